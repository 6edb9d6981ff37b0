package http10.client.cli;

import http10.message.Quoted;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Optional;

/** Where -v, --trace and --trace-ascii write: standard error, standard output or a file. */
final class TraceLog {
    private final String name;
    private final WritableByteChannel channel;
    private final boolean timed;
    private Optional<IOException> failure = Optional.empty();

    /** @param name a file; "-" for standard output, "%" for standard error */
    TraceLog(String name, boolean timed, Streams streams) throws Failure {
        this.name = name;
        this.timed = timed;
        try {
            channel = name.equals("%")
                    ? streams.err
                    : name.equals("-") ? streams.out : new FileOutputStream(name).getChannel();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Printable ASCII; with the time before it if that is asked for. */
    void line(String text) {
        write(timed ? time() + text + "\n" : text + "\n");
    }

    /** One that belongs to the line before it. */
    void lineOfDump(StringBuilder text) {
        write(text.append('\n').toString());
    }

    /** What cannot be written must not break the transfer off; it is told at the end. */
    private synchronized void write(String text) {
        if (failure.isPresent()) return;
        ByteBuffer octets = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        try {
            while (octets.hasRemaining()) channel.write(octets);
        } catch (IOException e) {
            failure = Optional.of(e);
        }
    }

    /** Such as {@code 08:49:37.000123}. */
    private static String time() {
        LocalTime now = LocalTime.now();
        long micros = now.toNanoOfDay() / 1_000;
        StringBuilder out = new StringBuilder(16);
        digits(micros / 3_600_000_000L, 2, out).append(':');
        digits(micros / 60_000_000 % 60, 2, out).append(':');
        digits(micros / 1_000_000 % 60, 2, out).append('.');
        return digits(micros % 1_000_000, 6, out).append(' ').toString();
    }

    private static StringBuilder digits(long number, int count, StringBuilder out) {
        String text = Long.toString(number);
        return out.append("0".repeat(count - text.length())).append(text);
    }

    /** @throws Failure if something could not be written; not where nobody listens to standard error */
    void end() throws Failure {
        boolean file = !name.equals("%") && !name.equals("-");
        try {
            if (file) channel.close();
        } catch (IOException e) {
            failure = Optional.of(e);
        }
        if (failure.isEmpty() || name.equals("%")) return;
        // Whoever closed the pipe has read what he wanted, as head does.
        boolean closed = name.equals("-") && "Broken pipe".equals(failure.get().getMessage());
        throw closed ? Failure.quiet(Exit.WRITE_FAILED) : failure(failure.get());
    }

    private Failure failure(IOException e) {
        return new Failure(
                Exit.WRITE_FAILED,
                "cannot write " + (name.equals("-") ? "standard output" : Quoted.of(name)) + ": " + Faults.reason(e),
                "in --trace",
                "choose a place that can be written to");
    }
}
