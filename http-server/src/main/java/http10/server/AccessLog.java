package http10.server;

import http10.message.StatusCode;
import java.io.Closeable;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/**
 * The access log, one line for each exchange, in one of the forms of {@link LogFormat}. A slow disk or a stalled pipe slows
 * nobody: lines go through a {@link LogOutput}. Every control octet, quote and non-ASCII letter is escaped, so that no
 * request can forge a line.
 */
public final class AccessLog implements ServerListener, Closeable {
    private static final int LINE = 256; // chars; a longer line does not keep its room

    private final LogOutput output;
    private final LogLine format;
    private final LoggedUsers users;
    private StringBuilder line = new StringBuilder(LINE);
    private InetAddress lastPeer = InetAddress.getLoopbackAddress();
    private String lastAddress = lastPeer.getHostAddress();

    /**
     * A log in Common Log Format that names no user. Its thread is started with the first line.
     *
     * @param out where the lines go; flushed whenever there are no more for now, never closed
     */
    public AccessLog(OutputStream out) {
        this(LogFormat.COMMON, new LogOutput(out), LoggedUsers.NONE);
    }

    /**
     * A log.
     *
     * @param format of its lines
     * @param output where the lines go; closed with the log
     * @param users who asks
     */
    public AccessLog(LogFormat format, LogOutput output, LoggedUsers users) {
        this.output = output;
        this.format = format.line();
        this.users = users;
    }

    // The line is made here, not by the thread that writes: whole heads that wait for a stalled output fill the memory.
    @Override
    public synchronized void answered(Exchange exchange) {
        line.setLength(0);
        format.append(exchange, address(exchange.peer()), user(exchange), line);
        output.add(line);
        if (line.capacity() > LINE) line = new StringBuilder(LINE);
    }

    private String user(Exchange exchange) {
        if (users == LoggedUsers.NONE || exchange.status().equals(StatusCode.UNAUTHORIZED)) return "";
        return exchange.request().flatMap(users::of).orElse("");
    }

    /** Most lines are about the same peer as the one before. */
    private String address(SocketAddress peer) {
        if (!(peer instanceof InetSocketAddress inet)) return "unix:";
        if (!inet.getAddress().equals(lastPeer)) {
            lastPeer = inet.getAddress();
            lastAddress = lastPeer.getHostAddress();
        }
        return lastAddress;
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
