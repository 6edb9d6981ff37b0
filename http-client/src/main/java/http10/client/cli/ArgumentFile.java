package http10.client.cli;

import http10.message.Quoted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The file that an argument such as {@code @name} stands for; {@code @-} is standard input. */
final class ArgumentFile {
    private ArgumentFile() {}

    static byte[] octets(String option, String argument, Streams streams) throws Failure {
        String name = argument.substring(1);
        try {
            return name.equals("-") ? streams.in.readAllBytes() : Files.readAllBytes(Path.of(name));
        } catch (IOException | InvalidPathException e) {
            throw new Failure(
                    Exit.READ_FAILED,
                    "cannot read " + Quoted.of(name) + ": " + Faults.reason(e),
                    "in " + option,
                    "name a file that can be read");
        }
    }
}
