package http10.samples.benchmarks.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Clients that ask and reset the connection, one right after the other. */
final class Resets implements Attack {
    static final int NUMBER = 5_000;

    private static final byte[] REQUEST = ("GET " + Site.SMALL + " HTTP/1.0\r\n\r\n").getBytes(ISO_8859_1);
    private static final Duration SETTLING = Duration.ofSeconds(1);

    @Override
    public void run(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        try (Server server = Server.start(launch)) {
            Beside.warmUp(server.port());
            outcome.usage(server.usage());
            NormalClient beside = NormalClient.start(server.port(), Beside.PACE);
            long began = System.nanoTime();
            reset(server.port(), NUMBER);
            Duration duration = Duration.ofNanos(System.nanoTime() - began);
            outcome.usage(server.usage());
            outcome.normal(beside.end());
            outcome.demandServed(Bars.SERVED);
            TimeUnit.NANOSECONDS.sleep(SETTLING.toNanos());
            outcome.usage(server.usage());
            outcome.note(NUMBER + " resets in " + Outcome.text(duration));
            outcome.demand("all resets", bars.resets(), duration);
            outcome.demand(server.isAlive(), "the server has ended");
            outcome.demand(NormalClient.isServed(server.port()), "nobody is served afterwards");
        }
    }

    static void reset(int port, int number) throws IOException {
        for (int i = 0; i < number; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write(REQUEST);
            }
        }
    }
}
