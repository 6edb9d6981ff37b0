package http10.server;

import http10.message.Quoted;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lines on their way to an output that may be slow, full or gone. Whoever adds a line never waits: a thread of its own
 * writes them, many at once. At most 1 MiB waits besides what is being written; lines that find no room, or cannot be
 * written, are dropped and counted, and {@code # 12 lines dropped} is written when writing works again.
 */
public final class LogOutput implements Closeable {
    private static final int FIRST = 16 << 10;
    private static final int MOST = 1 << 20;
    private static final int LONGEST_ESCAPE = 6; // octets for one char
    private static final int LAST_SECONDS = 2;

    /** Long enough for many lines to gather: to wake the writer costs more than the line does. */
    private static final int GATHERING = 10; // ms

    private final OutputStream out;
    private final Consumer<Exception> failure;
    private final StringBuilder escaped = new StringBuilder(LONGEST_ESCAPE);
    private byte[] waiting = new byte[0];
    private byte[] spare = new byte[0]; // the other one of two, while nothing is written
    private int filled;
    private int lines; // that wait
    private int linesWriting;
    private long dropped;
    private long told;
    private boolean idle; // the writer waits to be woken
    private boolean closed;
    private boolean broken; // writing has failed, perhaps in the middle of a line; the writer's own
    private boolean failed; // at any time; the writer's own
    private Thread writer;

    /**
     * An output of lines. Its thread is started with the first line, and is a daemon.
     *
     * @param out where they go; flushed after each write, never closed
     */
    public LogOutput(OutputStream out) {
        this(out, LogOutput::ignore);
    }

    /**
     * An output of lines that tells when it fails.
     *
     * @param out where they go; flushed after each write, never closed
     * @param failure is told why, the first time that writing fails, by the thread that writes
     */
    public LogOutput(OutputStream out, Consumer<Exception> failure) {
        this.out = out;
        this.failure = failure;
    }

    private static void ignore(Exception cause) {}

    /**
     * Adds a line.
     *
     * @param line without its end; everything but printable ASCII is escaped as {@link Quoted} does it
     */
    public synchronized void add(CharSequence line) {
        if (closed || !isWritten() || !makeRoom(line.length() + 1)) {
            dropped++;
            return;
        }
        int start = filled;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                waiting[filled++] = (byte) c;
            } else if (!escape(c, line.length() - i)) {
                filled = start;
                dropped++;
                return;
            }
        }
        waiting[filled++] = '\n';
        lines++;
        if (idle) {
            idle = false;
            notifyAll();
        }
    }

    private boolean escape(char c, int left) {
        if (!makeRoom(left + LONGEST_ESCAPE)) return false;
        escaped.setLength(0);
        Quoted.escape(c, escaped);
        for (int i = 0; i < escaped.length(); i++) waiting[filled++] = (byte) escaped.charAt(i);
        return true;
    }

    /** Whether there is a thread to write, be it a new one. */
    private boolean isWritten() {
        if (writer != null) return true;
        try {
            Thread thread = new Thread(this::write, "http10-log");
            thread.setDaemon(true);
            thread.start();
            writer = thread;
            return true;
        } catch (OutOfMemoryError e) {
            return false; // nobody is served better for an error; the next line tries again
        }
    }

    private boolean makeRoom(int octets) {
        int needed = filled + octets;
        if (needed <= waiting.length) return true;
        if (needed > MOST) return false;
        try {
            waiting = Arrays.copyOf(waiting, Math.min(MOST, Math.max(FIRST, 2 * needed)));
            return true;
        } catch (OutOfMemoryError e) {
            return false; // what the server does is worth more than the line
        }
    }

    /**
     * How many lines were lost because they came faster than they could be written, or could not be written at all.
     *
     * @return 0 or more
     */
    public synchronized long dropped() {
        return dropped;
    }

    synchronized boolean isWriting() {
        return writer != null;
    }

    private void write() {
        try {
            for (int octets; (octets = gather()) > 0; ) {
                boolean done = write(octets);
                synchronized (this) {
                    if (!done) dropped += linesWriting;
                    linesWriting = 0;
                }
                if (done) tell();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody does, but then that is the end of the log
        }
    }

    /** Waits for lines, takes those that wait, and returns their octets; 0 at the end. */
    private synchronized int gather() throws InterruptedException {
        while (filled == 0 && !closed) {
            idle = true;
            wait();
        }
        if (!closed) wait(GATHERING);
        byte[] taken = waiting;
        waiting = spare;
        spare = taken;
        linesWriting = lines;
        lines = 0;
        int octets = filled;
        filled = 0;
        return octets;
    }

    private boolean write(int octets) {
        try {
            if (broken) out.write('\n');
            broken = true;
            out.write(spare, 0, octets);
            out.flush();
            broken = false;
        } catch (IOException | RuntimeException e) {
            if (!failed) failure.accept(e);
            failed = true;
            return false; // a full disk or a closed pipe is no reason to stop serving
        }
        return true;
    }

    private void tell() {
        long count;
        synchronized (this) {
            count = dropped - told;
        }
        if (count == 0) return;
        try {
            String notice = "# " + count + (count == 1 ? " line" : " lines") + " dropped\n";
            out.write(notice.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            told += count;
        } catch (IOException | RuntimeException e) {
            broken = true; // then it is told later
        }
    }

    /** Writes what waits, for at most two seconds; what is added afterwards is dropped. */
    @Override
    public void close() {
        Thread last;
        synchronized (this) {
            closed = true;
            notifyAll();
            last = writer;
        }
        if (last == null) return;
        try {
            last.join(TimeUnit.SECONDS.toMillis(LAST_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            dropped += lines + linesWriting;
            lines = 0;
            linesWriting = 0;
        }
    }
}
