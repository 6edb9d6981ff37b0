package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * The accept loop, fourth style: the first one again, with threads that Java and not the system keeps. One that waits
 * costs a little memory and no thread of the system. Java has them since 21; before, there is nothing to show.
 *
 * <p>{@code http10.server.Parking} needs none for clients that have nothing to read: they have no thread at all. A thread
 * of {@code http10.server.Workers} that waits in the middle of an answer is replaced by another so long.
 */
final class VirtualThreads {
    private VirtualThreads() {}

    static void run(PrintStream out) throws IOException {
        Optional<ThreadFactory> threads = factory();
        if (threads.isEmpty()) {
            out.println("Java " + Runtime.version().feature() + " has no virtual threads; 21 and later have");
            return;
        }
        try (Server server = ThreadPerClient.start(0, false, threads.get())) {
            AcceptLoops.show(server, out);
        }
    }

    static Server start(int port) throws IOException {
        ThreadFactory threads =
                factory().orElseThrow(() -> new IOException("this Java has no virtual threads; use 21 or newer"));
        return ThreadPerClient.start(port, false, threads);
    }

    /** By reflection, since this is compiled for Java 17: {@code Thread.ofVirtual().name("virtual").factory()}. */
    static Optional<ThreadFactory> factory() {
        if (Runtime.version().feature() < 21) return Optional.empty();
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            builder = type.getMethod("name", String.class).invoke(builder, "virtual");
            return Optional.of((ThreadFactory) type.getMethod("factory").invoke(builder));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java should have virtual threads", e);
        }
    }
}
