package http10.samples.benchmarks.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that never come to the end of a head, as fast as they can, again and again. */
final class Flood implements Attack {
    private static final int NUMBER = 20;
    private static final int BLOCK = 64 << 10; // octets
    private static final int PATIENCE = 15_000; // ms
    private static final long MOST_SENT = 32L << 20; // octets; what a server takes, and what systems hold on the way

    private final byte[] start;
    private final byte[] block;
    private final String status;

    private Flood(String start, String piece, String status) {
        this.start = start.getBytes(ISO_8859_1);
        this.block = piece.repeat(BLOCK / piece.length()).getBytes(ISO_8859_1);
        this.status = status;
    }

    static Flood ofFields() {
        return new Flood("GET " + Site.SMALL + " HTTP/1.0\r\n", "X-Flood: 1\r\n", "431");
    }

    static Flood ofOneLine() {
        return new Flood("GET /", "a", "414");
    }

    @Override
    public void run(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        try (Server server = Server.start(launch)) {
            Beside.warmUp(server.port());
            outcome.usage(server.usage());
            NormalClient beside = NormalClient.start(server.port(), Beside.PACE);
            Counts counts = new Counts();
            long end = System.nanoTime() + bars.attack().toNanos();
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < NUMBER; i++) clients.add(new Thread(() -> flood(server.port(), end, counts), "flood"));
            for (Thread client : clients) client.start();
            TimeUnit.NANOSECONDS.sleep(bars.attack().dividedBy(2).toNanos());
            Usage during = server.usage(); // the heap has grown to what it needs
            outcome.usage(during);
            for (Thread client : clients) client.join();
            outcome.normal(beside.end());
            Usage after = server.usage();
            outcome.usage(after);
            outcome.note(counts.floods + " floods, " + counts.told + " told " + status + ", " + counts.cut
                    + " cut, the most " + (counts.most.get() >> 10) + " KiB and "
                    + Outcome.text(Duration.ofNanos(counts.longest.get())));
            outcome.demandNormal(Bars.SERVED, bars.p99());
            outcome.demand(counts.told.get() > 0, "nobody was told " + status);
            outcome.demand(counts.other.get() == 0, counts.other + " were told something else");
            outcome.demand(counts.cut.get() == counts.floods.get(), "not all were cut");
            outcome.demand(counts.most.get() <= MOST_SENT, "a head of " + (counts.most.get() >> 20) + " MiB was taken");
            outcome.demand("held", bars.held(), Duration.ofNanos(counts.longest.get()));
            long grown = after.residentKib() - during.residentKib();
            outcome.demand(grown <= Bars.LEAK_KIB, (grown >> 10) + " MiB more than in the middle");
        }
    }

    private void flood(int port, long end, Counts counts) {
        do flood(port, counts);
        while (System.nanoTime() - end < 0);
    }

    private void flood(int port, Counts counts) {
        long began = System.nanoTime();
        long sent = 0;
        boolean told = false;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            InputStream in = socket.getInputStream();
            socket.getOutputStream().write(start);
            while (sent <= MOST_SENT) {
                socket.getOutputStream().write(block);
                sent += block.length;
                if (!told && in.available() >= 12) {
                    told = true;
                    String line = new String(in.readNBytes(12), ISO_8859_1);
                    (line.endsWith(" " + status) ? counts.told : counts.other).incrementAndGet();
                }
            }
        } catch (IOException e) {
            counts.cut.incrementAndGet(); // the server has closed, as it should
        }
        counts.floods.incrementAndGet();
        counts.most.accumulateAndGet(sent, Math::max);
        counts.longest.accumulateAndGet(System.nanoTime() - began, Math::max);
    }

    /** What became of all floods. */
    private static final class Counts {
        private final AtomicInteger floods = new AtomicInteger();
        private final AtomicInteger told = new AtomicInteger();
        private final AtomicInteger other = new AtomicInteger();
        private final AtomicInteger cut = new AtomicInteger();
        private final AtomicLong most = new AtomicLong(); // octets
        private final AtomicLong longest = new AtomicLong(); // nanoseconds
    }
}
