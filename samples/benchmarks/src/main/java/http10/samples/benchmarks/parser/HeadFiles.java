package http10.samples.benchmarks.parser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes each head to a file of its name, for parsers in other languages: {@code HeadFiles FOLDER}. */
final class HeadFiles {
    private HeadFiles() {}

    public static void main(String... args) throws IOException {
        for (Head head : Head.values()) Files.write(Path.of(args[0], head.name()), head.octets());
    }
}
