package http10.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Our server with everything that the cases of the requirement catalogue ask for, on a free port. */
final class ConformanceServer implements Closeable {
    private static final Duration SHORT = Duration.ofSeconds(3); // so that rows about deadlines wait no longer

    private final ConformanceFixtures fixtures;
    private final HttpServer server;

    ConformanceServer(Path folder) throws IOException {
        fixtures = new ConformanceFixtures(folder);
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .headDeadline(SHORT)
                .pace(SHORT, SHORT, 500)
                .build();
        server = HttpServer.open(options, fixtures);
    }

    int port() {
        return server.port();
    }

    Map<String, String> paths() {
        return fixtures.paths();
    }

    @Override
    public void close() {
        server.close();
    }
}
