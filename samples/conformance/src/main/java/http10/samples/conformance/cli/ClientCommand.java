package http10.samples.conformance.cli;

import http10.samples.conformance.client.AnyClient;
import http10.samples.conformance.client.Ask;
import http10.samples.conformance.client.Client;
import http10.samples.conformance.client.ClientSuite;
import http10.samples.conformance.client.CommandClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades a client. */
@Command(
        name = "client",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        header = "Grades a command that fetches URLs, or whatever client connects.",
        footer = {
            "",
            "Of a client that connects by itself only what it sends is seen. A command is",
            "also judged by its exit status and its standard output. What options curl, wget",
            "and http10 have for POST, redirections and so on is known.",
            "Exit codes: 0 no MUST failed, 1 some did, 2 wrong usage, 3 the command cannot",
            "be run, or no client came; the results so far are written."
        })
final class ClientCommand implements Callable<Integer> {
    private static final int AT_ONCE = 4;

    @Parameters(
            arity = "0..*",
            paramLabel = "-- CMD {url}",
            description = "The command for a GET; {url} stands for the URL. Without it, any client may connect.")
    private List<String> command = new ArrayList<>();

    @Option(
            names = "--ask",
            paramLabel = "WHAT=CMD",
            description = "The command for something else, its words parted by blanks, as in"
                    + " --ask 'head=mycurl --head {url}'. May be repeated.")
    private Map<String, String> asks = Map.of();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "8010",
            description = "Where any client may connect; 8010 by default.")
    private int port;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to wait for any client each time; 60 by default.")
    private int seconds;

    @Mixin
    private Grade grade = new Grade();

    private final ConformCommand parent;

    ClientCommand(ConformCommand parent) {
        this.parent = parent;
    }

    @Override
    public Integer call() throws IOException {
        Message message = parent.message();
        if (grade.wrong().isPresent()) return message.usage(grade.wrong().get());
        if (seconds < 1) return message.usage("--wait is 1 second at the least");
        if (command.isEmpty()) {
            if (port < 1 || port > 65535) return message.usage("'" + port + "' is not a port, 1 to 65535");
            Client any = new AnyClient(port, Duration.ofSeconds(seconds), url -> message.note("fetch " + url));
            return grade.run("the client", ClientSuite.on(any, grade.strict), 1, parent.out(), message);
        }
        if (command.stream().noneMatch(word -> word.contains("{url}"))) {
            return message.usage("the command has no {url}, where the URL is to stand");
        }
        Map<Ask, List<String>> others = new EnumMap<>(Ask.class);
        for (Map.Entry<String, String> entry : asks.entrySet()) {
            Ask ask = Ask.named(entry.getKey()).orElse(null);
            if (ask == null) return message.usage("there is nothing to ask called '" + entry.getKey() + "'");
            others.put(ask, List.of(entry.getValue().split(" +")));
        }
        Client client = new CommandClient(command, others);
        return grade.run(
                String.join(" ", command), ClientSuite.on(client, grade.strict), AT_ONCE, parent.out(), message);
    }
}
