package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.client.fixture.RawServer;
import http10.transport.Connection;
import http10.transport.Deadline;
import http10.transport.DeadlineWatch;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of several addresses the first that answers wins, and silent ones cost no more than their head start. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddressRaceTest {
    private final List<String> tried = new ArrayList<>();
    private final List<SocketChannel> waiting = new ArrayList<>();
    private final ServerSocketChannel silent = silent();
    private RawServer server;

    private static ServerSocketChannel silent() {
        try {
            return ServerSocketChannel.open();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Whoever connects to it waits, since more than its backlog takes are waiting already. */
    @BeforeEach
    void fill() throws IOException {
        silent.bind(new InetSocketAddress("127.0.0.2", 0), 1);
        for (int i = 0; i < 8; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.connect(silent.getLocalAddress());
            waiting.add(channel);
        }
        server = RawServer.on("127.0.0.1", 0);
    }

    @AfterEach
    void end() throws IOException {
        for (SocketChannel channel : waiting) channel.close();
        silent.close();
        server.close();
    }

    private InetSocketAddress right() throws IOException {
        return new InetSocketAddress("127.0.0.1", server.port());
    }

    private InetSocketAddress refusing() throws IOException {
        return new InetSocketAddress("127.0.0.3", server.port());
    }

    private InetSocketAddress silence() throws IOException {
        return (InetSocketAddress) silent.getLocalAddress();
    }

    private AddressRace race(Duration headStart, Duration deadline) {
        NetworkOptions network = new NetworkOptions(
                NetworkOptions.Family.ANY,
                headStart,
                NetworkOptions.DEFAULT.dialer(),
                List.of(),
                List.of(),
                java.util.Optional.empty());
        ClientOptions options = ClientOptions.builder()
                .network(network)
                .listener(new ClientListener() {
                    @Override
                    public void connecting(InetSocketAddress address, long nanos) {
                        tried.add(address.getAddress().getHostAddress());
                    }
                })
                .build();
        return new AddressRace(
                options, new DeadlineWatch(Duration.ofMillis(20)), new Clock(options), Deadline.after(deadline));
    }

    private static void assertNobodyRuns() {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            boolean runs = Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().equals("http10-connect"));
            if (!runs) return;
            Thread.onSpinWait();
        }
        throw new AssertionError("a loser still runs");
    }

    @Test
    void a_silent_address_costs_its_head_start() throws IOException {
        long start = System.nanoTime();
        AddressRace race = race(Duration.ofMillis(200), Duration.ofSeconds(20));
        race.run(List.of(silence(), right())).close();
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis >= 199 && millis < 5_000, millis + " ms");
        assertEquals(List.of("127.0.0.2", "127.0.0.1"), tried);
        assertNobodyRuns();
    }

    @Test
    void one_that_refuses_costs_nothing() throws IOException {
        AddressRace race = race(Duration.ofSeconds(20), Duration.ofSeconds(20));
        race.run(List.of(refusing(), refusing(), right())).close();
        assertEquals(3, tried.size());
    }

    @Test
    void one_that_answers_has_no_rival() throws IOException {
        AddressRace race = race(Duration.ofSeconds(20), Duration.ofSeconds(20));
        race.run(List.of(right(), silence())).close();
        assertEquals(List.of("127.0.0.1"), tried);
    }

    @Test
    void the_deadline_is_one_for_all() {
        AddressRace race = race(Duration.ZERO, Duration.ofMillis(300));
        var e = assertThrows(SocketTimeoutException.class, () -> race.run(List.of(refusing(), silence(), silence())));
        assertEquals(2, e.getSuppressed().length);
        assertNobodyRuns();
    }

    @Test
    void all_refuse() {
        AddressRace race = race(Duration.ofSeconds(20), Duration.ofSeconds(20));
        var e = assertThrows(ConnectException.class, () -> race.run(List.of(refusing(), refusing())));
        assertEquals(1, e.getSuppressed().length);
    }

    @Test
    void an_interrupt_ends_it() {
        AddressRace race = race(Duration.ofMillis(1), Duration.ofSeconds(20));
        Thread.currentThread().interrupt();
        assertThrows(InterruptedIOException.class, () -> race.run(List.of(silence(), silence())));
        assertTrue(Thread.interrupted());
        assertNobodyRuns();
    }

    @Test
    void two_winners_leave_one_connection() throws IOException {
        for (int i = 0; i < 50; i++) {
            AddressRace race = race(Duration.ZERO, Duration.ofSeconds(20));
            try (Connection connection = race.run(List.of(right(), right(), right()))) {
                assertTrue(!connection.isAttached());
            }
        }
        assertNobodyRuns();
    }

    @Test
    void families_take_turns_and_IPv6_begins() throws IOException {
        InetAddress four = InetAddress.getByName("127.0.0.1");
        InetAddress six = InetAddress.getByName("::1");
        List<InetAddress> all = List.of(four, four, four, six);
        assertEquals(List.of(six, four, four, four), HostAddresses.inTurn(all, NetworkOptions.Family.ANY));
        assertEquals(List.of(six), HostAddresses.inTurn(all, NetworkOptions.Family.IPV6));
        assertEquals(List.of(four, four, four), HostAddresses.inTurn(all, NetworkOptions.Family.IPV4));
    }
}
