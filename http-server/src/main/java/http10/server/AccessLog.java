package http10.server;

import http10.message.HttpVersion;
import http10.message.Quoted;
import http10.message.RequestHead;
import http10.message.StatusCode;
import java.io.Closeable;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The access log in Common Log Format, one line for each exchange:
 * {@code 127.0.0.1 - - [22/Nov/2026:11:08:00 +0000] "GET / HTTP/1.0" 200 1234}. A slow disk or a stalled pipe slows nobody:
 * lines go through a {@link LogOutput}. Every control octet, quote and non-ASCII letter is escaped, so that no request can
 * forge a line.
 */
public final class AccessLog implements ServerListener, Closeable {
    private static final int LINE = 256; // chars; a longer line does not keep its room
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private final LogOutput output;
    private StringBuilder line = new StringBuilder(LINE);
    private InetAddress lastPeer = InetAddress.getLoopbackAddress();
    private String lastAddress = lastPeer.getHostAddress();
    private long lastSecond;
    private String lastTime = time(0);

    /**
     * A log. Its thread is started with the first line.
     *
     * @param out where the lines go; flushed whenever there are no more for now, never closed
     */
    public AccessLog(OutputStream out) {
        this.output = new LogOutput(out);
    }

    // The line is made here, not by the thread that writes: whole heads that wait for a stalled output fill the memory.
    @Override
    public synchronized void answered(Exchange exchange) {
        line.setLength(0);
        line.append(address(exchange.peer().getAddress())).append(" - - [");
        line.append(time(exchange)).append("] \"");
        // R1945-12.3-01: the request-line alone, no field
        if (exchange.request().isPresent()) requestLine(exchange.request().get());
        else line.append('-');
        status(exchange.status(), line.append("\" "));
        output.add(line.append(' ').append(exchange.contentOctets()));
        if (line.capacity() > LINE) line = new StringBuilder(LINE);
    }

    private void requestLine(RequestHead head) {
        escaped(head.method().token());
        line.append(' ');
        escaped(head.target().text());
        if (head.isSimple()) return;
        HttpVersion version = head.version();
        line.append(" HTTP/").append(version.major()).append('.').append(version.minor());
    }

    private void escaped(String text) {
        // PX-SEC-04
        for (int i = 0; i < text.length(); i++) Quoted.escape(text.charAt(i), line);
    }

    /** Most lines are about the same peer, or the same second, as the one before. */
    private String address(InetAddress peer) {
        if (!peer.equals(lastPeer)) {
            lastPeer = peer;
            lastAddress = peer.getHostAddress();
        }
        return lastAddress;
    }

    private String time(Exchange exchange) {
        long second = exchange.started().getEpochSecond();
        if (second != lastSecond) {
            lastSecond = second;
            lastTime = time(second);
        }
        return lastTime;
    }

    private static String time(long epochSecond) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder();
        digits(time.getDayOfMonth(), text)
                .append('/')
                .append(MONTHS[time.getMonthValue() - 1])
                .append('/');
        digits(time.getHour(), text.append(time.getYear()).append(':')).append(':');
        digits(time.getMinute(), text).append(':');
        return digits(time.getSecond(), text).append(" +0000").toString();
    }

    private static void status(StatusCode status, StringBuilder text) {
        if (status.equals(StatusCode.NONE)) text.append(status);
        else digits(status.code() % 100, text.append((char) ('0' + status.code() / 100)));
    }

    private static StringBuilder digits(int number, StringBuilder text) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /**
     * How many lines were lost because they came faster than they could be written, or could not be written at all.
     *
     * @return 0 or more
     */
    public long dropped() {
        return output.dropped();
    }

    /** Writes what waits, for at most two seconds; what is logged afterwards is lost. */
    @Override
    public void close() {
        output.close();
    }
}
