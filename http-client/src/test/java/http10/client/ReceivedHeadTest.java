package http10.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** What a caller is told of a head, and of what is wrong with it. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceivedHeadTest {
    private static Violation violationIn(String reply) {
        return assertThrows(ProtocolException.class, () -> Exchanges.content(Exchanges.to(reply)), reply)
                .violation();
    }

    @Test
    @Tag("R1945-6-02")
    void a_reply_without_status_line_has_no_status_and_is_of_HTTP_0_9() throws IOException {
        Response response = Exchanges.to("hello");
        assertTrue(response.head().isSimple());
        assertEquals(StatusCode.NONE, response.status());
        assertEquals(HttpVersion.HTTP_0_9, response.head().version());
        assertEquals("hello", Exchanges.content(response));
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
    @Tag("R1945-10.1-03")
    void Allow_tells_its_methods() throws IOException {
        Response response = Exchanges.to("HTTP/1.0 405 x\r\nAllow: GET, ,HEAD\r\nAllow: FOO\r\n\r\n");
        assertEquals(List.of("GET", "HEAD", "FOO"), response.fields().members(FieldName.ALLOW));
    }

    @Test
    void an_error_tells_which_rule_was_broken() {
        String ok = "HTTP/1.0 200 OK\r\n";
        assertEquals(Violation.STATUS_LINE, violationIn("HTTP/1.0 abc OK\r\n\r\nx"));
        assertEquals(Violation.STATUS_VERSION, violationIn("HTTP/2.0 200 OK\r\n\r\nx"));
        assertEquals(Violation.BLANK_BEFORE_COLON, violationIn(ok + "Content-Length : 2\r\n\r\nok"));
        assertEquals(Violation.BARE_CR, violationIn(ok + "X-A: a\rb\r\n\r\n"));
        assertEquals(Violation.FOLD_FIRST, violationIn(ok + " X-Evil: 1\r\n\r\n"));
        assertEquals(Violation.FIELD_VALUE, violationIn(ok + "X-A: a\0b\r\n\r\n"));
        assertEquals(Violation.FIELD_LINE, violationIn(ok + "nonsense\r\n\r\n"));
    }

    @Test
    @Tag("R9112-8-02")
    void a_head_that_breaks_off_is_told_from_none_at_all() {
        ProtocolException cut = assertThrows(IncompleteMessageException.class, () -> Exchanges.to("HTTP/1.0 200"));
        assertEquals(Violation.HEAD_INCOMPLETE, cut.violation());
        ProtocolException none = assertThrows(IncompleteMessageException.class, () -> Exchanges.to(""));
        assertEquals(Violation.RESPONSE_EMPTY, none.violation());
    }

    @Test
    @Tag("R9110-15.2-01")
    void sixteen_interim_responses_are_skipped() throws IOException {
        String ok = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";
        String interim = "HTTP/1.1 100 Continue\r\n\r\n";
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
