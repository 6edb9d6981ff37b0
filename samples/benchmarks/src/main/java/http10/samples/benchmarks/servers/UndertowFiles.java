package http10.samples.benchmarks.servers;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.handlers.resource.PathResourceManager;
import java.nio.file.Path;

/** Undertow, serving a folder as its documentation has it: {@code UndertowFiles PORT DIR}. */
final class UndertowFiles {
    private UndertowFiles() {}

    public static void main(String... args) {
        PathResourceManager files = new PathResourceManager(Path.of(args[1]));
        Undertow.builder()
                .addHttpListener(Integer.parseInt(args[0]), "127.0.0.1")
                .setHandler(Handlers.resource(files))
                .build()
                .start();
    }
}
