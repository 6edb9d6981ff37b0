package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * A socket that does not block says "nothing yet" instead of waiting: a receive gives 0, a send takes what there is room
 * for. To ask again and again would burn the processor, so a selector waits for all sockets at once.
 *
 * <p>{@code http10.transport.Connection.receiveNow} and {@code sendNow} are of this kind.
 */
final class NonBlocking {
    private static final int MILLIS = 2_000;

    private NonBlocking() {}

    static void run(PrintStream out) throws IOException {
        try (ServerSocketChannel listener =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                Selector selector = Selector.open();
                SocketChannel client = SocketChannel.open(listener.getLocalAddress());
                SocketChannel server = listener.accept()) {
            client.configureBlocking(false);
            client.register(selector, SelectionKey.OP_READ);
            ByteBuffer room = ByteBuffer.allocate(100);
            out.println("receive: " + client.read(room) + ", nothing yet");
            out.println("select without waiting: " + selector.selectNow() + " ready");
            server.write(ByteBuffer.wrap(new byte[] {'h', 'i'}));
            out.println("the peer sends 2 octets; select: " + selector.select(MILLIS) + " ready");
            out.println("receive: " + client.read(room));
            server.shutdownOutput();
            selector.selectedKeys().clear();
            out.println("the peer shuts down its output; select: " + selector.select(MILLIS)
                    + " ready, for the end is news too");
            out.println("receive: " + client.read(room));
        }
    }
}
