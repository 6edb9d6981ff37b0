package http10.samples.tour;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Two sockets connected to each other on this machine. One thread can hold both ends, because the system keeps what one
 * end has sent until the other receives it; so the samples read top to bottom. Closing closes both.
 *
 * @param client the end that connected
 * @param server the end that was accepted
 */
record LoopbackPair(Socket client, Socket server) implements Closeable {
    /** No receive waits for longer, in milliseconds; a sample that is wrong fails instead of hanging. */
    private static final int LONGEST_WAIT = 2_000;

    static LoopbackPair open() throws IOException {
        return open(64 << 10);
    }

    /** With room for so many octets, or a few more, at the client's end. */
    static LoopbackPair open(int receiveOctets) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // The connection is made by the system, before anybody accepts it.
            Socket client = new Socket();
            client.setReceiveBufferSize(receiveOctets);
            client.connect(listener.getLocalSocketAddress(), LONGEST_WAIT);
            Socket server = listener.accept();
            client.setSoTimeout(LONGEST_WAIT);
            server.setSoTimeout(LONGEST_WAIT);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            return new LoopbackPair(client, server);
        }
    }

    @Override
    public void close() throws IOException {
        try (client;
                server) {
            // both, even if one fails
        }
    }
}
