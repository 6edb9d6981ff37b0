package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Fetches from a scripted server into a file of a folder, and looks at what is there afterwards. */
abstract class FetchedIntoFolder {
    static final String WHOLE = "HTTP/1.0 200 OK\r\nContent-Length: 6\r\n\r\nabcdef";
    static final String CUT = "HTTP/1.0 200 OK\r\nETag: \"v1\"\r\nContent-Length: 6\r\n\r\nabc";
    static final String REST =
            "HTTP/1.0 206 x\r\nETag: \"v1\"\r\nContent-Range: bytes 3-5/6\r\nContent-Length: 3\r\n\r\ndef";

    @TempDir
    Path folder;

    String sent = ""; // the last request

    Command.Result got(String reply, String... options) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            String[] args = java.util.Arrays.copyOf(options, options.length + 1);
            args[options.length] = server.url("/x");
            Command.Result result = Command.run(args);
            sent = server.connections() > 0 ? server.received(0) : "";
            return result;
        }
    }

    Command.Result resumed(String reply) throws IOException {
        return got(reply, "-C", "-", "-o", file());
    }

    static void assertFails(int code, Command.Result result) {
        assertTrue(result.isOneLineOf(code), result::toString);
    }

    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    String file() {
        return folder.resolve("file").toString();
    }

    Path put(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    String content(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
