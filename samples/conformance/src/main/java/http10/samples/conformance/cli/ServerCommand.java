package http10.samples.conformance.cli;

import http10.message.Authority;
import http10.samples.conformance.PeerGoneException;
import http10.samples.conformance.grading.Lines;
import http10.samples.conformance.server.Discovery;
import http10.samples.conformance.server.Server;
import http10.samples.conformance.server.ServerSuite;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades a server. */
@Command(
        name = "server",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        header = "Grades any server that speaks HTTP/1.0.",
        footer = {
            "",
            "What the server offers is looked for; a case that needs more is not applicable.",
            "Exit codes: 0 no MUST failed, 1 some did, 2 wrong usage, 3 the server cannot be",
            "reached, or went away; the results so far are written."
        })
final class ServerCommand implements Callable<Integer> {
    private static final int AT_ONCE = 8;

    private static final Pattern ADDRESS = Pattern.compile("(?:(?i:http)://)?([^/?#]*)(?:/|(/[^?#]+))?");

    @Parameters(
            paramLabel = "HOST:PORT",
            description = "The server; the URL of a plain file that it serves will do, too.")
    private String address;

    @Option(
            names = "--path",
            paramLabel = "/FILE",
            description = "A plain file that it serves; else one is looked for.")
    private Optional<String> path;

    @Option(
            names = "--fixture",
            paramLabel = "NAME=/PATH",
            description = "Something more that it offers, as in POST=/echo; the names are those of the catalogue."
                    + " May be repeated.")
    private Map<String, String> fixtures = new LinkedHashMap<>();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "4",
            description = "How long to wait for a server that sends nothing; 4 by default.")
    private int seconds;

    @Mixin
    private Grade grade = new Grade();

    private final ConformCommand parent;

    ServerCommand(ConformCommand parent) {
        this.parent = parent;
    }

    @Override
    public Integer call() throws IOException {
        Message message = parent.message();
        if (address.matches("(?i)https:.*")) return message.usage("TLS is not graded; name a port without it");
        Matcher parts = ADDRESS.matcher(address);
        Optional<Authority> authority = parts.matches() ? Authority.parse(parts.group(1)) : Optional.empty();
        if (authority.isEmpty()) return message.usage("'" + address + "' is not HOST:PORT");
        if (seconds < 1) return message.usage("--timeout is 1 second at the least");
        if (grade.wrong().isPresent()) return message.usage(grade.wrong().get());
        if (path.isEmpty() && parts.group(2) != null) path = Optional.of(parts.group(2));
        Map<String, String> told = new LinkedHashMap<>(fixtures);
        path.ifPresent(file -> told.put("O", file));
        for (String file : told.values()) {
            if (!file.matches("/[!-~]*")) return message.usage("'" + file + "' is not a path: it begins with a slash");
        }
        Optional<String> wrong =
                fixtures.keySet().stream().filter(name -> !Server.knows(name)).findFirst();
        if (wrong.isPresent()) return message.usage("there is no fixture '" + wrong.get() + "'");
        String host = authority.get().host().replaceFirst("^\\[(.*)]$", "$1");
        int port = authority.get().port().orElse(80);
        try {
            Server server = Discovery.of(host, port, Duration.ofSeconds(seconds), told);
            message.note("grading " + authority.get() + ", which offers");
            Lines.folded(server.offered(), "  ").lines().forEach(message::note);
            int atOnce = Discovery.servesSeveral(server) ? AT_ONCE : 1;
            if (atOnce == 1) message.note("it serves one connection at a time, so the cases run one by one");
            return grade.run(
                    authority.get().toString(), ServerSuite.on(server, grade.strict), atOnce, parent.out(), message);
        } catch (PeerGoneException e) {
            boolean unknown = e.getCause() instanceof UnknownHostException;
            return message.failure(
                    e.getMessage() + (unknown ? "" : "; is the server running, and is this its address?"));
        } catch (IOException e) {
            return message.failure(authority.get() + ": " + e.getMessage());
        }
    }
}
