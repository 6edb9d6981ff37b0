package http10.samples.tour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The ideas of the stops, tried with other sockets than the stops' own. */
@Timeout(20)
class IdeasTest {
    @Test
    void a_client_receives_pieces_up_to_the_close_and_then_destroys_its_socket() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> answer = CompletableFuture.supplyAsync(() -> {
                try {
                    return ClientSocket.exchange(listener.getLocalPort(), new byte[] {'?'});
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            try (Socket server = listener.accept()) {
                server.setTcpNoDelay(true);
                assertEquals('?', server.getInputStream().read());
                server.getOutputStream().write(1);
                assertThrows(TimeoutException.class, () -> answer.get(100, TimeUnit.MILLISECONDS));
                server.getOutputStream().write(2);
                server.shutdownOutput();
                assertArrayEquals(new byte[] {1, 2}, answer.get(5, TimeUnit.SECONDS));
                assertEquals(-1, server.getInputStream().read());
            }
        }
    }

    /** All of 127.0.0.0/8 is this machine, so another address is at hand that is no way out of it. */
    @Test
    void an_address_decides_where_a_server_is_reached() throws IOException {
        try (ServerSocket one = ListeningSocket.bind("127.0.0.1", 0);
                Socket client = new Socket()) {
            assertThrows(
                    ConnectException.class,
                    () -> client.connect(new InetSocketAddress("127.0.0.2", one.getLocalPort())));
        }
        try (ServerSocket all = ListeningSocket.bind("0.0.0.0", 0);
                Socket client = new Socket()) {
            client.connect(new InetSocketAddress("127.0.0.2", all.getLocalPort()));
            assertTrue(client.isConnected());
        }
    }

    /** Whether this process may is asked of the system in another way: its first port for all, and its 10th capability. */
    @Test
    void a_low_port_is_for_those_whom_the_system_lets() throws IOException {
        String said = "";
        int port = 0;
        do said = ListeningSocket.lowPort(++port);
        while (said.contains("in use") && port < 1023);
        Path firstForAll = Path.of("/proc/sys/net/ipv4/ip_unprivileged_port_start");
        if (!Files.isReadable(firstForAll)) { // not Linux
            assertTrue(said.matches("port \\d+: (bound|refused \\(Permission denied\\)), .*"), said);
            return;
        }
        boolean forAll = Integer.parseInt(Files.readString(firstForAll).strip()) <= port;
        String capabilities = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("CapEff:"))
                .map(line -> line.substring("CapEff:".length()).strip())
                .findFirst()
                .orElseThrow();
        boolean may = forAll || (Long.parseUnsignedLong(capabilities, 16) >> 10 & 1) == 1;
        assertTrue(said.startsWith("port " + port + (may ? ": bound" : ": refused (Permission denied)")), said);
    }

    @Test
    void a_backlog_of_5_lets_six_in_unheard_and_the_seventh_when_one_is_accepted() throws IOException {
        Deque<Socket> clients = new ArrayDeque<>();
        try (ServerSocket listener = new ServerSocket(0, Backlog.BACKLOG, InetAddress.getLoopbackAddress())) {
            InetSocketAddress address = (InetSocketAddress) listener.getLocalSocketAddress();
            for (int i = 0; i < 6; i++) assertTrue(Backlog.connects(address, clients), "client " + i);
            assertFalse(Backlog.isAnswered(clients.getLast()));
            assertFalse(Backlog.connects(address, clients));
            try (Socket accepted = listener.accept()) {
                assertTrue(Backlog.connects(address, clients));
                accepted.getOutputStream().write('!');
                assertTrue(Backlog.isAnswered(clients.getFirst()));
            }
        } finally {
            for (Socket client : clients) client.close();
        }
    }

