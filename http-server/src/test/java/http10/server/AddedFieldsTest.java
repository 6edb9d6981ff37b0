package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.Field;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Response;
import http10.message.ResponseHead;
import http10.message.StatusCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around a handler of files: fields, pages of errors, and leave for other origins. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddedFieldsTest {
    @TempDir
    Path root;

    private FileHandler files;

    @BeforeEach
    void makeTree() throws IOException {
        Files.writeString(root.resolve("o.txt"), "hello");
        Files.createDirectory(root.resolve("sub"));
        files = FileHandler.of(root);
    }

    @Test
    void fields_are_added_to_every_answer() throws IOException {
        Handler handler = AddedFields.of(List.of(Field.of("X-A", "1"), Field.of("x-a", "2"), Field.of("B", "")), files);
        for (String target : new String[] {"/o.txt", "/o.txt", "/", "/sub", "/missing", "/.."}) {
            Served served = Served.get(handler, target);
            Served plain = Served.get(files, target);
            assertEquals(plain.status(), served.status());
            assertEquals(plain.text(), served.text());
            assertEquals(List.of("1", "2"), served.fields().all(FieldName.of("X-A")), target);
            assertTrue(served.has("B"));
            assertEquals(plain.fields().size() + 3, served.fields().size());
        }
        Served same = Served.get(handler, "/o.txt", Field.of("If-None-Match", "*"));
        assertEquals(304, same.status());
        assertTrue(same.has("X-A"));
        assertTrue(handler.isQuick());
    }

    @Test
    void a_field_takes_the_place_of_one_that_is_there() throws IOException {
        Handler handler = AddedFields.of(List.of(Field.of("x-content-type-options", "other")), files);
        assertEquals("other", Served.get(handler, "/o.txt").field("X-Content-Type-Options"));
    }

    @Test
    void vary_is_added_to_that_of_the_answer() throws IOException {
        Handler handler = AddedFields.of(List.of(Field.of("Vary", "Origin")), files);
        assertEquals(
                List.of("Accept", "Origin"), Served.get(handler, "/").fields().all(FieldName.of("Vary")));
        assertEquals(List.of("Origin"), Served.get(handler, "/o.txt").fields().all(FieldName.of("Vary")));
    }

    @Test
    void a_head_that_comes_again_stays_the_same_so_that_its_octets_can_be_kept() throws IOException {
        ResponseHead head = ResponseHead.of(StatusCode.OK);
        Handler handler = AddedFields.of(List.of(Field.of("A", "b")), request -> new Response(head, Content.NONE));
        ResponseHead first = handler.handle(Served.request(Method.GET, "/")).head();
        assertSame(first, handler.handle(Served.request(Method.GET, "/")).head());
        assertFalse(handler.isQuick());
        assertSame(files, AddedFields.of(List.of(), files));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length", "DATE", "connection", "Transfer-Encoding", "Location", "ETag", "Server"})
    void fields_of_the_server_are_refused(String name) {
        List<Field> fields = List.of(Field.of(name, "x"));
        assertThrows(IllegalArgumentException.class, () -> AddedFields.of(fields, files));
        assertTrue(AddedFields.allows(FieldName.of("Cache-Control")));
    }

    @Test
    void pages_of_every_origin_may_read_every_answer() throws IOException {
        Handler handler = CrossOrigin.of(files);
        for (String target : new String[] {"/o.txt", "/", "/missing"}) {
            Served served = Served.get(handler, target, Field.of("Origin", "http://a.example"));
            assertEquals("*", served.field("Access-Control-Allow-Origin"));
            assertEquals("*", served.field("Access-Control-Expose-Headers"));
            assertFalse(served.has("Access-Control-Allow-Credentials"));
        }
        assertEquals(405, Served.of(handler, Method.POST, "/o.txt").status());
        assertTrue(handler.isQuick());
    }

    @Test
    void the_question_of_a_browser_is_answered_before_a_password_is_asked_for() throws IOException {
        Handler guarded = BasicAuthentication.of("x", given -> false, files);
        Handler handler = CrossOrigin.of(guarded);
        assertEquals(401, Served.get(handler, "/o.txt").status());
        try (HttpServer server = HttpServer.open(ServerOptions.builder().port(0).build(), handler)) {
            String answer = RawClient.exchange(
                    server.port(),
                    "OPTIONS /o.txt HTTP/1.1\r\nHost: localhost\r\nOrigin: http://a.example\r\nConnection: close\r\n"
                            + "Access-Control-Request-Method: GET\r\nAccess-Control-Request-Headers: range, x-y\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.0 204 No Content\r\n"), answer);
            assertTrue(answer.contains("\r\nAccess-Control-Allow-Origin: *\r\n"), answer);
            assertTrue(answer.contains("\r\nAccess-Control-Allow-Methods: GET, HEAD\r\n"), answer);
            assertTrue(answer.contains("\r\nAccess-Control-Allow-Headers: *, Authorization\r\n"), answer);
        }
    }

    @Test
    void an_error_has_a_page_of_ones_own_and_keeps_its_fields() throws IOException {
        Path folder = Files.createDirectory(root.resolve(".errors"));
        Files.writeString(folder.resolve("404.html"), "<p>gone fishing");
        Files.writeString(folder.resolve("405.html"), "<p>no");
        Files.writeString(folder.resolve("200.html"), "<p>never");
        Files.createSymbolicLink(folder.resolve("400.html"), root.resolve("o.txt"));
        Handler handler = ErrorPages.of(folder, files);
        for (int i = 0; i < 2; i++) {
            Served missing =
                    Served.get(handler, "/missing", Field.of("Range", "bytes=0-1"), Field.of("If-None-Match", "*"));
            assertEquals(404, missing.status());
            assertEquals("<p>gone fishing", missing.text());
            assertEquals("text/html; charset=utf-8", missing.field("Content-Type"));
            assertEquals("nosniff", missing.field("X-Content-Type-Options"));
            for (String name : new String[] {"Content-Security-Policy", "ETag", "Last-Modified", "Accept-Ranges"}) {
                assertFalse(missing.has(name), name);
            }
        }
        Served refused = Served.of(handler, Method.POST, "/o.txt");
        assertEquals("<p>no", refused.text());
        assertEquals("GET, HEAD", refused.field("Allow"));
        assertEquals("hello", Served.get(handler, "/o.txt").text());
        Served out = Served.get(handler, "/..");
        assertEquals(400, out.status());
        assertFalse(out.text().contains("hello"), "a link that leads out");
        Files.writeString(folder.resolve("404.html"), "<p>again");
        assertEquals("<p>again", Served.get(handler, "/missing").text());
        assertThrows(NotDirectoryException.class, () -> ErrorPages.of(root.resolve("o.txt"), files));
        assertTrue(handler.isQuick());
    }

    @Test
    void what_an_error_held_is_closed_when_it_is_replaced() throws IOException {
        Files.writeString(root.resolve("500.html"), "sorry");
        boolean[] closed = new boolean[1];
        Served served = Served.get(ErrorPages.of(root, broken(closed)), "/");
        assertEquals("sorry", served.text());
        assertEquals(FieldSection.of(Field.of("Content-Type", "text/html; charset=utf-8")), served.fields());
        assertTrue(closed[0]);
    }

    @Test
    void what_an_error_held_is_closed_when_its_page_cannot_be_read() {
        boolean[] closed = new boolean[1];
        Handler unreadable = request -> {
            throw new IOException("Input/output error");
        };
        Handler handler = ErrorPages.of(unreadable, broken(closed));
        assertThrows(IOException.class, () -> handler.handle(Served.request(Method.GET, "/")));
        assertTrue(closed[0]);
    }

    /** An error whose content notes that it is closed. */
    private static Handler broken(boolean[] closed) {
        InputStream stream = new ByteArrayInputStream(new byte[3]) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        return request -> Response.of(new StatusCode(500), MediaType.TEXT, Content.of(stream, OptionalLong.empty()));
    }
}
