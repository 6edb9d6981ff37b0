package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Between processes of one machine loopback TCP will do, and the other end may move to another machine one day. A socket
 * with a name in the file system costs less, and the permissions of its folder say who may connect.
 *
 * <p>{@code ./http10 serve --bind unix:PATH} and {@code ./http10 get --unix-socket PATH} use one.
 */
final class LoopbackOrUnix {
    private static final int ROUNDS = 5_000;

    private LoopbackOrUnix() {}

    static void run(PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("tour");
        Path file = folder.resolve("socket");
        try {
            for (int i = 0; i < 2; i++) { // the second time the code is warm
                long loopback = measure(
                        StandardProtocolFamily.INET, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                long unix = measure(StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(file));
                Files.delete(file);
                if (i == 0) continue;
                out.println(ROUNDS + " times one octet there and one back");
                out.println("loopback TCP: " + loopback / ROUNDS + " ns each");
                out.println("unix socket:  " + unix / ROUNDS + " ns each");
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** {@return how long the rounds took, in nanoseconds} */
    static long measure(StandardProtocolFamily family, SocketAddress address) throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open(family).bind(address);
                SocketChannel client = SocketChannel.open(listener.getLocalAddress());
                SocketChannel server = listener.accept()) {
            ByteBuffer octet = ByteBuffer.allocate(1);
            long began = System.nanoTime();
            for (int i = 0; i < ROUNDS; i++) {
                pass(octet, client, server);
                pass(octet, server, client);
            }
            return System.nanoTime() - began;
        }
    }

    private static void pass(ByteBuffer octet, SocketChannel from, SocketChannel to) throws IOException {
        from.write(octet.clear());
        if (to.read(octet.clear()) != 1) throw new IOException("the octet did not come");
    }
}
