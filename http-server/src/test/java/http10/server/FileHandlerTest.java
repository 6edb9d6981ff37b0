package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Method;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileHandlerTest {
    @TempDir
    Path root;

    private FileHandler files;

    @BeforeEach
    void makeTree() throws IOException {
        Files.createDirectories(root.resolve("sub dir/deep"));
        Files.createDirectories(root.resolve("with-index/index.html-not"));
        Files.writeString(root.resolve("with-index/index.html"), "<p>index</p>");
        Files.createDirectories(root.resolve("odd/index.html"));
        Files.writeString(root.resolve("o.txt"), "hello\n");
        files = FileHandler.of(root);
    }

    @Test
    @Tag("R1945-8.1-01")
    void gives_a_file_its_type_which_is_not_to_be_guessed() throws IOException {
        Served served = Served.get(files, "/o.txt");
        assertEquals(200, served.status());
        assertEquals("hello\n", served.text());
        assertEquals("text/plain; charset=utf-8", served.field("Content-Type"));
        assertEquals("nosniff", served.field("X-Content-Type-Options"));
    }

    @Test
    @Tag("R1945-10.1-01")
    void allows_get_and_head_of_the_methods_that_exist() throws IOException {
        for (Method method : new Method[] {Method.POST, Method.PUT, Method.DELETE}) {
            Served served = Served.of(files, method, "/o.txt");
            assertEquals(405, served.status());
            assertEquals("GET, HEAD", served.field("Allow"));
        }
        assertEquals("hello\n", Files.readString(root.resolve("o.txt")));
    }

    @Test
    @Tag("R1945-9.3-04")
    @Tag("R1945-9.3-05")
    @Tag("R1945-10.11-01")
    void sends_a_folder_without_slash_to_where_it_is() throws IOException {
        Served served = Served.get(files, "/sub%20dir?q=<1>".replace("<1>", "%3C1%3E&x='y"));
        assertEquals(301, served.status());
        assertEquals("/sub%20dir/?q=%3C1%3E&x='y", served.field("Location"));
        assertEquals("text/html; charset=utf-8", served.field("Content-Type"));
        assertEquals(
                "/sub%20dir/?q=%3C1%3E&x='y",
                Jsoup.parse(served.text()).select("a").attr("href"));
        assertEquals(
                "/sub%20dir/deep/", Served.get(files, "/sub%20dir/./x/../deep").field("Location"));
    }

    @Test
    void shows_a_folders_own_page_if_it_is_a_file() throws IOException {
        assertEquals("<p>index</p>", Served.get(files, "/with-index/").text());
        assertTrue(Served.get(files, "/odd/").text().contains("index.html/"));
    }

    @Test
    void takes_the_first_page_that_there_is_of_those_it_was_told() throws IOException {
        FileHandler other = with(builder -> builder.indexes(List.of("home.html", "o.txt", "index.html")));
        assertEquals("hello\n", Served.get(other, "/").text());
        assertEquals("<p>index</p>", Served.get(other, "/with-index/").text());
        Files.writeString(root.resolve("home.html"), "home");
        assertEquals("home", Served.get(other, "/").text());
        assertTrue(Served.get(with(builder -> builder.indexes(List.of())), "/with-index/")
                .text()
                .contains("href=\"index.html\""));
        for (String none : new String[] {"", "a/b", ".", "..", "a\0"}) {
            FileOptionsBuilder builder = FileOptions.builder().indexes(List.of(none));
            assertThrows(IllegalArgumentException.class, builder::build, none);
        }
    }

    private FileHandler with(UnaryOperator<FileOptionsBuilder> change) throws IOException {
        return FileHandler.of(root, change.apply(FileOptions.builder()).build());
    }

    @Test
    void lists_no_folder_if_told_so() throws IOException {
        FileHandler closed = with(builder -> builder.listing(false));
        assertEquals(403, Served.get(closed, "/").status());
        assertEquals("<p>index</p>", Served.get(closed, "/with-index/").text());
        assertEquals(200, Served.get(closed, "/o.txt").status());
    }

    @Test
    @Tag("R1945-9.4-09")
    @Tag("R1945-12.5-03")
    void hides_names_with_a_dot_like_names_that_do_not_exist() throws IOException {
        Files.createDirectories(root.resolve(".git"));
        Files.writeString(root.resolve(".git/config"), "secret");
        Files.writeString(root.resolve(".htaccess"), "secret");
        Files.writeString(root.resolve("sub dir/.env"), "secret");
        Served missing = Served.get(files, "/missing");
        assertEquals(404, missing.status());
        for (String target :
                new String[] {"/.git", "/.git/", "/.git/config", "/.htaccess", "/sub%20dir/.env", "/%2ehtaccess"}) {
            Served hidden = Served.get(files, target);
            assertEquals(missing.text(), hidden.text(), target);
            assertEquals(missing.fields(), hidden.fields(), target);
        }
    }

    @Test
    @Tag("PX-SEC-03")
    void repeats_nothing_of_the_request() throws IOException {
        Served served = Served.get(files, "/%3Cscript%3Ealert(1)%3C/script%3E");
        assertEquals(404, served.status());
        assertFalse(served.text().contains("script"));
    }

    @Test
    void serves_one_file_alone() throws IOException {
        Files.writeString(root.resolve("other.txt"), "other");
        FileHandler one = FileHandler.of(root.resolve("o.txt"));
        assertEquals("hello\n", Served.get(one, "/").text());
        assertEquals("hello\n", Served.get(one, "/o.txt").text());
        assertEquals("text/plain; charset=utf-8", Served.get(one, "/").field("Content-Type"));
        for (String target : new String[] {"/other.txt", "/o.txt/", "/o.txt/x", "//", "/sub%20dir/", "/x/o.txt"}) {
            assertEquals(404, Served.get(one, target).status(), target);
        }
        Files.writeString(root.resolve("new"), "new");
        Files.move(root.resolve("new"), root.resolve("o.txt"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals("new", Served.get(one, "/").text());
        Files.delete(root.resolve("o.txt"));
        assertEquals(404, Served.get(one, "/").status());
    }

    @Test
    void serves_nothing_that_is_not_there() {
        assertThrows(NoSuchFileException.class, () -> FileHandler.of(root.resolve("missing")));
        assertThrows(NoSuchFileException.class, () -> FileHandler.of(Path.of("/dev/null")));
    }

    @Test
    void finds_its_root_again_after_a_build_has_made_it_anew() throws IOException {
        Path site = Files.createDirectories(root.resolve("dist"));
        FileHandler built = FileHandler.of(site);
        Files.delete(site);
        assertEquals(404, Served.get(built, "/").status());
        Files.writeString(Files.createDirectories(site).resolve("index.html"), "anew");
        assertEquals("anew", Served.get(built, "/").text());
    }

    @Test
    void answers_403_for_what_it_may_not_read() throws IOException {
        Files.writeString(root.resolve("secret.txt"), "secret");
        FileTree locked = new FileTree(root, path -> new Locked(Folder.open(path)));
        Served served = Served.get(FileHandler.of(locked, FileOptions.DEFAULT, InstantSource.system()), "/secret.txt");
        assertEquals(403, served.status());
        assertFalse(served.text().contains("/somewhere"));
    }

    /** A folder whose files may not be read, as they may not by anybody but root. */
    private record Locked(Folder folder) implements Folder {
        @Override
        public BasicFileAttributes attributes(Path name) throws IOException {
            return folder.attributes(name);
        }

        @Override
        public Folder folder(Path name) throws IOException {
            return new Locked(folder.folder(name));
        }

        @Override
        public FileChannel file(Path name) throws IOException {
            throw new AccessDeniedException("/somewhere/on/this/machine/" + name);
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
}
