package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what happens to a normal client while somebody misbehaves. */
@Command(
        name = "abuse",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        header = "Attacks a server in many ways, with a normal client beside each.",
        footer = {"", "Exit codes: 0 all bars kept, 1 one missed, 2 wrong usage."})
public final class AbuseCommand implements Callable<Integer> {
    private static final List<String> OURS = List.of("./http10", "serve", "--port", "{port}", "{dir}");
    private static final int NOISY = 10;

    @Option(names = "--only", split = ",", paramLabel = "NAME", description = "Only these attacks; --list names all.")
    private List<String> only = List.of();

    @Option(names = "--list", description = "Name the attacks.")
    private boolean list;

    @Option(names = "--java", paramLabel = "HOME", description = "The JAVA_HOME for the server.")
    private Optional<String> java = Optional.empty();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "How long an attack lasts, the mixed one three times as long; 20 by default.")
    private int seconds;

    @Option(names = "--noisy", description = "Times may be ten times as long: this machine has other work to do.")
    private boolean noisy;

    @Parameters(
            paramLabel = "COMMAND",
            description = "After --, another server's command, with {port} and {dir}; it does not fork.")
    private List<String> command = List.of();

    private AbuseCommand() {}

    /**
     * Runs the command and ends the program.
     *
     * @param args as a shell gives them
     */
    public static void main(String... args) {
        System.exit(new CommandLine(new AbuseCommand()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, Attack> all = Attacks.all();
        if (list) {
            System.out.println(String.join("\n", all.keySet()));
            return CommandLine.ExitCode.OK;
        }
        List<String> names = only.isEmpty() ? new ArrayList<>(all.keySet()) : only;
        for (String name : names) {
            if (!all.containsKey(name)) return usage("there is no attack '" + name + "'; --list names all");
        }
        if (seconds < 1) return usage("--seconds is 1 at the least");
        Path folder = Site.make();
        Path errors = Files.createTempFile("abuse", ".errors");
        Server.Launch launch = new Server.Launch(command.isEmpty() ? OURS : command, java, folder, errors);
        Bars bars = new Bars(Duration.ofSeconds(seconds), noisy ? NOISY : 1);
        int missed = 0;
        try {
            for (String name : names) if (!isWithstood(name, all.get(name), launch, bars)) missed++;
        } finally {
            Site.remove(folder);
        }
        if (Files.size(errors) > 0) System.out.println("what the servers said is in " + errors);
        else Files.delete(errors);
        System.out.println(names.size() - missed + " withstood, " + missed + " missed a bar");
        return missed == 0 ? 0 : 1;
    }

    private static boolean isWithstood(String name, Attack attack, Server.Launch launch, Bars bars)
            throws InterruptedException {
        Outcome outcome = new Outcome();
        try {
            attack.run(launch, bars, outcome);
        } catch (IOException e) {
            outcome.demand(false, e.getMessage());
        }
        System.out.println(outcome.line(name));
        return outcome.isKept();
    }

    private static int usage(String wrong) {
        System.err.println("abuse: " + wrong);
        return CommandLine.ExitCode.USAGE;
    }
}
