package http10.samples.embedding;

import static http10.samples.embedding.Raw.content;
import static http10.samples.embedding.Raw.exchange;
import static http10.samples.embedding.Raw.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.client.HttpClient;
import http10.message.Content;
import http10.message.FieldName;
import http10.message.HttpUri;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import http10.server.Handler;
import http10.server.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The samples that serve, asked over real sockets: by raw octets, and by the client. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandlersTest {
    private static final HttpClient CLIENT = HttpClient.create();

    @TempDir
    private Path folder;

    private static Response send(HttpServer server, Method method, String path, String text, String type)
            throws IOException {
        Request request = Request.of(method, HttpUri.of("http://127.0.0.1:" + server.port() + path));
        return CLIENT.send(request.with(Content.of(text, StandardCharsets.UTF_8), MediaType.of(type)));
    }

    private static String get(HttpServer server, String path) throws IOException {
        try (Response response = CLIENT.send(Request.get("http://127.0.0.1:" + server.port() + path))) {
            return response.status() + " " + response.contentAsText(1 << 24);
        }
    }

    @Test
    void hello_greets() throws IOException {
        try (HttpServer server = HttpServer.bind(0, Hello::answer)) {
            assertEquals("200 hello\n", get(server, "/"));
            assertEquals("hello\n", content(exchange(server.port(), "GET / HTTP/1.0\n\n")));
            assertEquals("", content(exchange(server.port(), "HEAD / HTTP/1.0\r\n\r\n")));
            String refused = exchange(server.port(), "POST / HTTP/1.0\r\nContent-Length: 0\r\n\r\n");
            assertTrue(refused.startsWith("HTTP/1.0 405 "), refused);
            assertTrue(refused.contains("\r\nAllow: GET, HEAD\r\n"), refused);
        }
    }

    @Test
    void a_form_is_shown_and_read() throws IOException {
        String form = "application/x-www-form-urlencoded";
        try (HttpServer server = HttpServer.bind(0, FormPost::answer)) {
            assertTrue(get(server, "/").contains("<form method=post>"));
            try (Response response = send(server, Method.POST, "/", "a=1&name=Zo%C3%AB+%26+Co%3D", form)) {
                assertEquals("Hello, Zoë & Co=!\n", response.contentAsText(100));
            }
            String posted = "POST / HTTP/1.0\r\nContent-Type: " + form + "\r\nContent-Length: ";
            assertEquals("Hello, whoever you are!\n", content(exchange(server.port(), posted + "4\r\n\r\nage&")));
            assertEquals("400", status(exchange(server.port(), posted + "7\r\n\r\nname=%z")));
            assertEquals("413", status(exchange(server.port(), posted + "10001\r\n\r\n")));
            assertEquals("400", status(exchange(server.port(), "POST / HTTP/1.0\r\n\r\n")));
            try (Response response = send(server, Method.POST, "/", "{}", "application/json")) {
                assertEquals(415, response.status().code());
            }
        }
    }

    @Test
    void an_answer_is_made_while_it_is_sent() throws IOException {
        try (HttpServer server = HttpServer.bind(0, StreamedAnswer::answer)) {
            String rows = exchange(server.port(), "GET /?3 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            assertFalse(rows.contains("Content-Length"), rows);
            assertEquals("1,1.0\r\n2,1.4142135623730951\r\n3,1.7320508075688772\r\n", content(rows));
            String all = get(server, "/?200000");
            assertTrue(all.endsWith("\r\n200000,447.21359549995793\r\n"));
            assertEquals(200_000, all.lines().count());
            assertEquals("400", status(exchange(server.port(), "GET /?-1 HTTP/1.0\r\n\r\n")));
        }
    }

    @Test
    void nobody_takes_a_part_of_a_streamed_answer_for_the_whole() throws IOException {
        Handler failing = request -> Response.of(
                StatusCode.OK,
                MediaType.TEXT,
                Content.of(LongStream.range(0, 1000).mapToObj(n -> {
                    if (n == 900) throw new UncheckedIOException(new IOException("the source has gone"));
                    return new byte[1000];
                })));
        try (HttpServer server = HttpServer.bind(0, failing)) {
            assertThrows(IOException.class, () -> get(server, "/"));
        }
    }

    @Test
    void a_file_is_taken_once_whole_and_by_a_plain_name() throws IOException {
        try (HttpServer server = FileUpload.serve(0, folder)) {
            try (Response response = send(server, Method.PUT, "/notes.txt", "a\nb\n", "text/plain")) {
                assertEquals(201, response.status().code());
                assertEquals(
                        "http://127.0.0.1:" + server.port() + "/notes.txt",
                        response.fields().first(FieldName.LOCATION).orElse(""));
            }
            assertEquals("a\nb\n", Files.readString(folder.resolve("notes.txt")));
            assertEquals("409", status(exchange(server.port(), put("/notes.txt", 1) + "x")));
            assertEquals("413", status(exchange(server.port(), put("/large", (1 << 20) + 1))));
            for (String name : new String[] {"/", "/.hidden", "/a/b", "/%2e%2e", "/..", "/a%2Fb"}) {
                assertEquals("400", status(exchange(server.port(), put(name, 1) + "x")), name);
            }
            assertEquals("405", status(exchange(server.port(), "GET /notes.txt HTTP/1.0\r\n\r\n")));
            assertEquals("201", status(exchange(server.port(), put("/empty", 0))));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void half_an_upload_is_no_file() throws Exception {
        try (HttpServer server = FileUpload.serve(0, folder)) {
            try (Socket socket = new Socket("127.0.0.1", server.port())) {
                socket.getOutputStream().write((put("/half", 5) + "abc").getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertEquals("400", status(answer));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    private static String put(String target, int length) {
        return "PUT " + target + " HTTP/1.0\r\nContent-Length: " + length + "\r\n\r\n";
    }

    @Test
    void notes_are_kept_and_told_in_json() throws IOException {
        try (HttpServer server = HttpServer.bind(0, new JsonApi())) {
            assertEquals("200 []", get(server, "/notes"));
            try (Response response =
                    send(server, Method.POST, "/notes", "{\"x\":[1],\"text\":\"say \\\"é\\\"\"}", "application/json")) {
                assertEquals(201, response.status().code());
                assertEquals(JsonApi.JSON, response.contentType());
                assertEquals(
                        "http://127.0.0.1:" + server.port() + "/notes/1",
                        response.fields().first(FieldName.LOCATION).orElse(""));
            }
            String one = "{\"text\":\"say \\\"é\\\"\"}";
            String note = exchange(server.port(), "GET /notes/1 HTTP/1.0\r\n\r\n");
            assertEquals(one, new String(content(note).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            for (String wrong : new String[] {"", "{", "[]", "{\"text\":1}", "{}", "{\"text\":\"a\"} 1", "text"}) {
                try (Response response = send(server, Method.POST, "/notes", wrong, "application/json")) {
                    assertEquals(400, response.status().code(), wrong);
                }
            }
            for (String none : new String[] {"/notes/2", "/notes/0", "/notes/x", "/notes/99999999999999999999", "/"}) {
                assertTrue(get(server, none).startsWith("404 "), none);
            }
            assertEquals("405", status(exchange(server.port(), "DELETE /notes/1 HTTP/1.0\r\n\r\n")));
        }
    }
}