    @Test
    void what_a_buffer_holds_comes_with_a_flush_or_when_it_is_full() throws IOException {
        try (LoopbackPair pair = LoopbackPair.open()) {
            OutputStream buffered = new BufferedOutputStream(pair.client().getOutputStream(), 10);
            buffered.write(new byte[9]);
            assertEquals(0, ForgottenFlush.octetsWithin(100, pair.server()));
            buffered.write(new byte[9]);
            assertEquals(9, ForgottenFlush.octetsWithin(2_000, pair.server()));
            assertEquals(0, ForgottenFlush.octetsWithin(100, pair.server()));
            buffered.flush();
            assertEquals(9, ForgottenFlush.octetsWithin(2_000, pair.server()));
        }
    }

    @Test
    void a_send_that_does_not_block_takes_nothing_when_there_is_no_room_until_the_peer_reads() throws IOException {
        try (ServerSocketChannel listener =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                Selector selector = Selector.open();
                SocketChannel client = SocketChannel.open(listener.getLocalAddress());
                SocketChannel server = listener.accept()) {
            client.configureBlocking(false);
            client.register(selector, SelectionKey.OP_WRITE);
            long sent = fill(client);
            assertEquals(0, selector.selectNow());
            ByteBuffer room = ByteBuffer.allocate(1 << 16);
            for (long received = 0; received < sent; ) received += server.read(room.clear());
            assertEquals(1, selector.select(2_000));
            assertTrue(client.write(ByteBuffer.allocate(1)) == 1);
        }
    }

    /** Until nothing more is taken for a while: the system hands octets on to the other end meanwhile. */
    private static long fill(SocketChannel channel) throws IOException {
        long sent = 0;
        try (Selector room = Selector.open()) {
            channel.register(room, SelectionKey.OP_WRITE);
            while (room.select(200) > 0) {
                room.selectedKeys().clear();
                sent += channel.write(ByteBuffer.allocate(1 << 16));
            }
        }
        return sent;
    }

    @Test
    void after_a_shutdown_the_answer_comes_and_after_a_close_it_cannot() throws IOException {
        try (LoopbackPair pair = LoopbackPair.open()) {
            pair.client().shutdownOutput();
            assertEquals(-1, pair.server().getInputStream().read());
            assertThrows(
                    IOException.class, () -> pair.client().getOutputStream().write('?'));
            pair.server().getOutputStream().write('!');
            assertEquals('!', pair.client().getInputStream().read());
        }
        try (LoopbackPair pair = LoopbackPair.open()) {
            pair.client().close();
            assertEquals(-1, pair.server().getInputStream().read(), "the server sees the same");
            assertTrue(DeadPeer.failsLater(pair.server()));
        }
    }

    @Test
    void a_timeout_sees_silence_but_no_drip() throws Exception {
        ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();
        try (LoopbackPair pair = LoopbackPair.open()) {
            pair.client().setSoTimeout(400);
            assertThrows(
                    SocketTimeoutException.class,
                    () -> pair.client().getInputStream().read());
            OutputStream drip = pair.server().getOutputStream();
            var drops = dripping.scheduleAtFixedRate(
                    () -> {
                        try {
                            drip.write('.');
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    0,
                    20,
                    TimeUnit.MILLISECONDS);
            long began = System.nanoTime();
            while (System.nanoTime() - began < 1_000_000_000L) {
                assertEquals('.', pair.client().getInputStream().read());
            }
            drops.cancel(true);
        } finally {
            dripping.shutdownNow();
        }
    }

    /** Of several runs the shortest is compared, for others use this machine too. */
    @Test
    void a_unix_socket_costs_less_than_loopback_tcp(@TempDir Path folder) throws IOException {
        long loopback = Long.MAX_VALUE;
        long unix = Long.MAX_VALUE;
        for (int i = 0; i < 3 || unix >= loopback && i < 12; i++) {
            Path file = folder.resolve("socket");
            loopback = Math.min(
                    loopback,
                    LoopbackOrUnix.measure(
                            StandardProtocolFamily.INET, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
            unix = Math.min(
                    unix, LoopbackOrUnix.measure(StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(file)));
            Files.delete(file);
        }
        assertTrue(unix < loopback, unix + " ns, and " + loopback + " ns by TCP");
    }
}
