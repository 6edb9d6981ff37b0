package http10.server.cli;

import http10.message.Authority;
import http10.server.AccessLog;
import http10.server.FileHandler;
import http10.server.FileOptions;
import http10.server.HttpServer;
import http10.server.LogOutput;
import http10.server.ServerListener;
import http10.server.ServerOptions;
import http10.server.ServerOptionsBuilder;
import http10.wire.Profile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves a folder, or one file, until it is told to stop. Exit codes: 0 stopped, 1 could not start, 2 wrong usage. */
@Command(
        name = "http10 serve",
        versionProvider = Version.class,
        sortOptions = false,
        header = "Serves a folder, or one file, over HTTP/1.0.",
        footer = {
            "",
            "Names that begin with a dot, and links that lead out of the folder, are not served.",
            "Exit codes: 0 after SIGINT or SIGTERM, 1 if it cannot start, 2 for wrong usage."
        })
public final class ServeCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "DIR|FILE",
            defaultValue = "",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "What to serve; the current folder by default.")
    private String served;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "8000",
            converter = WholeNumber.Port.class,
            description = "The port; 8000 by default. 0 takes a free one.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDR",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; 127.0.0.1 by default, 0.0.0.0 for all. May be repeated.")
    private List<String> bind;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description = "A host name to answer for besides this machine's own; * for any. May be repeated.")
    private Set<String> allowHosts = new HashSet<>();

    @Option(names = "--no-listing", description = "Answer 403 for a folder without index.html, instead of listing it.")
    private boolean noListing;

    @Option(names = "--strict", description = "Refuse all that RFC 1945 merely tolerates, such as LF for CR LF.")
    private boolean strict;

    @Option(names = "--no-keep-alive", description = "Close every connection after one response.")
    private boolean noKeepAlive;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "64",
            converter = WholeNumber.Workers.class,
            description = "How many requests are worked on at once; 64 by default.")
    private int workers;

    @Option(
            names = "--max-connections",
            paramLabel = "N",
            defaultValue = "10000",
            converter = WholeNumber.Connections.class,
            description =
                    "How many connections are open at the most; 10000 by default, fewer where the system allows no"
                            + " more.")
    private int maxConnections;

    @Option(
            names = "--backlog",
            paramLabel = "N",
            defaultValue = "1024",
            converter = WholeNumber.Backlog.class,
            description = "How many connections may wait to be accepted; 1024 by default.")
    private int backlog;

    @Option(
            names = "--grace",
            paramLabel = "SECONDS",
            defaultValue = "10",
            converter = WholeNumber.Seconds.class,
            description = "How long a stop waits for what has begun; 10 by default.")
    private int grace;

    @Option(names = "--quiet", description = "Write no access log.")
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    private final Message message;

    private ServeCommand(Message message) {
        this.message = message;
    }

    /**
     * Runs the command and ends the program.
     *
     * @param args as a shell gives them
     */
    public static void main(String... args) {
        System.exit(run(System.err, args));
    }

    /** Runs the command and returns the exit code. */
    static int run(PrintStream err, String... args) {
        ServeCommand command = new ServeCommand(new Message(err));
        return new CommandLine(command)
                .setParameterExceptionHandler((wrong, given) -> command.usage(wrong.getMessage()))
                .setExecutionExceptionHandler((cause, line, parsed) -> command.message.failure(Message.of(cause)))
                .execute(args);
    }

    private int usage(String wrong) {
        message.failure(wrong + " (serve --help lists the options)");
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (bind.contains("")) return usage("the address of --bind is empty");
        for (String host : allowHosts) {
            if (!host.equals("*") && Authority.parse(host).isEmpty()) {
                return usage("'" + host + "' of --allow-host is no host name");
            }
        }
        try {
            Path path = Path.of(served);
            FileHandler files = FileHandler.of(
                    path, FileOptions.builder().listing(!noListing).build());
            if (!Files.isReadable(path)) return message.failure("may not read " + path.toAbsolutePath());
            return serve(files, path.toAbsolutePath().normalize());
        } catch (NoSuchFileException | InvalidPathException e) {
            return message.failure(
                    "there is no folder or file " + served + "; give one that exists, or none for this folder");
        } catch (UnknownHostException e) {
            return message.failure("cannot find the address " + e.getMessage()
                    + " of --bind; give an IP address of this machine, or 0.0.0.0 for all of them");
        } catch (IOException e) {
            return message.failure(Message.of(e));
        }
    }

    private int serve(FileHandler files, Path path) throws IOException, InterruptedException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        List<InetSocketAddress> addresses = addresses();
        LogOutput errors = new LogOutput(message.err()); // closed where the program ends
        try (AccessLog log = new AccessLog(out)) {
            ServerListener faults = new ServerListener() {
                @Override
                public void fault(Throwable cause) {
                    errors.add(Message.line(Message.of(cause)));
                }
            };
            HttpServer server = HttpServer.open(options(addresses, quiet ? faults : log.andThen(faults)), files);
            Thread stopping = Stopping.onSignal(server, Duration.ofSeconds(grace), log, errors);
            try {
                out.write(StartText.of(path, server.addresses()).getBytes(Charset.defaultCharset()));
            } catch (IOException e) {
                String wrong = "cannot write to standard output: " + e.getMessage();
                if (port == 0) { // which nobody would ever learn
                    Stopping.forget(stopping);
                    server.close();
                    return message.failure(wrong + "; see where it leads");
                }
                errors.add(Message.line(wrong + "; serving all the same"));
            }
            server.awaitStop();
            return CommandLine.ExitCode.OK;
        } catch (BindException e) {
            return message.failure(BindFailure.explain(addresses, e));
        }
    }

    private List<InetSocketAddress> addresses() throws UnknownHostException {
        List<InetSocketAddress> addresses = new ArrayList<>();
        for (String address : bind) {
            try {
                addresses.add(new InetSocketAddress(InetAddress.getByName(address), port));
            } catch (UnknownHostException e) {
                throw new UnknownHostException(address);
            }
        }
        return addresses;
    }

    private ServerOptions options(List<InetSocketAddress> addresses, ServerListener listener) {
        ServerOptionsBuilder options = ServerOptions.builder()
                .addresses(addresses.toArray(new InetSocketAddress[0]))
                .allowedHosts(allowHosts)
                .workers(workers)
                .maxConnections(maxConnections)
                .backlog(backlog)
                .profile(strict ? Profile.HARDENED : Profile.STRICT)
                .listener(listener);
        return (noKeepAlive ? options.keepAliveIdle(Duration.ZERO) : options).build();
    }
}
