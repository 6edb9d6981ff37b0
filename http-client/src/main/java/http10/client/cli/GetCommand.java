package http10.client.cli;

import http10.message.Quoted;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code http10 get URL...}: fetches each URL, with the options and exit codes of curl. */
public final class GetCommand {
    private GetCommand() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args options and URLs
     */
    public static void main(String[] args) {
        System.exit(run(args, Streams.ofProcess()));
    }

    /** Returns the exit code: that of the last URL, as with curl. */
    static int run(String[] args, Streams streams) {
        try {
            List<GetOptions> operations = Arguments.parse(args, streams);
            GetOptions first = operations.get(0);
            if (first.has(Option.HELP)) return show(Help.text(), streams);
            if (first.has(Option.VERSION)) return show("http10 0.1.0\n", streams);
            return fetchAll(operations, streams);
        } catch (Failure e) {
            return tell(e, true, streams);
        } catch (OutOfMemoryError e) {
            return tell(new Failure(Exit.OUT_OF_MEMORY, "out of memory", "in http10", "give it more"), true, streams);
        } catch (RuntimeException | Error e) {
            String what = "a mistake in http10: " + e.getClass().getName() + " " + Quoted.of("" + e.getMessage());
            return tell(new Failure(Exit.INTERNAL, what, "at " + placeOf(e), "please report it"), true, streams);
        }
    }

    private static int fetchAll(List<GetOptions> operations, Streams streams) throws Failure {
        Tasks tasks;
        Recordings recordings;
        try {
            tasks = new Tasks(operations, streams);
            recordings = new Recordings(operations, streams);
        } catch (Failure e) {
            return tell(e, operations.get(0).tellsErrors(), streams);
        }
        int code = Exit.OK.code;
        for (Optional<Task> task = tasks.next(); task.isPresent(); task = tasks.next()) {
            code = fetch(task.get(), recordings, streams);
        }
        recordings.end();
        try {
            tasks.finish();
            return code;
        } catch (Failure e) {
            return tell(e, operations.get(0).tellsErrors(), streams);
        }
    }

    private static int fetch(Task task, Recordings recordings, Streams streams) {
        Transfer transfer = new Transfer(task, recordings, streams);
        boolean tellsErrors = task.options().tellsErrors();
        Optional<Failure> failure = Optional.empty();
        try {
            transfer.run();
        } catch (Failure e) {
            failure = Optional.of(e);
        }
        int code = failure.isEmpty() ? Exit.OK.code : tell(failure.get(), tellsErrors, streams);
        if (task.operation().writeOut().isEmpty() || transfer.measures().isEmpty()) return code;
        try {
            WriteOut.write(
                    task.operation().writeOut().get(), task, transfer.measures().get(), failure, streams);
        } catch (Failure e) {
            tell(e, tellsErrors, streams);
        }
        return code;
    }

    private static int show(String text, Streams streams) throws Failure {
        try {
            ByteBuffer octets = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            Output output = new StandardOutput(streams, false);
            while (octets.hasRemaining()) output.write(octets);
            return Exit.OK.code;
        } catch (OutputException e) {
            throw e.failure();
        }
    }

    private static int tell(Failure failure, boolean tellsErrors, Streams streams) {
        if (tellsErrors && !failure.isQuiet()) streams.tell(failure.line());
        return failure.code();
    }

    private static String placeOf(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].getClassName() + ":" + trace[0].getLineNumber();
    }
}
