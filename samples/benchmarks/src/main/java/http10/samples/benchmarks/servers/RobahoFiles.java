package http10.samples.benchmarks.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * robaho's server, on virtual threads as it is meant to be, serving a folder: {@code RobahoFiles PORT DIR}, on JDK 21.
 * The handler is our own: the JDK's for files skips the request's content, and skipping none waits for ever here.
 */
final class RobahoFiles {
    private RobahoFiles() {}

    public static void main(String... args) throws IOException, ReflectiveOperationException {
        Path folder = Path.of(args[1]);
        System.setProperty(
                "com.sun.net.httpserver.HttpServerProvider", "robaho.net.httpserver.DefaultHttpServerProvider");
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 1024);
        server.createContext("/", exchange -> answer(exchange, folder));
        // By name, since it is compiled for 17.
        server.setExecutor((Executor)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
        server.start();
    }

    private static void answer(HttpExchange exchange, Path folder) throws IOException {
        Path file =
                folder.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
        try (exchange) {
            if (file.startsWith(folder) && Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(200, Files.size(file));
                Files.copy(file, exchange.getResponseBody());
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }
}
