package http10.server.cli;

import http10.message.Quoted;
import http10.server.AccessLog;
import http10.server.Exchange;
import http10.server.LogFile;
import http10.server.LogFormat;
import http10.server.LogOutput;
import http10.server.LoggedUsers;
import http10.server.ServerListener;
import http10.server.WireListener;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the command tells what it does: the access log, and on standard error what goes wrong. */
final class ServeLog implements ServerListener, Closeable {
    private final LogOutput errors;
    private Optional<AccessLog> access = Optional.empty();
    private Optional<Explanations> explanations = Optional.empty();
    private boolean outputFailed; // standard output, and it is told

    private ServeLog(LogOutput errors) {
        this.errors = errors;
    }

    /** Tells what goes wrong, and no more until {@link #begin}. */
    static ServeLog of(Message message) {
        return new ServeLog(new LogOutput(message.err()));
    }

    /**
     * Begins the access log, if there is to be one.
     *
     * @param out standard output, which it goes to unless there is a file for it
     */
    void begin(ServeOptions options, OutputStream out, LoggedUsers users) throws Failure {
        Optional<LogFormat> format = format(options);
        Optional<String> file = options.last(Option.LOG_FILE);
        if (options.has(Option.EXPLAIN) || options.has(Option.EXPLAIN_JSON)) {
            LogOutput lines = new LogOutput(out, this::outputFailed);
            explanations = Optional.of(new Explanations(lines, options.has(Option.EXPLAIN_JSON)));
            if (file.isEmpty()) return; // of two on one output nobody could tell which is which
        }
        if (format.isEmpty()) return;
        LogOutput lines = file.isPresent() ? toFile(file.get(), errors) : new LogOutput(out, this::outputFailed);
        access = Optional.of(new AccessLog(format.get(), lines, users));
    }

    @Override
    public boolean hearsAnswers() {
        return access.isPresent();
    }

    @Override
    public void answered(Exchange exchange) {
        if (access.isPresent()) access.get().answered(exchange);
    }

    @Override
    public Optional<WireListener> wire(SocketAddress peer) {
        return explanations.isPresent() ? explanations.get().of(peer) : Optional.empty();
    }

    @Override
    public void refused(SocketAddress peer, String reason) {
        String who = peer instanceof InetSocketAddress inet ? inet.getAddress().getHostAddress() : "unix:";
        tell("closed the connection of " + who + ": " + reason
                + "; have the proxy send it, or leave out --proxy-protocol");
    }

    @Override
    public void fault(Throwable cause) {
        tell(Message.of(cause));
    }

    /** How many lines of the access log were lost so far. */
    long dropped() {
        return access.isPresent() ? access.get().dropped() : 0;
    }

    /** Says on standard error what is wrong; waits for nobody. */
    void tell(String text) {
        errors.add(Message.line(text));
    }

    /** Standard output cannot be written to, which is told once. */
    synchronized void outputFailed(Exception cause) {
        if (!outputFailed) tell("cannot write to standard output: " + cause.getMessage() + "; serving all the same");
        outputFailed = true;
    }

    /** Writes what waits, and tells how much was lost; the last that is told. */
    @Override
    public void close() {
        if (access.isPresent()) {
            access.get().close();
            tellLost(access.get().dropped(), "access log");
        }
        if (explanations.isPresent()) {
            explanations.get().close();
            tellLost(explanations.get().dropped(), "explanation");
        }
        errors.close();
    }

    private void tellLost(long lines, String what) {
        if (lines == 1) tell("1 line of the " + what + " was lost");
        else if (lines > 1) tell(lines + " lines of the " + what + " were lost");
    }

    private static Optional<LogFormat> format(ServeOptions options) throws Failure {
        String name = options.last(Option.LOG).orElse("common");
        Optional<LogFormat> format = switch (name) {
            case "common" -> Optional.of(LogFormat.COMMON);
            case "combined" -> Optional.of(LogFormat.COMBINED);
            case "json" -> Optional.of(LogFormat.JSON);
            case "off" -> Optional.empty();
            default ->
                throw Failure.usage(
                        Quoted.of(name) + " of --log is no form of a log", "give common, combined, json or off");
        };
        return options.has(Option.QUIET) ? Optional.empty() : format;
    }

    private static LogOutput toFile(String name, LogOutput errors) throws Failure {
        try {
            LogFile file = LogFile.open(Path.of(name));
            if (!Signals.onHangup(() -> reopen(file, name, errors))) {
                errors.add(Message.line("this system has no SIGHUP; --log-file goes on in one file"));
            }
            return new LogOutput(file, e -> errors.add(lost(name, e)));
        } catch (IOException | InvalidPathException e) {
            throw Failure.cannotStart("cannot write to " + Quoted.of(name) + " of --log-file (" + Message.of(e)
                    + "); give a file in a folder that may be written to");
        }
    }

    private static void reopen(LogFile file, String name, LogOutput errors) {
        try {
            file.reopen();
        } catch (IOException e) {
            errors.add(Message.line("cannot open " + Quoted.of(name) + " of --log-file again (" + Message.of(e)
                    + "); the log goes on in the file it was in"));
        }
    }

    private static String lost(String name, Exception cause) {
        return Message.line("cannot write the access log to " + Quoted.of(name) + " (" + Message.of(cause)
                + "); serving all the same, and lines are dropped until there is room");
    }
}
