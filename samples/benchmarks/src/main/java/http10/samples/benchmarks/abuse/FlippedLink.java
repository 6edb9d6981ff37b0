package http10.samples.benchmarks.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A name that is now a link to a file of the folder and now one to a secret outside, while many ask for it. */
final class FlippedLink implements Attack {
    private static final int CLIENTS = 4;
    private static final String SECRET = "nobody may see this";

    @Override
    public void run(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        Path secret = Files.writeString(Files.createTempFile("abuse", ".secret"), SECRET);
        secret.toFile().setReadable(true, false); // so that permissions are not what keeps it
        Path link = launch.folder().resolve("flip");
        try (Server server = Server.start(launch)) {
            Beside.warmUp(server.port());
            outcome.usage(server.usage());
            NormalClient beside = NormalClient.start(server.port(), Beside.PACE);
            AtomicInteger served = new AtomicInteger();
            AtomicInteger refused = new AtomicInteger();
            AtomicInteger leaked = new AtomicInteger();
            flip(link, Path.of("small"));
            long end = System.nanoTime() + bars.attack().toNanos();
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new Thread(() -> ask(server.port(), end, served, refused, leaked), "asking"));
            }
            for (Thread client : clients) client.start();
            int flips = 0;
            for (; System.nanoTime() - end < 0; flips++) flip(link, flips % 2 == 0 ? secret : Path.of("small"));
            for (Thread client : clients) client.join();
            outcome.normal(beside.end());
            outcome.usage(server.usage());
            outcome.note(flips + " flips, " + served + " times the file, " + refused + " times none");
            outcome.demandServed(Bars.SERVED);
            outcome.demand(served.get() > 0 && refused.get() > 0, "it was not asked for in both states");
            outcome.demand(leaked.get() == 0, leaked + " times something else");
        } finally {
            Files.deleteIfExists(link);
            Files.delete(secret);
        }
    }

    private static void flip(Path link, Path target) throws IOException {
        Path next = link.resolveSibling("flip-next");
        Files.createSymbolicLink(next, target);
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void ask(int port, long end, AtomicInteger served, AtomicInteger refused, AtomicInteger leaked) {
        while (System.nanoTime() - end < 0) {
            try (Download download = new Download(port, "/flip", false)) {
                byte[] response = download.in().readAllBytes();
                String text = new String(response, ISO_8859_1);
                boolean none = text.startsWith("HTTP/1.0 404 ") && !text.contains(SECRET);
                (Site.isSmall(response) ? served : none ? refused : leaked).incrementAndGet();
            } catch (IOException e) {
                refused.incrementAndGet(); // cut: nothing of either was taken for whole
            }
        }
    }
}
