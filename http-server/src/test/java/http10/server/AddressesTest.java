package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import http10.message.Field;
import http10.message.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that are those of no file: without {@code .html}, and of an application of one page. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddressesTest {
    @TempDir
    Path root;

    @BeforeEach
    void makeTree() throws IOException {
        for (String name : new String[] {
            "index.html",
            "about.html",
            "blog.html",
            "blog/post.html",
            "docs/index.html",
            "both",
            "both.html",
            ".html",
            "note.txt",
            "page.htm"
        }) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        Files.createDirectory(root.resolve("empty"));
    }

    private FileHandler with(UnaryOperator<FileOptionsBuilder> change) throws IOException {
        return FileHandler.of(root, change.apply(FileOptions.builder()).build());
    }

    @ParameterizedTest
    @CsvSource({
        "/about, about.html",
        "/blog, blog.html",
        "/blog/post, blog/post.html",
        "/index, index.html",
        "/docs/, docs/index.html",
        "/both, both",
        "/both.html, both.html",
        "/note.txt, note.txt",
        "/page.htm, page.htm"
    })
    void clean_addresses_have_pages(String address, String file) throws IOException {
        FileHandler clean = with(builder -> builder.cleanUrls(true));
        for (int i = 0; i < 2; i++) {
            Served served = Served.get(clean, address);
            assertEquals(200, served.status());
            assertEquals(file, served.text());
            String type = MediaTypes.STANDARD.of(file).toString();
            assertEquals(type, served.field("Content-Type"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/about.html, /about",
        "/about.html?q=1, /about?q=1",
        "/about/, /about",
        "/./x/../about.html, /about",
        "/index.html, /",
        "/docs/index.html, /docs/",
        "/docs/index, 200",
        "/docs, /docs/",
        "/empty, /empty/",
        "/blog/post.html, /blog/post",
        "/blog/post/, /blog/post",
        "/missing, 404",
        "/missing.html, 404",
        "/missing/, 404",
        "/.html, 404",
        "//about, 404",
        "//evil.example/, 404",
        "/note, 404"
    })
    void other_addresses_of_pages_lead_there(String address, String expected) throws IOException {
        Served served = Served.get(with(builder -> builder.cleanUrls(true)), address);
        boolean moved = expected.startsWith("/");
        assertEquals(moved ? 301 : Integer.parseInt(expected), served.status());
        if (moved) assertEquals(expected, served.field("Location"));
    }

    @Test
    void addresses_are_as_files_are_unless_told_otherwise() throws IOException {
        FileHandler files = FileHandler.of(root);
        assertEquals(404, Served.get(files, "/about").status());
        assertEquals(200, Served.get(files, "/about.html").status());
        assertEquals("/blog/", Served.get(files, "/blog").field("Location"));
    }

    @Test
    void an_application_has_all_addresses_that_a_person_may_go_to() throws IOException {
        FileHandler app = with(builder -> builder.fallback("index.html"));
        Field html = Field.of("Accept", "text/html,application/xhtml+xml;q=0.9");
        for (String address : new String[] {"/users", "/users/7", "/users/", "/a/b/c?d=e.f", "//x"}) {
            for (int i = 0; i < 2; i++)
                assertEquals("index.html", Served.get(app, address).text(), address);
            assertEquals(200, Served.of(app, Method.HEAD, address).status());
        }
        assertEquals(404, Served.get(app, "/users/j.doe").status());
        assertEquals(
                404, Served.get(app, "/missing.js", Field.of("Accept", "*/*")).status());
        assertEquals("index.html", Served.get(app, "/users/j.doe", html).text());
        assertEquals(
                "index.html",
                Served.get(app, "/users/j.doe", Field.of("Accept", "x/y, TEXT/HTML;q=1"))
                        .text());
        assertEquals("note.txt", Served.get(app, "/note.txt", html).text());
        assertEquals(301, Served.get(app, "/docs").status());
        assertEquals(405, Served.of(app, Method.POST, "/users").status());
        assertEquals(400, Served.get(app, "/../users").status());
        Files.writeString(root.resolve("users"), "a file");
        assertEquals("a file", Served.get(app, "/users").text());
    }

    @Test
    void an_application_may_have_another_file_which_may_be_missing_for_now() throws IOException {
        FileHandler app = with(builder -> builder.fallback("app/shell.html").cleanUrls(true));
        assertEquals(404, Served.get(app, "/users").status());
        Files.createDirectory(root.resolve("app"));
        Files.writeString(root.resolve("app/shell.html"), "shell");
        assertEquals("shell", Served.get(app, "/users").text());
        assertEquals("about.html", Served.get(app, "/about").text());
        assertEquals("shell", Served.get(app, "/.git/config").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/index.html", "a//b", "../x", "a/../b", "a/", "a\0"})
    void a_fallback_is_the_path_of_a_file(String path) {
        FileOptionsBuilder builder = FileOptions.builder().fallback(path);
        assertThrows(IllegalArgumentException.class, builder::build);
    }
}
