package http10.samples.embedding;

import http10.server.Handler;
import http10.server.HttpServer;
import java.io.IOException;

/** Runs a handler until the program is stopped. */
final class Running {
    private static final int PORT = 8000;

    private Running() {}

    static void untilStopped(Handler handler) throws IOException, InterruptedException {
        try (HttpServer server = HttpServer.bind(PORT, handler)) {
            System.out.println("http://localhost:" + server.port() + "/");
            server.awaitStop();
        }
    }
}
