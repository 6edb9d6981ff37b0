package http10.transport;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/**
 * Opens connections: to a host and port or to a socket in the file system, from a certain address or port, and such as look
 * whether the peer is still there.
 *
 * @param from the address they come from; empty for the system's choice
 * @param firstPort the first port to try, or 0 for the system's choice
 * @param lastPort the last port to try; not below the first
 * @param keepAlive after how long without octets the system asks whether the peer is still there, and how often; rounded up
 *     to seconds; empty for never
 */
public record Dialer(Optional<InetAddress> from, int firstPort, int lastPort, Optional<Duration> keepAlive) {
    /** With the system's choices. */
    public static final Dialer PLAIN = new Dialer(Optional.empty(), 0, 0, Optional.empty());

    /**
     * Checks the ports.
     *
     * @throws IllegalArgumentException if they are no range within 0 to 65535
     */
    public Dialer {
        if (firstPort < 0 || lastPort < firstPort || lastPort > 65_535) {
            throw new IllegalArgumentException("no range of ports: " + firstPort + "-" + lastPort);
        }
    }

    /**
     * Connects.
     *
     * @param address where to; of a socket in the file system {@code from} and the ports are of no use
     * @param deadline by when
     * @param watch what keeps this and the later deadlines
     * @return the connection; the caller closes it
     * @throws LocalAddressException if it cannot come from that address and one of the ports
     * @throws DeadlineExceededException if the deadline passes first
     * @throws IOException if the connection cannot be made; nothing is left open
     */
    public Connection connect(SocketAddress address, Deadline deadline, DeadlineWatch watch) throws IOException {
        boolean plain = from.isEmpty() && firstPort == 0 && keepAlive.isEmpty(); // equals would take long to load
        SocketChannel socket = address instanceof InetSocketAddress
                ? SocketChannel.open()
                : SocketChannel.open(StandardProtocolFamily.UNIX);
        Connection connection;
        try {
            if (!plain && address instanceof InetSocketAddress) prepare(socket);
            connection = Connection.accepted(socket, watch);
        } catch (IOException | RuntimeException | Error e) { // perhaps no memory, or no thread for the watch
            socket.close();
            throw e;
        }
        connection.connect(address, deadline);
        return connection;
    }

    private void prepare(SocketChannel socket) throws IOException {
        if (keepAlive.isPresent())
            keepAlive(socket, (int)
                    Math.min(keepAlive.get().plusNanos(999_999_999).toSeconds(), 32_767));
        if (from.isEmpty() && firstPort == 0) return;
        for (int port = firstPort; ; port++) {
            try {
                socket.bind(from.isPresent() ? new InetSocketAddress(from.get(), port) : new InetSocketAddress(port));
                return;
            } catch (BindException e) {
                if (port == lastPort) throw new LocalAddressException(e.getMessage());
            }
        }
    }

    /** The names of these two are not those of java.base; where they are missing the system's own times count. */
    private static void keepAlive(SocketChannel socket, int seconds) throws IOException {
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        for (SocketOption<?> option : socket.supportedOptions()) {
            if (option.name().equals("TCP_KEEPIDLE") || option.name().equals("TCP_KEEPINTERVAL")) {
                @SuppressWarnings("unchecked") // both are
                SocketOption<Integer> number = (SocketOption<Integer>) option;
                socket.setOption(number, seconds);
            }
        }
    }
}
