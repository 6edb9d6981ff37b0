package http10.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Field;
import http10.message.FieldName;
import http10.message.HttpVersion;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import http10.samples.conformance.client.ScriptedServer;
import http10.wire.IncompleteMessageException;
import http10.wire.ProtocolException;
import http10.wire.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client makes of heads, right and wrong. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResponseRowsTest {
    private static Violation violationIn(String reply) {
        return assertThrows(ProtocolException.class, () -> Exchanges.content(Exchanges.to(reply)), reply)
                .violation();
    }

    @Test
    @Tag("R1945-3.1-10")
    void a_status_line_is_read() throws IOException {
        Response response = Exchanges.to("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nhi");
        assertEquals(StatusCode.OK, response.status());
        assertEquals("OK", response.head().reason());
        assertEquals("hi", Exchanges.content(response));
    }

    @Test
    @Tag("R1945-3.1-11")
    @Tag("R1945-6-02")
    void a_reply_without_status_line_is_content_from_its_first_octet_on() throws IOException {
        for (String reply : new String[] {"<html>hello</html>", "hello world\n", "h", "\r\nHTTP/1.0 200 OK\r\n\r\n"}) {
            Response response = Exchanges.to(reply);
            assertTrue(response.head().isSimple());
            assertEquals(StatusCode.NONE, response.status());
            assertEquals(HttpVersion.HTTP_0_9, response.head().version());
            assertEquals(reply, Exchanges.content(response));
        }
    }

    @Test
    @Tag("R1945-6-02")
    void a_reply_without_status_line_can_be_refused() throws IOException {
        HttpClient strict =
                HttpClient.of(ClientOptions.builder().simpleResponses(false).build());
        try (ScriptedServer server = ScriptedServer.answering("hello")) {
            Request request = Request.get(server.url("/"));
            ProtocolException e = assertThrows(ProtocolException.class, () -> strict.send(request));
            assertEquals(Violation.SIMPLE_RESPONSE_REFUSED, e.violation());
        }
    }

    @Test
    @Tag("R1945-6-03")
    void a_reply_without_status_line_ends_with_the_connection() throws IOException {
        ScriptedServer.Script script =
                peer -> peer.receiveRequest().send("one ").send("two ").send("three");
        try (ScriptedServer server = ScriptedServer.of(script)) {
            assertEquals("one two three", Exchanges.content(Exchanges.CLIENT.send(Request.get(server.url("/")))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0 200 ", "HTTP/1.0 200", "HTTP/01.00 200 OK", "HTTP/1.0  200\t OK"})
    @Tag("R1945-6.1-03")
    @Tag("R1945-3.1-03")
    @Tag("R1945-B-03")
    void a_status_line_may_be_odd(String line) throws IOException {
        Response response = Exchanges.to(line + "\r\n\r\nx");
        assertEquals(StatusCode.OK, response.status());
        assertEquals("x", Exchanges.content(response));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0 20 OK", "HTTP/1.0 2000 OK", "HTTP/1.0 abc OK", "HTTP/1.0", "HTTP/x 200 OK"})
    @Tag("R1945-6.1-03")
    void a_broken_status_line_is_an_error(String line) {
        assertEquals(Violation.STATUS_LINE, violationIn(line + "\r\n\r\nx"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0 200 OK", "HTTP/0.9 200 OK"})
    @Tag("R9110-6.2-03")
    void another_major_version_is_an_error(String line) {
        assertEquals(Violation.STATUS_VERSION, violationIn(line + "\r\n\r\nx"));
    }

    @Test
    @Tag("R9110-6.2-03")
    @Tag("R1945-3.1-14")
    void a_version_is_two_numbers_after_an_upper_case_name() throws IOException {
        assertEquals(Violation.STATUS_LINE, violationIn("HTTP/2 200\r\n\r\nx"));
        assertTrue(Exchanges.to("http/1.0 200 OK\r\n\r\n").head().isSimple());
    }

    @ParameterizedTest
    @CsvSource({"299, 2", "399, 3", "431, 4", "499, 4", "599, 5", "600, 5", "999, 5", "000, 5", "099, 5", "429, 4"})
    @Tag("R1945-6.1.1-01")
    @Tag("R1945-6.1.1-05")
    @Tag("R9110-15-01")
    @Tag("R6585-4-01")
    void an_unknown_code_is_understood_by_its_class(String code, int statusClass) throws IOException {
        Response response = Exchanges.to("HTTP/1.0 " + code + " T\r\nRetry-After: 1\r\nContent-Length: 3\r\n\r\nabc");
        assertEquals(Integer.parseInt(code), response.status().code());
        assertEquals(statusClass, response.status().statusClass());
        assertEquals("abc", Exchanges.content(response));
    }

    @Test
    @Tag("R1945-6.1.1-03")
    void the_reason_phrase_means_nothing() throws IOException {
        assertEquals(
                200, Exchanges.to("HTTP/1.0 200 Not Found\r\n\r\n").status().code());
        assertEquals(404, Exchanges.to("HTTP/1.0 404 OK\r\n\r\n").status().code());
    }

    @Test
    @Tag("R2145-2.2-01")
    @Tag("R9110-6.2-01")
    @Tag("R1945-4.3-01")
    @Tag("R1945-D.2.7-01")
    @Tag("R1945-D.2.4-01")
    @Tag("R1945-10.15-02")
    @Tag("R1945-C.4-01")
    @Tag("R2068-19.7.1.1-02")
    void what_a_later_version_says_is_read_as_1_0() throws IOException {
        for (String version : new String[] {"HTTP/1.1", "HTTP/1.7"}) {
            Response response =
                    Exchanges.to(version + " 200 OK\r\nCache-Control: no-cache\r\nVary: *\r\nETag: \"x\"\r\n"
                            + "Connection: close\r\nMIME-Version: 1.0\r\nServer: A/B/C (x\r\nTitle: t\r\n"
                            + "Keep-Alive: timeout=1, max=2, x=y\r\nContent-Transfer-Encoding: base64\r\n"
                            + "Content-Length: 4\r\n\r\naGk=");
            assertEquals("A/B/C (x", response.fields().first(FieldName.SERVER).orElseThrow());
            assertEquals("aGk=", Exchanges.content(response));
        }
    }

    @Test
    @Tag("R1945-10.1-03")
    void Allow_tells_its_methods() throws IOException {
        Response response = Exchanges.to("HTTP/1.0 405 x\r\nAllow: GET, ,HEAD\r\nAllow: FOO\r\n\r\n");
        assertEquals(List.of("GET", "HEAD", "FOO"), response.fields().members(FieldName.ALLOW));
    }

    @Test
    @Tag("R1945-4.2-02")
    @Tag("R1945-B-01")
    void names_have_no_case_and_lines_may_end_in_LF() throws IOException {
        assertEquals("ok", Exchanges.content(Exchanges.toHeld("HTTP/1.0 200 OK\ncontent-LENGTH: 2\n\nok")));
    }

    @Test
    @Tag("R1945-2.2-03")
    @Tag("R9112-5.2-02")
    void a_fold_is_one_blank() throws IOException {
        Response response = Exchanges.to("HTTP/1.0 200 OK\r\nX-A: a\r\n\t b\r\nContent-Length: 2\r\n\r\nok");
        assertEquals(Field.of("X-A", "a b"), response.fields().line(0));
        assertEquals("ok", Exchanges.content(response));
    }

    @Test
    @Tag("R9112-5.1-02")
    @Tag("R9112-2.2-02")
    @Tag("R9112-2.2-06")
    @Tag("R9110-5.5-01")
    void a_broken_field_line_is_an_error() {
        String ok = "HTTP/1.0 200 OK\r\n";
        assertEquals(Violation.BLANK_BEFORE_COLON, violationIn(ok + "Content-Length : 2\r\n\r\nok"));
        assertEquals(Violation.BARE_CR, violationIn(ok + "X-A: a\rb\r\n\r\n"));
        assertEquals(Violation.FOLD_FIRST, violationIn(ok + " X-Evil: 1\r\n\r\n"));
        assertEquals(Violation.FIELD_VALUE, violationIn(ok + "X-A: a\0b\r\n\r\n"));
        assertEquals(Violation.FIELD_LINE, violationIn(ok + "nonsense\r\n\r\n"));
    }

    @Test
    @Tag("R9112-8-02")
    @Tag("R1945-1.3-03")
    void a_head_that_breaks_off_is_an_error() {
        for (String cut :
                new String[] {"HTTP", "HTTP/1.0 200", "HTTP/1.0 200 OK\r\nContent-Le", "HTTP/1.0 302 Found\r\n"}) {
            ProtocolException e = assertThrows(IncompleteMessageException.class, () -> Exchanges.to(cut));
            assertEquals(Violation.HEAD_INCOMPLETE, e.violation());
        }
        ProtocolException e = assertThrows(IncompleteMessageException.class, () -> Exchanges.to(""));
        assertEquals(Violation.RESPONSE_EMPTY, e.violation());
    }

    @Test
    @Tag("R9110-15.2-01")
    void interim_responses_are_skipped_up_to_a_bound() throws IOException {
        String ok = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";
        String interim = "HTTP/1.1 100 Continue\r\n\r\n";
        assertEquals("ok", Exchanges.content(Exchanges.to(interim + "HTTP/1.0 102 x\r\nA: b\r\n\r\n" + ok)));
        assertEquals("ok", Exchanges.content(Exchanges.to(interim.repeat(16) + ok)));
        assertEquals(Violation.INTERIM_RESPONSE, violationIn(interim.repeat(17) + ok));
        assertEquals(Violation.INTERIM_RESPONSE, violationIn("HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n" + ok));
        assertEquals(Violation.SIMPLE_RESPONSE_REFUSED, violationIn(interim + "hello"));
    }

    @Test
    @Tag("R9110-17.5-01")
    void a_head_is_bounded() {
        String ok = "HTTP/1.0 200 OK\r\n";
        assertEquals(Violation.STATUS_LINE_LENGTH, violationIn("HTTP/1.0 200 " + "x".repeat(10_000)));
        assertEquals(Violation.FIELD_LINE_LENGTH, violationIn(ok + "A: " + "x".repeat(100_000)));
        assertEquals(Violation.FIELD_LINE_COUNT, violationIn(ok + "A: b\r\n".repeat(1_001)));
        assertEquals(Violation.HEAD_LENGTH, violationIn(ok + ("A: " + "x".repeat(60_000) + "\r\n").repeat(5)));
    }

    @Test
    @Tag("PX-IO-02")
    void segments_make_no_difference() throws IOException {
        String reply =
                "HTTP/1.1 200 OK\r\nX-A: b\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n3;x=y\r\n...\r\n0\r\n\r\n";
        List<String> results = new ArrayList<>();
        ScriptedServer.Script dribble = peer -> peer.receiveRequest().dribble(reply);
        try (ScriptedServer server = ScriptedServer.of(dribble, ScriptedServer.answer(reply))) {
            for (int i = 0; i < 2; i++) {
                Response response = Exchanges.CLIENT.send(Request.get(server.url("/")));
                results.add(response.head() + Exchanges.content(response));
            }
        }
        assertEquals(results.get(0), results.get(1));
        assertTrue(results.get(0).endsWith("ok..."));
    }

    @Test
    void the_listener_gets_the_head_as_it_came() throws IOException {
        String head = "HTTP/1.0  200 Fine\nX-A:b\r\n\n";
        List<byte[]> heads = new ArrayList<>();
        ClientListener listener = new ClientListener() {
            @Override
            public void headReceived(http10.message.ResponseHead parsed, byte[] octets, long nanos) {
                heads.add(octets);
            }
        };
        HttpClient client =
                HttpClient.of(ClientOptions.builder().listener(listener).build());
        try (ScriptedServer server = ScriptedServer.answering(head + "content")) {
            client.send(Request.get(server.url("/"))).close();
        }
        assertArrayEquals(head.getBytes(), heads.get(0));
    }
}
