package http10.client.cli;

import http10.samples.conformance.client.ScriptedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;

/** What arrives at a server, of our command and of curl. */
final class Sent {
    static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final Path CURL = Path.of("/usr/bin/curl");

    /** The exit code, and the requests in turn, with HOST in the place of the server's address. */
    record Arrived(int code, List<String> requests, String err) {
        String only() {
            if (requests.size() != 1) throw new AssertionError(requests + " " + err);
            return requests.get(0);
        }
    }

    private Sent() {}

    /** "URL" in an argument is the server, which gives these replies. */
    static Arrived byUs(String in, List<String> replies, String... args) throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(replies.toArray(String[]::new))) {
            Command.Result result = Command.run(in, false, placed(server, args).toArray(String[]::new));
            return arrived(result, server);
        }
    }

    static Arrived byUs(String... args) throws Exception {
        return byUs("", List.of(OK), args);
    }

    static Arrived byCurl(Path folder, String in, List<String> replies, String... args) throws Exception {
        boolean there = Files.isExecutable(CURL) || System.getenv("CI") != null; // which must install it
        Assumptions.assumeTrue(there);
        try (ScriptedServer server = ScriptedServer.answering(replies.toArray(String[]::new))) {
            List<String> command = new ArrayList<>(List.of(CURL.toString(), "-q", "-0", "-sS", "--noproxy", "*"));
            command.addAll(placed(server, args));
            Path input = Files.writeString(Files.createTempFile(folder, "in", ""), in);
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(input.toFile())
                    .start();
            return arrived(Command.result(process), server);
        }
    }

    private static List<String> placed(ScriptedServer server, String... args) {
        List<String> placed = new ArrayList<>();
        for (String arg : args) placed.add(arg.replace("URL", server.url("")));
        return placed;
    }

    private static Arrived arrived(Command.Result result, ScriptedServer server) {
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < server.connections(); i++) {
            requests.add(server.received(i).replace("127.0.0.1:" + server.port(), "HOST"));
        }
        return new Arrived(result.code(), requests, result.err());
    }

    /**
     * A request in which only what matters is left: the fields are in alphabetical order, and curl's User-Agent and its
     * {@code Accept: *}{@code /*}, which say nothing, are not among them; blanks around a value are ours (one before it), what a form has between its parts is "BOUNDARY".
     */
    static String comparable(String request) {
        int end = request.indexOf("\r\n\r\n");
        List<String> lines = Arrays.asList(request.substring(0, end).split("\r\n"));
        TreeSet<String> fields = new TreeSet<>();
        for (String line : lines.subList(1, lines.size())) {
            boolean ownName = line.startsWith("User-Agent: curl/") || line.startsWith("User-Agent: http10/");
            if (!ownName && !line.equals("Accept: */*"))
                fields.add(line.replaceFirst(":[ \t]*", ": ").strip());
        }
        String all = lines.get(0) + "\r\n" + String.join("\r\n", fields) + request.substring(end);
        int boundary = request.indexOf("boundary=");
        if (boundary < 0) return all;
        String mark = request.substring(boundary + 9, request.indexOf("\r\n", boundary));
        return all.replace(mark, "BOUNDARY").replaceFirst("Content-Length: \\d+", "Content-Length: N");
    }
}
