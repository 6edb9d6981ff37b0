package http10.samples.torture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A command of the client that is run while one call fails. */
final class ClientTorture implements Torture.Session {
    /** What is asked for, and what is right then: on standard output, and in the file. */
    enum Command {
        GET("", "", Peer.CONTENT, "-s", "-S", "-o", "FILE", "URL/file"),
        REDIRECT("old", "", Peer.CONTENT, "-s", "-S", "-L", "-o", "FILE", "URL/moved"),
        RESUME(Peer.CONTENT.substring(0, 1000), "", Peer.CONTENT, "-s", "-S", "-C", "-", "-o", "FILE", "URL/file"),
        UPLOAD(Peer.CONTENT, Peer.CONTENT.length() + "\n", Peer.CONTENT, "-s", "-S", "-T", "FILE", "URL/put"),
        OUTPUT("old", headed(), "old", "-s", "-S", "-i", "URL/file");

        private final String before;
        private final String output;
        private final String after;
        private final List<String> arguments;

        Command(String before, String output, String after, String... arguments) {
            this.before = before;
            this.output = output;
            this.after = after;
            this.arguments = List.of(arguments);
        }

        private static String headed() {
            return "HTTP/1.0 200 OK\r\nContent-Length: " + Peer.CONTENT.length() + "\r\n\r\n" + Peer.CONTENT;
        }
    }

    private final Command command;
    private final Method run;
    private final Constructor<?> streams;
    private final Path folder;
    private final int port;

    ClientTorture(Command command, ClassLoader seam, Path folder, int port) throws ReflectiveOperationException {
        this.command = command;
        this.folder = folder;
        this.port = port;
        Class<?> type = Class.forName("http10.client.cli.Streams", true, seam);
        streams = type.getDeclaredConstructor(InputStream.class, OutputStream.class, OutputStream.class);
        streams.setAccessible(true);
        run = Class.forName("http10.client.cli.GetCommand", true, seam).getDeclaredMethod("run", String[].class, type);
        run.setAccessible(true);
    }

    @Override
    public String name() {
        return "client " + command;
    }

    @Override
    public List<String> run(long n) throws Exception {
        Path work = Files.createTempDirectory(folder, "get");
        Path file = work.resolve("file");
        if (!command.before.isEmpty()) Files.writeString(file, command.before);
        String[] arguments = command.arguments.stream()
                .map(a -> a.equals("FILE") ? file.toString() : a.replace("URL", "http://127.0.0.1:" + port))
                .toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Object given = streams.newInstance(new ByteArrayInputStream(new byte[0]), out, err);
        Left before = Left.now();
        Seam.arm(n);
        int exit;
        try {
            exit = (Integer) run.invoke(null, arguments, given);
        } finally {
            Seam.disarm();
        }
        List<String> wrong = new ArrayList<>();
        judge(exit, out.toString(StandardCharsets.ISO_8859_1), err.toString(StandardCharsets.ISO_8859_1), file, wrong);
        wrong.addAll(before.more());
        clear(work);
        return wrong;
    }

    private void judge(int exit, String out, String err, Path file, List<String> wrong) throws IOException {
        String now = Files.exists(file) ? Files.readString(file) : "";
        if (exit == 0) {
            if (!now.equals(command.after)) wrong.add("success, but the file has " + now.length() + " octets");
            if (!out.equals(command.output)) wrong.add("success, but " + out.length() + " octets of output");
            if (!err.isEmpty()) wrong.add("success, but told: " + err);
            return;
        }
        boolean fits = Seam.hit().map(h -> h.fault().explains(exit)).orElse(false);
        if (!fits) wrong.add("exit " + exit + ", told: " + err);
        if (!Files.exists(file) && !command.before.isEmpty()) wrong.add("the old file is gone");
        boolean grown = command == Command.RESUME && now.startsWith(command.before) && command.after.startsWith(now);
        boolean whole = now.equals(command.after); // what fails behind that does not undo it
        if (!now.equals(command.before) && !grown && !whole)
            wrong.add("the old file has " + now.length() + " octets now");
        if (!err.matches("http10: \\(" + exit + "\\) [^\n]+\n")) wrong.add("told: " + err);
        if (!command.output.startsWith(out)) wrong.add("other output");
    }

    private static void clear(Path work) throws IOException {
        try (Stream<Path> all = Files.list(work)) {
            for (Path one : all.toList()) Files.delete(one);
        }
        Files.delete(work);
    }
}
