package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Many connections that all behave in one {@link Manner}, on one thread, so that ten thousand cost little. */
final class Herd implements AutoCloseable {
    private static final int TICK = 20; // ms
    private static final int BUFFER = 256 << 10;

    private final InetSocketAddress server;
    private final Manner manner;
    private final int atOnce;
    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final List<Member> members = new ArrayList<>(); // by the herd's thread alone until that has ended
    private final CountDownLatch gathered = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);
    private final CompletableFuture<Void> ended;
    private volatile int left;
    private volatile boolean closing;
    private volatile int reopened;

    /**
     * Sends a herd.
     *
     * @param port where the server listens on the loopback address
     * @param number how many connections there are at any time
     * @param atOnce how many connect in the same moment; the server's backlog is to hold them
     */
    Herd(int port, Manner manner, int number, int atOnce) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.manner = manner;
        this.atOnce = atOnce;
        this.ended = CompletableFuture.runAsync(() -> run(number), task -> {
            Thread thread = new Thread(task, "herd");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Waits until all have tried to connect. */
    boolean awaitGathered(Duration patience) throws InterruptedException {
        return gathered.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until the server has closed all, which reopen none. */
    boolean awaitGone(Duration patience) throws InterruptedException {
        return gone.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Closes them all and tells what became of each; those still open are told as such. */
    List<Member> members() {
        close();
        return members;
    }

    int reopened() {
        return reopened;
    }

    private void run(int number) {
        try (selector) {
            while (!closing) {
                for (int i = 0; i < atOnce && members.size() < number; i++) {
                    members.add(new Member(manner, server, selector));
                }
                if (members.size() == number && !isAnyConnecting()) gathered.countDown();
                int ready = selector.select(key -> ((Member) key.attachment()).ready(buffer), TICK);
                // Whoever only waits is left alone, so that the driver takes no time from those whose time is taken.
                if (ready > 0 || !manner.every().isZero()) tick();
                if (left == number) gone.countDown();
            }
            for (Member member : members) member.leave(Member.State.OPEN);
        } catch (IOException e) {
            throw new IllegalStateException("the driver itself is short of descriptors or memory", e);
        }
    }

    private boolean isAnyConnecting() {
        if (gathered.getCount() == 0) return false;
        return members.stream().anyMatch(member -> member.state() == Member.State.CONNECTING);
    }

    private void tick() throws IOException {
        long now = System.nanoTime();
        int away = 0;
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            member.tick(now, buffer);
            if (!member.hasLeft()) continue;
            if (member.reopens() && !closing) {
                members.set(i, new Member(manner, server, selector));
                reopened++;
            } else {
                away++;
            }
        }
        left = away;
    }

    @Override
    public void close() {
        closing = true;
        selector.wakeup();
        ended.join();
    }
}
