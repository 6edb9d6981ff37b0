package http10.samples.embedding;

import http10.message.Response;
import http10.message.StatusCode;
import http10.server.FileHandler;
import http10.server.Handler;
import http10.server.HttpServer;
import java.io.IOException;
import java.nio.file.Path;

/** Serves a folder, and one answer of its own: the server in ten lines. */
final class ServeFolder {
    private ServeFolder() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (HttpServer server = serve(8000, Path.of(args[0]))) {
            System.err.println("serving at http://localhost:" + server.port() + "/");
            server.awaitStop();
        }
    }

    static HttpServer serve(int port, Path folder) throws IOException {
        // shown: folder
        Handler files = FileHandler.of(folder);
        return HttpServer.bind(
                port,
                request -> request.target().path().equals("/hello")
                        ? Response.text(StatusCode.OK, "hello\n")
                        : files.handle(request));
        // end
    }
}
