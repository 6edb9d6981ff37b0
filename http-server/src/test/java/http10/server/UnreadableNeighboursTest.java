package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import http10.message.Field;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file beside one that cannot be read. The folder says so, since root may read everything. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnreadableNeighboursTest {
    private static final Field GZIP = Field.of("Accept-Encoding", "gzip");

    @TempDir
    Path root;

    private final List<FileChannel> opened = new ArrayList<>();

    /** A folder some of whose files fail to open; notes those that do. */
    private record Failing(Folder folder, Map<String, IOException> failures, List<FileChannel> opened)
            implements Folder {
        @Override
        public BasicFileAttributes attributes(Path name) throws IOException {
            return folder.attributes(name);
        }

        @Override
        public Folder folder(Path name) throws IOException {
            return new Failing(folder.folder(name), failures, opened);
        }

        @Override
        public FileChannel file(Path name) throws IOException {
            if (failures.containsKey(name.toString())) throw failures.get(name.toString());
            FileChannel file = folder.file(name);
            opened.add(file);
            return file;
        }

        @Override
        public void eachName(NameReader reader) throws IOException {
            folder.eachName(reader);
        }

        @Override
        public void close() throws IOException {
            folder.close();
        }
    }

    private FileHandler files(FileOptions options, String name, IOException failure) {
        Map<String, IOException> failures = Map.of(name, failure);
        FileTree tree = new FileTree(root, path -> new Failing(Folder.open(path), failures, opened), options);
        return FileHandler.of(tree, options, InstantSource.system());
    }

    private void assertAllClosed() {
        assertFalse(opened.isEmpty());
        for (FileChannel file : opened) assertFalse(file.isOpen());
    }

    @Test
    void the_file_is_sent_where_the_coded_one_may_not_be_read() throws IOException {
        for (String name : List.of("small.js", "small.js.gz", "large.js", "large.js.gz"))
            Files.writeString(root.resolve(name), "x".repeat(name.startsWith("s") ? 5 : 100_000));
        FileOptions options = FileOptions.builder().gzip(true).build();
        for (String name : List.of("small.js", "large.js")) {
            FileHandler files = files(options, name + ".gz", new AccessDeniedException(name));
            Served served = Served.get(files, "/" + name, GZIP);
            assertEquals(200, served.status());
            assertFalse(served.has("Content-Encoding"));
            assertEquals("Accept-Encoding", served.field("Vary"));
        }
        assertAllClosed();
    }

    @Test
    void the_page_is_sent_where_the_file_of_its_clean_address_may_not_be_read() throws IOException {
        Files.writeString(root.resolve("about.html"), "page");
        Files.writeString(root.resolve("about"), "file");
        FileOptions options = FileOptions.builder().cleanUrls(true).build();
        assertEquals(
                "page",
                Served.get(files(options, "about", new AccessDeniedException("about")), "/about.html")
                        .text());
        assertAllClosed();
    }

    @Test
    void nothing_stays_open_where_reading_a_neighbour_fails() throws IOException {
        for (String name : List.of("a.html", "a.html.gz", "a")) Files.writeString(root.resolve(name), "x");
        FileOptions options = FileOptions.builder().gzip(true).cleanUrls(true).build();
        for (String name : List.of("a.html.gz", "a")) {
            FileHandler files = files(options, name, new FileSystemException(name, null, "Input/output error"));
            assertThrows(IOException.class, () -> Served.get(files, "/a.html", GZIP));
        }
        assertAllClosed();
    }
}
