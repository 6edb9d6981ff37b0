package http10.samples.benchmarks.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.microhttp.EventLoop;
import org.microhttp.Handler;
import org.microhttp.Header;
import org.microhttp.NoopLogger;
import org.microhttp.OptionsBuilder;
import org.microhttp.Response;

/** microhttp, which knows nothing of files: the small ones of a folder, read at the start: {@code PORT DIR}. */
final class MicrohttpAnswers {
    private static final long SMALL = 1 << 20;

    private MicrohttpAnswers() {}

    public static void main(String... args) throws IOException, InterruptedException {
        Map<String, Response> answers = new HashMap<>();
        try (Stream<Path> files = Files.list(Path.of(args[1]))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.size(file) <= SMALL) {
                    List<Header> type = List.of(new Header("Content-Type", "application/octet-stream"));
                    Response answer = new Response(200, "OK", type, Files.readAllBytes(file));
                    answers.put("/" + file.getFileName(), answer);
                }
            }
        }
        Response missing = new Response(404, "Not Found", List.of(), new byte[0]);
        Handler handler = (request, callback) -> callback.accept(answers.getOrDefault(request.uri(), missing));
        EventLoop loop = new EventLoop(
                OptionsBuilder.newBuilder()
                        .withHost("127.0.0.1")
                        .withPort(Integer.parseInt(args[0]))
                        .withAcceptLength(1024)
                        .build(),
                NoopLogger.instance(),
                handler);
        loop.start();
        loop.join();
    }
}
