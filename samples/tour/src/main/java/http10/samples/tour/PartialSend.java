package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * A send takes what the buffers have room for, and says how much that was; the rest is the caller's to send again. With a
 * slow peer and small buffers it shows at once; with a fast one it waits for the day of the large answer.
 *
 * <p>{@code http10.transport.Connection.sendAll} loops; {@code sendNow} leaves the rest to whoever is told that there is
 * room again.
 */
final class PartialSend {
    static final int OCTETS = 1 << 20;

    private PartialSend() {}

    static void run(PrintStream out) throws IOException {
        List<Integer> taken = sends();
        out.println("to send: " + OCTETS + " octets, to a peer that does not read");
        out.println("the first send took " + taken.get(0));
        out.println("the peer reads; each send takes what there is room for: " + taken.subList(1, 4) + "...");
        int all = 0;
        for (int count : taken) all += count;
        out.println(taken.size() + " sends took " + all + " octets in all");
    }

    /** {@return what each send took, until all octets were sent} */
    static List<Integer> sends() throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.setOption(StandardSocketOptions.SO_RCVBUF, 8 << 10);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (SocketChannel sender = SocketChannel.open();
                    SocketChannel peer = connect(sender, listener)) {
                sender.configureBlocking(false);
                peer.configureBlocking(false);
                ByteBuffer message = ByteBuffer.allocate(OCTETS);
                ByteBuffer room = ByteBuffer.allocate(4 << 10);
                List<Integer> taken = new ArrayList<>();
                while (message.hasRemaining()) {
                    int count = sender.write(message);
                    if (count > 0) taken.add(count);
                    room.clear();
                    peer.read(room); // slowly, a little after each send
                }
                return taken;
            }
        }
    }

    private static SocketChannel connect(SocketChannel sender, ServerSocketChannel listener) throws IOException {
        sender.setOption(StandardSocketOptions.SO_SNDBUF, 8 << 10);
        sender.connect(listener.getLocalAddress());
        return listener.accept();
    }
}
