package http10.server;

import static http10.server.RawClient.body;
import static http10.server.RawClient.exchange;
import static http10.server.RawClient.head;
import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a handler needs of this server to create, store, remove, redirect and guard. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FixturesTest {
    @TempDir
    static Path folder;

    private Map<String, String> paths;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        ConformanceFixtures fixtures = new ConformanceFixtures(folder);
        paths = fixtures.paths();
        server = HttpServer.bind(0, fixtures);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String ask(String method, String path, String fields) throws IOException {
        return exchange(server.port(), method + " " + path + " HTTP/1.0\r\n" + fields + "\r\n");
    }

    private String send(String method, String path, String content) throws IOException {
        return exchange(
                server.port(),
                method + " " + path + " HTTP/1.0\r\nHost: localhost:" + server.port() + "\r\nContent-Length: "
                        + content.length() + "\r\n\r\n" + content);
    }

    @Test
    @Tag("R1945-9.2-01")
    @Tag("R1945-8.3-03")
    @Tag("R9110-9.3.3-01")
    @Tag("R1945-10.11-01")
    void creates_what_it_names_in_head_and_content() throws IOException {
        String response = send("POST", paths.get("CREATE"), "hello");
        assertEquals("201", status(response));
        String location = "http://localhost:" + server.port() + "/create/1";
        assertTrue(head(response).contains("\r\nLocation: " + location + "\r\n"), response);
        assertTrue(body(response).contains("<a href=\"/create/1\">"), response);
        assertEquals("hello", body(ask("GET", "/create/1", "")));
        assertEquals("404", status(ask("GET", "/create/2", "")));
        assertEquals("405", status(ask("GET", paths.get("CREATE"), "")));
    }

    @Test
    @Tag("R1945-D.1.1-01")
    @Tag("R1945-D.1.2-01")
    void stores_replaces_and_removes() throws IOException {
        String path = paths.get("PUT");
        assertEquals("404", status(ask("GET", path, "")));
        assertEquals("201", status(send("PUT", path, "hello")));
        assertEquals("hello", body(ask("GET", path, "")));
        assertEquals("204", status(send("PUT", path, "other")));
        assertEquals("other", body(ask("GET", path, "")));
        assertEquals("204", status(ask("DELETE", path, "")));
        assertEquals("404", status(ask("GET", path, "")));
        assertEquals("404", status(ask("DELETE", path, "")));
        assertTrue(send("POST", path, "x").contains("\r\nAllow: GET, HEAD, PUT, DELETE\r\n"));
    }

    @Test
    @Tag("R1945-1.3-04")
    @Tag("R1945-7.2.2-04")
    void does_nothing_with_half_a_request() throws IOException {
        String path = paths.get("PUT");
        assertEquals("400", status(exchange(server.port(), "PUT " + path + " HTTP/1.0\r\n\r\nhello")));
        try (RawClient client = new RawClient(server.port())) {
            client.send("PUT " + path + " HTTP/1.0\r\nContent-Length: 5\r\n\r\nhel")
                    .halfClose()
                    .receiveAll();
        }
        try (RawClient client = new RawClient(server.port())) {
            client.send("POST /create HTTP/1.0\r\nContent-Length: 5\r\n\r\nhel")
                    .halfClose()
                    .receiveAll();
        }
        assertEquals("404", status(ask("GET", path, "")));
        assertEquals("0\n", body(ask("GET", paths.get("COUNT"), "")));
        send("POST", paths.get("POST"), "whole");
        assertEquals("1\n", body(ask("GET", paths.get("COUNT"), "")));
    }

    @Test
    @Tag("R1945-9.3-04")
    @Tag("R1945-9.3-05")
    @Tag("R1945-5-01")
    void redirects_with_a_note() throws IOException {
        String response = ask("GET", paths.get("REDIR"), "");
        assertEquals("302", status(response));
        assertTrue(head(response).contains("\r\nLocation: /o\r\n"), response);
        assertTrue(body(response).contains("<a href=\"/o\">/o</a>"), response);
        assertEquals("", body(ask("HEAD", paths.get("REDIR"), "")));
        assertEquals(body(response), exchange(server.port(), "GET " + paths.get("REDIR") + "\r\n"));
    }

    @Test
    @Tag("R1945-10.9-05")
    void heeds_no_condition_where_the_answer_is_not_200() throws IOException {
        String since = "If-Modified-Since: Fri, 01 Mar 2024 00:00:00 GMT\r\n";
        assertEquals("304", status(ask("GET", paths.get("O"), since)));
        assertEquals("404", status(ask("GET", paths.get("MISS"), since)));
        assertEquals("401", status(ask("GET", paths.get("AUTH"), since)));
        assertEquals("302", status(ask("GET", paths.get("REDIR"), since)));
        assertEquals("500", status(ask("GET", paths.get("BOOM"), since)));
    }

    @Test
    @Tag("R1945-11.1-01")
    @Tag("R1945-5-01")
    void guards_a_resource() throws IOException {
        String right = "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n";
        assertEquals("the treasure\n", body(ask("GET", paths.get("AUTH"), right)));
        assertEquals("401", status(ask("GET", paths.get("AUTH"), "")));
        assertFalse(exchange(server.port(), "GET " + paths.get("AUTH") + "\r\n").contains("treasure"));
    }
}
