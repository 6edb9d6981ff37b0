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
            if (first.has(Option.HELP))
                return show(Help.text(first.last(Option.HELP).orElse("")), streams);
            if (first.has(Option.VERSION)) return show("http10 0.1.0\n", streams);
            return fetchAll(operations, streams);
        } catch (Failure e) {
            return e.tell(streams);
        } catch (OutOfMemoryError e) {
            return Failure.outOfMemory().tell(streams);
        } catch (RuntimeException | Error e) {
            String what = "a mistake in http10: " + e.getClass().getName() + " " + Quoted.of("" + e.getMessage());
            return new Failure(Exit.INTERNAL, what, "at " + placeOf(e), "please report it").tell(streams);
        }
    }

    private static int fetchAll(List<GetOptions> operations, Streams streams) {
        try {
            Optional<String> errors = operations.get(0).last(Option.STDERR);
            if (errors.isPresent()) streams.errorsTo(errors.get());
            return new Transfers(operations, streams).run();
        } catch (Failure e) {
            return e.tell(operations.get(0), streams);
        }
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

    private static String placeOf(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].getClassName() + ":" + trace[0].getLineNumber();
    }
}
