package http10.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One start of a server, or of a client.
 *
 * @param port   where it is to listen, or whom it is to ask, on 127.0.0.1
 * @param site   the folder it serves
 * @param work   a folder of its own, for configuration and logs
 * @param logged whether it writes an access log, to a file
 */
record Launch(int port, Path site, Path work, boolean logged) {
    Path config(String text) throws IOException {
        return Files.writeString(work.resolve("config"), text);
    }

    /** A command, with the port and the folders where {@code {port}}, {@code {site}} and {@code {work}} stand. */
    List<String> fill(String... words) {
        return Stream.of(words)
                .map(word -> word.replace("{port}", Integer.toString(port))
                        .replace("{site}", site.toString())
                        .replace("{work}", work.toString()))
                .toList();
    }
}
