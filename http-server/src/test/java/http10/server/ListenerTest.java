package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.transport.DeadlineWatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing that goes wrong while connections are accepted ends that, or makes it spin. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListenerTest {
    private static final Duration FIRST_SIX_PAUSES = Duration.ofMillis(5 + 10 + 20 + 40 + 80 + 160);

    /** A listening socket of a system that is short of something, for as often as said. */
    private static final class ShortOf extends ServerSocketChannel {
        private final ServerSocketChannel real = ServerSocketChannel.open();
        private final Throwable lack;
        private int failures;

        ShortOf(Throwable lack, int failures) throws IOException {
            super(SelectorProvider.provider());
            this.lack = lack;
            this.failures = failures;
            real.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public SocketChannel accept() throws IOException {
            if (failures-- <= 0) return real.accept();
            if (lack instanceof IOException exception) throw exception;
            throw (Error) lack;
        }

        @Override
        public ServerSocketChannel bind(SocketAddress local, int backlog) throws IOException {
            return real.bind(local, backlog);
        }

        @Override
        public <T> ServerSocketChannel setOption(SocketOption<T> name, T value) throws IOException {
            return real.setOption(name, value);
        }

        @Override
        public <T> T getOption(SocketOption<T> name) throws IOException {
            return real.getOption(name);
        }

        @Override
        public Set<SocketOption<?>> supportedOptions() {
            return real.supportedOptions();
        }

        @Override
        public ServerSocket socket() {
            return real.socket();
        }

        @Override
        public SocketAddress getLocalAddress() throws IOException {
            return real.getLocalAddress();
        }

        @Override
        protected void implCloseSelectableChannel() throws IOException {
            real.close();
        }

        @Override
        protected void implConfigureBlocking(boolean block) throws IOException {
            real.configureBlocking(block);
        }
    }

    private static Engine engine(ServerListener told) throws IOException {
        ServerOptions options = ServerOptions.builder().listener(told).build();
        OpenConnections connections = new OpenConnections(10, 1);
        return new Engine(
                options,
                new Fixtures(),
                new HostPolicy("http", Set.of(), List.of(), Optional.empty()),
                new Workers(1, told),
                new Parking(connections),
                new DeadlineWatch(Duration.ofMillis(100)),
                connections,
                HeadMemory.ofHeap());
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void awaitRested(Listener listener) {
        assertFalse(listener.isReady());
        while (!listener.mayAccept(true)) Thread.onSpinWait();
    }

    @Test
    void without_a_descriptor_or_memory_it_pauses_longer_each_time_and_tells_once_a_second() throws Exception {
        for (Throwable lack : new Throwable[] {new IOException("Too many open files"), new OutOfMemoryError("test")}) {
            List<Throwable> faults = new ArrayList<>();
            Engine engine = engine(new ServerListener() {
                @Override
                public void fault(Throwable cause) {
                    faults.add(cause);
                }
            });
            try (Listener listener = new Listener(new ShortOf(lack, 6));
                    RawClient client = new RawClient(((InetSocketAddress) listener.address()).getPort())) {
                long began = System.nanoTime();
                for (int i = 0; i < 6; i++) {
                    assertEquals(Optional.empty(), listener.accept(engine));
                    awaitRested(listener);
                }
                assertTrue(since(began).compareTo(FIRST_SIX_PAUSES) >= 0);
                assertTrue(faults.size() <= 1 + since(began).toSeconds(), faults::toString);
                assertEquals(lack, faults.get(0));

                listener.accept(engine).orElseThrow().close();
                assertEquals("", client.receiveAll());
            }
        }
    }

    @Test
    void it_does_not_spin_though_whoever_is_told_fails_too() throws Exception {
        Engine engine = engine(new ServerListener() {
            @Override
            public void fault(Throwable cause) {
                throw new IllegalStateException("of the listener");
            }
        });
        try (Listener listener = new Listener(new ShortOf(new IOException("Too many open files"), 6))) {
            long began = System.nanoTime();
            assertThrows(IllegalStateException.class, () -> listener.accept(engine));
            awaitRested(listener);
            for (int i = 1; i < 6; i++) {
                try {
                    listener.accept(engine);
                } catch (IllegalStateException e) {
                    assertEquals("of the listener", e.getMessage()); // a second was over
                }
                awaitRested(listener);
            }
            assertTrue(since(began).compareTo(FIRST_SIX_PAUSES) >= 0);
        }
    }
}
