package http10.client;

import http10.transport.Connection;
import http10.transport.Deadline;
import http10.transport.DeadlineWatch;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries the addresses of a host, each with a head start on the next one, or at once where the one before has failed; the
 * first that takes the connection wins (RFC 8305 section 5). Use once.
 */
final class AddressRace {
    /** One address, on a thread of its own, as connecting blocks. An interrupt ends it. */
    private final class Runner extends Thread {
        private final InetSocketAddress address;

        Runner(InetSocketAddress address) {
            super("http10-connect");
            this.address = address;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                arrive(address, options.network().dialer().connect(address, deadline, watch));
            } catch (IOException e) {
                fail(e);
            } catch (RuntimeException | Error e) {
                fail(new IOException(e)); // whoever waits for it must not wait for ever
            }
        }
    }

    private final ClientOptions options;
    private final DeadlineWatch watch;
    private final Clock clock;
    private final Deadline deadline;
    private final List<Runner> runners = new ArrayList<>();
    private final List<IOException> failures = new ArrayList<>();
    private Connection winner; // null before one has arrived
    private InetSocketAddress taken;
    private boolean over;

    AddressRace(ClientOptions options, DeadlineWatch watch, Clock clock, Deadline deadline) {
        this.options = options;
        this.watch = watch;
        this.clock = clock;
        this.deadline = deadline;
    }

    /** The failure that came last stands for all; the others are suppressed in it. */
    synchronized Connection run(List<InetSocketAddress> addresses) throws IOException {
        long headStart = options.network().headStart().toNanos();
        long next = System.nanoTime();
        boolean decided = false;
        try {
            while (winner == null && failures.size() < addresses.size()) {
                boolean more = runners.size() < addresses.size();
                long wait = next - System.nanoTime();
                if (more && (wait <= 0 || failures.size() == runners.size())) {
                    start(addresses.get(runners.size()));
                    next = System.nanoTime() + headStart;
                } else {
                    pause(more ? Duration.ofNanos(wait) : deadline.remaining());
                }
            }
            decided = true;
        } finally {
            over = true;
            if (!decided && winner != null) winner.close();
            for (Runner runner : runners) runner.interrupt();
        }
        if (winner == null) throw failure();
        options.listener().connected(taken, clock.nanos());
        return winner;
    }

    private void start(InetSocketAddress address) {
        options.listener().connecting(address, clock.nanos());
        Runner runner = new Runner(address);
        runner.start();
        runners.add(runner);
    }

    /** Somebody arrives or fails before long: the deadline ends all of them. */
    private void pause(Duration time) throws InterruptedIOException {
        try {
            wait(Math.min(time.toMillis() + 1, 1_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while connecting");
        }
    }

    private synchronized void arrive(InetSocketAddress address, Connection connection) {
        if (over || winner != null) {
            connection.close();
            return;
        }
        winner = connection;
        taken = address;
        notifyAll();
    }

    private synchronized void fail(IOException failure) {
        failures.add(failure);
        notifyAll();
    }

    private IOException failure() {
        IOException last = failures.remove(failures.size() - 1);
        for (IOException other : failures) last.addSuppressed(other);
        return last;
    }
}
