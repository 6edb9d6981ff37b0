package http10.server;

import http10.message.Quoted;
import http10.message.RequestHead;
import http10.message.StatusCode;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The access log in Common Log Format, one line for each exchange:
 * {@code 127.0.0.1 - - [22/Nov/2026:11:08:00 +0000] "GET / HTTP/1.0" 200 1234}. Lines are written by a thread of its own:
 * a slow disk or a stalled pipe slows nobody; lines that find the queue full are counted and dropped. Every control
 * octet, quote and non-ASCII letter is escaped, so that no request can forge a line.
 */
public final class AccessLog implements ServerListener, Closeable {
    private static final int QUEUE = 10_000;
    private static final int LAST_SECONDS = 2;
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private static final Exchange END = new Exchange(
            new InetSocketAddress(0), Optional.empty(), StatusCode.NONE, 0, Instant.EPOCH, Duration.ZERO, false);

    private final OutputStream out;
    private final BlockingQueue<Exchange> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread writer = new Thread(this::write, "http10-log");

    /**
     * Starts a log.
     *
     * @param out where the lines go; flushed whenever there are no more for now, never closed
     */
    public AccessLog(OutputStream out) {
        this.out = out;
        writer.setDaemon(true);
        writer.start();
    }

    @Override
    public void answered(Exchange exchange) {
        if (!queue.offer(exchange)) dropped.incrementAndGet();
    }

    /**
     * How many lines were lost because they came faster than they could be written, or could not be written at all.
     *
     * @return 0 or more
     */
    public long dropped() {
        return dropped.get();
    }

    private void write() {
        try {
            for (Exchange exchange; (exchange = queue.take()) != END; ) {
                try {
                    out.write(line(exchange).getBytes(StandardCharsets.US_ASCII));
                    if (queue.isEmpty()) out.flush();
                } catch (IOException e) {
                    dropped.incrementAndGet(); // a full disk or a closed pipe is no reason to stop serving
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody does, but then that is the end of the log
        }
    }

    static String line(Exchange exchange) {
        StringBuilder line = new StringBuilder(128);
        line.append(exchange.peer().getAddress().getHostAddress()).append(" - - [");
        time(exchange.started(), line).append("] \"");
        // R1945-12.3-01: the request-line alone, no field
        if (exchange.request().isPresent()) requestLine(exchange.request().get(), line);
        else line.append('-');
        line.append("\" ").append(exchange.status()).append(' ').append(exchange.contentOctets());
        return line.append('\n').toString();
    }

    private static void requestLine(RequestHead head, StringBuilder line) {
        String text = head.method() + " " + head.target().text() + (head.isSimple() ? "" : " " + head.version());
        // PX-SEC-04
        for (int i = 0; i < text.length(); i++) Quoted.escape(text.charAt(i), line);
    }

    private static StringBuilder time(Instant instant, StringBuilder line) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        digits(time.getDayOfMonth(), line)
                .append('/')
                .append(MONTHS[time.getMonthValue() - 1])
                .append('/');
        digits(time.getHour(), line.append(time.getYear()).append(':')).append(':');
        digits(time.getMinute(), line).append(':');
        return digits(time.getSecond(), line).append(" +0000");
    }

    private static StringBuilder digits(int number, StringBuilder line) {
        return line.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** Writes what is queued, for at most two seconds; what is logged afterwards is lost. */
    @Override
    public void close() {
        try {
            if (queue.offer(END, LAST_SECONDS, TimeUnit.SECONDS)) writer.join(TimeUnit.SECONDS.toMillis(LAST_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
