package http10.samples.fuzz;

import http10.message.Content;
import http10.message.Field;
import http10.message.FieldSection;
import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.Request;
import http10.message.RequestHead;
import http10.message.RequestTarget;
import http10.message.Response;
import http10.server.FileHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder to serve, and a secret beside it that links lead to. Deleted at the end of the process. */
final class Tree {
    static final String SECRET = "the secret outside";

    /** Content in which every octet tells its place. */
    static final String NUMBERS = numbers();

    private final Path outside;

    private Tree(Path outside) {
        this.outside = outside;
    }

    static Tree make() {
        try {
            Path outside = Files.createTempDirectory("http10-fuzz-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(outside)));
            Path root = Files.createDirectories(outside.resolve("root/folder/deep"));
            Files.writeString(outside.resolve("secret"), SECRET);
            Files.writeString(outside.resolve("root.txt"), SECRET);
            Tree tree = new Tree(outside);
            tree.fill(root.getParent().getParent());
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Path root) throws IOException {
        Files.createDirectory(root.resolve("empty"));
        Files.writeString(root.resolve("index.html"), "<p>start</p>");
        Files.writeString(root.resolve("numbers"), NUMBERS);
        Files.writeString(root.resolve("folder/deep/x.txt"), "x");
        Files.writeString(root.resolve(".hidden"), SECRET);
        for (String link : List.of("link", "folder/link")) {
            Files.createSymbolicLink(root.resolve(link), outside.resolve("secret"));
        }
        Files.createSymbolicLink(root.resolve("up"), outside);
    }

    Path root() {
        return outside.resolve("root");
    }

    Path outside() {
        return outside;
    }

    FileHandler handler() {
        try {
            return FileHandler.of(root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Response get(FileHandler files, RequestTarget target, Field... fields) throws IOException {
        RequestHead head = new RequestHead(Method.GET, target, HttpVersion.HTTP_1_0, FieldSection.of(fields));
        return files.handle(new Request(head, Content.NONE));
    }

    private static String numbers() {
        StringBuilder text = new StringBuilder();
        for (int i = 1_000; i < 1_200; i++) text.append(i).append(' ');
        return text.toString();
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
