package http10.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Authority;
import http10.message.Field;
import http10.message.FieldSection;
import http10.message.HttpUri;
import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.Request;
import http10.message.RequestHead;
import http10.message.RequestTarget;
import http10.message.ResponseHead;
import http10.message.StatusCode;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeadWriterTest {
    private static final RequestTarget TARGET = new RequestTarget.OriginForm("/a?b");

    private static String text(ByteBuffer octets) {
        return StandardCharsets.ISO_8859_1.decode(octets).toString();
    }

    @Test
    @Tag("R1945-5.1-01")
    @Tag("R1945-3.1-06")
    @Tag("R1945-4.2-01")
    @Tag("R1945-2.1-05")
    @Tag("R1945-2.2-02")
    void writes_a_request_with_single_blanks_and_CR_LF() {
        FieldSection fields = FieldSection.of(Field.of("Host", "h"), Field.of("X-A", ""), Field.of("x-a", "\u00e9"));
        RequestHead head = new RequestHead(Method.GET, TARGET, HttpVersion.HTTP_1_0, fields);
        assertEquals("GET /a?b HTTP/1.0\r\nHost: h\r\nX-A: \r\nx-a: \u00e9\r\n\r\n", text(HeadWriter.octets(head)));
    }

    @Test
    @Tag("R1945-6.1-01")
    @Tag("R1945-3.1-05")
    @Tag("R1945-2.2-01")
    void writes_a_response_with_single_blanks_and_CR_LF() {
        ResponseHead head = ResponseHead.of(StatusCode.OK, Field.of("Content-Length", "2"));
        assertEquals("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n", text(HeadWriter.octets(head)));
    }

    @Test
    @Tag("R1945-6.1-01")
    void writes_the_blank_before_an_empty_reason() {
        ResponseHead head = new ResponseHead(HttpVersion.HTTP_1_0, StatusCode.OK, "", FieldSection.EMPTY);
        assertEquals("HTTP/1.0 200 \r\n\r\n", text(HeadWriter.octets(head)));
    }

    @Test
    @Tag("R1945-5.1.2-01")
    @Tag("R9110-7.1-01")
    @Tag("R9110-4.2.4-01")
    void writes_no_fragment_and_no_userinfo() {
        Request request = Request.of(Method.GET, HttpUri.of("http://u:p@h:8000/a?b#c"));
        assertEquals("GET http://h:8000/a?b HTTP/1.0\r\n\r\n", text(HeadWriter.octets(request.head())));
    }

    @Test
    @Tag("R1945-2.2-04")
    void writes_a_long_value_on_one_line() {
        ResponseHead head = ResponseHead.of(StatusCode.OK, Field.of("X-A", "a b".repeat(7_000)));
        String text = text(HeadWriter.octets(head));
        assertFalse(text.contains("\n ") || text.contains("\n\t"));
        assertEquals(3, text.split("\r\n", -1).length - 1);
    }

    @Test
    void writes_behind_what_a_buffer_holds_as_much_as_it_says() {
        ResponseHead head = ResponseHead.of(StatusCode.NOT_FOUND, Field.of("X-A", "b"), Field.of("Empty", ""));
        int length = HeadWriter.length(head);
        ByteBuffer into = ByteBuffer.allocate(length + 1).put((byte) '!');
        HeadWriter.write(head, into);
        assertEquals("!HTTP/1.0 404 Not Found\r\nX-A: b\r\nEmpty: \r\n\r\n", text(into.flip()));
        assertEquals(length + 1, into.limit());
        assertEquals(0, HeadWriter.length(ResponseHead.SIMPLE));
        assertThrows(BufferOverflowException.class, () -> HeadWriter.write(head, ByteBuffer.allocate(length - 1)));
    }

    @Test
    @Tag("R1945-6-01")
    void writes_nothing_before_a_simple_response() {
        assertFalse(HeadWriter.octets(ResponseHead.SIMPLE).hasRemaining());
    }

    @Test
    @Tag("R9110-6.2-02")
    @Tag("R1945-3.1-05")
    @Tag("R1945-4.1-04")
    void refuses_versions_it_does_not_speak() {
        HttpVersion[] others = {
            HttpVersion.HTTP_1_1, new HttpVersion(2, 0), new HttpVersion(0, 0), new HttpVersion(1, 10)
        };
        for (HttpVersion version : others) {
            RequestHead request = new RequestHead(Method.GET, TARGET, version, FieldSection.EMPTY);
            ResponseHead response = new ResponseHead(version, StatusCode.OK, "OK", FieldSection.EMPTY);
            assertThrows(IllegalArgumentException.class, () -> HeadWriter.octets(request));
            assertThrows(IllegalArgumentException.class, () -> HeadWriter.octets(response));
        }
        RequestHead simple = new RequestHead(Method.GET, TARGET, HttpVersion.HTTP_0_9, FieldSection.EMPTY);
        assertThrows(IllegalArgumentException.class, () -> HeadWriter.octets(simple));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 99, 100, 199, 600, 999})
    @Tag("R1945-9.1-01")
    @Tag("R1945-6.1-01")
    void refuses_statuses_that_HTTP_1_0_never_sends(int code) {
        ResponseHead head = ResponseHead.of(new StatusCode(code));
        assertThrows(IllegalArgumentException.class, () -> HeadWriter.octets(head));
    }

    @Test
    @Tag("R9110-2.3-01")
    void what_it_writes_is_read_back() throws ProtocolException {
        FieldSection fields = FieldSection.of(
                Field.of("Host", "h:8000"), Field.of("a", ""), Field.of("A", "x \t y"), Field.of("b", "\u00ff:"));
        RequestHead request = new RequestHead(Method.of("M-SEARCH"), TARGET, HttpVersion.HTTP_1_0, fields);
        ResponseHead response = new ResponseHead(HttpVersion.HTTP_1_0, new StatusCode(299), "\u00e9 x", fields);
        for (Profile profile : Profile.values()) {
            ByteBuffer octets = HeadWriter.octets(request);
            assertEquals(
                    request,
                    new RequestHeadParser(Limits.REQUEST, profile, true)
                            .feed(octets)
                            .orElseThrow());
            assertFalse(octets.hasRemaining());
            octets = HeadWriter.octets(response);
            assertEquals(
                    response,
                    new ResponseHeadParser(Limits.RESPONSE, profile, true)
                            .feed(octets)
                            .orElseThrow());
            assertFalse(octets.hasRemaining());
        }
    }

    @Test
    @Tag("R9110-2.3-01")
    void what_it_writes_at_the_limits_is_read_back() throws ProtocolException {
        RequestTarget target = new RequestTarget.OriginForm("/" + "a".repeat(8_192 - "GET / HTTP/1.0".length()));
        FieldSection fields = FieldSection.of(Field.of("X", "y".repeat(8_189)));
        RequestHead head = new RequestHead(Method.GET, target, HttpVersion.HTTP_1_0, fields);
        RequestHeadParser parser = new RequestHeadParser(Limits.REQUEST, Profile.STRICT, true);
        assertTrue(parser.feed(HeadWriter.octets(head)).isPresent());
    }

    @Test
    @Tag("R1945-5.1-01")
    void a_tunnel_is_asked_for_by_host_and_port() {
        Authority to = Authority.parse("[::1]:443").orElseThrow();
        assertEquals(
                "CONNECT [::1]:443 HTTP/1.0\r\nHost: h\r\n\r\n",
                text(HeadWriter.connect(to, FieldSection.of(Field.of("Host", "h")))));
        Authority noPort = Authority.parse("h").orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> HeadWriter.connect(noPort, FieldSection.EMPTY));
    }
}
