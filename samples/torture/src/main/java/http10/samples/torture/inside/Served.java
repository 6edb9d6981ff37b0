package http10.samples.torture.inside;

import http10.message.Method;
import http10.message.Response;
import http10.message.StatusCode;
import http10.server.FileHandler;
import http10.server.Handler;
import http10.server.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** The server of a run, loaded with the seam; the torture sees it as a function of the JDK. */
public final class Served implements Function<Path, IntSupplier> {
    /** A running server: its port, and an end. */
    @SuppressWarnings("try") // whoever stops it may be interrupted
    public static final class Running implements IntSupplier, AutoCloseable {
        private final HttpServer server;

        Running(HttpServer server) {
            this.server = server;
        }

        @Override
        public int getAsInt() {
            return server.port();
        }

        @Override
        public void close() throws InterruptedException {
            server.stop(Duration.ofSeconds(1));
        }
    }

    /** Nothing to remember. */
    public Served() {}

    @Override
    public IntSupplier apply(Path folder) {
        try {
            Handler files = FileHandler.of(folder);
            return new Running(HttpServer.bind(
                    0,
                    request -> request.method().equals(Method.POST)
                            ? Response.text(
                                    StatusCode.OK,
                                    request.contentAsText(100_000).length() + "\n")
                            : files.handle(request)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
