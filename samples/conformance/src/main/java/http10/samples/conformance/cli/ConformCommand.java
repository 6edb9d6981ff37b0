package http10.samples.conformance.cli;

import http10.samples.conformance.Shown;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Grades servers and clients by the requirements of HTTP/1.0. */
@Command(
        name = "http10 conform",
        mixinStandardHelpOptions = true,
        versionProvider = ConformCommand.Version.class,
        header = "Grades servers and clients by the requirements of HTTP/1.0.",
        footer = {
            "",
            "Try:  http10 conform server localhost:8000",
            "      http10 conform client -- curl -s {url}",
            "",
            "docs/conformance.md tells each requirement."
        })
public final class ConformCommand implements Runnable {
    private final PrintStream out;
    private final Message message;
    private final CommandLine line;

    private ConformCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.message = new Message(err);
        this.line = new CommandLine(this)
                .addSubcommand(new ServerCommand(this))
                .addSubcommand(new ClientCommand(this))
                .addSubcommand(new FolderCommand(this))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((wrong, given) -> message.usage(wrong.getMessage()))
                .setExecutionExceptionHandler((cause, line, parsed) -> message.failure(Shown.whole(cause.toString())));
    }

    /**
     * Runs the command and ends the program.
     *
     * @param args as a shell gives them
     */
    public static void main(String... args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.exit(run(out, System.err, args));
    }

    /** Runs the command and returns the exit code. */
    static int run(PrintStream out, PrintStream err, String... args) {
        return new ConformCommand(out, err).line.execute(args);
    }

    PrintStream out() {
        return out;
    }

    Message message() {
        return message;
    }

    /** Without a subcommand there is nothing to do but to tell which there are. */
    @Override
    public void run() {
        line.usage(out);
    }

    /** What {@code --version} says. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Version.class.getPackage().getImplementationVersion();
            return new String[] {"http10 " + (version == null ? "(not packaged)" : version)};
        }
    }
}
