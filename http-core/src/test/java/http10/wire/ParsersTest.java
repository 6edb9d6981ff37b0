package http10.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Method;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the wire cases do not tell: counts, limits as such, and what exceptions say. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParsersTest {
    private static ByteBuffer octets(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static RequestHeadParser request(Profile profile) {
        return new RequestHeadParser(Limits.REQUEST, profile, true);
    }

    @Test
    void a_request_parser_counts_what_it_has_taken() throws ProtocolException {
        RequestHeadParser parser = request(Profile.STRICT);
        assertEquals(0, parser.received());
        parser.feed(octets("GET / HT"));
        assertEquals(8, parser.received());
        assertEquals(8, parser.endOfStream().received());
        ByteBuffer rest = octets("TP/1.0\r\n\r\nbody");
        assertTrue(parser.feed(rest).isPresent());
        assertEquals(18, parser.received());
        assertEquals(4, rest.remaining());
        assertEquals(0, request(Profile.STRICT).endOfStream().received());
    }

    @Test
    @Tag("R9112-2.2-05")
    void empty_lines_before_a_request_do_not_begin_it() throws ProtocolException {
        RequestHeadParser parser = request(Profile.STRICT);
        assertFalse(parser.hasBegun());
        for (String part : new String[] {"\r", "\n", "\n", "\r"}) {
            parser.feed(octets(part));
            assertFalse(parser.hasBegun());
        }
        parser.feed(octets("\nG"));
        assertTrue(parser.hasBegun());
        assertTrue(parser.feed(octets("ET / HTTP/1.0\r\n\r\n")).isPresent());
        assertTrue(parser.hasBegun());
    }

    @Test
    void a_response_parser_keeps_the_head_as_it_came() throws ProtocolException {
        ResponseHeadParser parser = new ResponseHeadParser(Limits.RESPONSE, Profile.STRICT, true);
        ByteBuffer received = octets("HTTP/1.0  200 OK\nX:y\r\n\r\nbody");
        assertTrue(parser.feed(received).isPresent());
        assertArrayEquals(octets("HTTP/1.0  200 OK\nX:y\r\n\r\n").array(), parser.octets());
        assertEquals(4, received.remaining());
    }

    @Test
    @Tag("R1945-1.3-03")
    void a_response_parser_leaves_octets_that_do_not_tell_yet() throws ProtocolException {
        ResponseHeadParser parser = new ResponseHeadParser(Limits.RESPONSE, Profile.STRICT, true);
        ByteBuffer received = octets("HTTP");
        assertTrue(parser.feed(received).isEmpty());
        assertEquals(4, received.remaining());
        IncompleteMessageException e = parser.endOfStream();
        assertEquals(Violation.HEAD_INCOMPLETE, e.violation());
        assertEquals(4, e.received());
    }

    @Test
    @Tag("R2145-2-01")
    void a_field_means_the_same_in_every_version_of_HTTP_1() throws ProtocolException {
        String fields = "Host: H:80\r\nConnection: ,Keep-Alive, x\r\nContent-Length: 005\r\nX: a\r\n b\r\n\r\n";
        var ofOld = request(Profile.STRICT)
                .feed(octets("POST /a HTTP/1.0\r\n" + fields))
                .orElseThrow();
        var ofNew = request(Profile.STRICT)
                .feed(octets("POST /a HTTP/1.1\r\n" + fields))
                .orElseThrow();
        assertEquals(4, ofOld.fields().size());
        assertEquals(ofOld.fields(), ofNew.fields());
        assertEquals(BodyFraming.ofRequest(ofOld, Limits.REQUEST), BodyFraming.ofRequest(ofNew, Limits.REQUEST));
        assertEquals(new BodyFraming.FixedLength(5), BodyFraming.ofRequest(ofNew, Limits.REQUEST));
    }

    @Test
    void a_head_does_not_change_with_the_buffer_it_came_in() throws ProtocolException {
        ByteBuffer received = octets("GET /a HTTP/1.0\r\nX-A: b\r\n\r\n");
        var head = request(Profile.STRICT).feed(received).orElseThrow();
        Arrays.fill(received.array(), (byte) 'x');
        assertEquals("[X-A: b]", head.fields().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: s3cret\rx", "Authorization: s3cret\0", "Authorization : s3cret", "Authorization s3cret",
                "Authorization\t s3cret", "Cookie: s3cret\n\r", " Authorization: s3cret", "Set-Cookie:\r s3cret",
                "X: y\r\nAuthorization: s3cret\r\nAuthorization: s3cret", "Authorization: s3cret\u0001"
            })
    @Tag("R1945-12.1-01")
    void exceptions_keep_secrets(String lines) {
        for (Profile profile : Profile.values()) {
            ByteBuffer head = octets("GET / HTTP/1.0\r\n" + lines + "\r\n\r\n");
            String message = assertThrows(
                            ProtocolException.class, () -> request(profile).feed(head))
                    .getMessage();
            assertFalse(message.contains("s3cret"), message);
        }
    }

    @Test
    @Tag("PX-SEC-04")
    void exceptions_say_rule_place_and_section_in_printable_ASCII() {
        ProtocolException e = assertThrows(
                ProtocolException.class,
                () -> request(Profile.STRICT).feed(octets("GET / HTTP/1.0\r\nContent-Length : 4\r\n\r\n")));
        assertEquals(
                "no blank stands between a field name and its colon; found \"Content-Length \" at octet 16"
                        + " (RFC 9112 section 5.1)",
                e.getMessage());
        ProtocolException escaped = assertThrows(
                ProtocolException.class, () -> request(Profile.STRICT).feed(octets("GET /\u001b[2J HTTP/1.0\r\n\r\n")));
        assertTrue(escaped.getMessage().matches("[ -~]+"), escaped.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R1945-9.4-04")
    void every_violation_says_status_section_and_rule(Violation violation) {
        int statusClass = violation.status().statusClass();
        assertTrue(statusClass == 4 || statusClass == 5);
        assertTrue(violation.section().matches("RFC \\d+ (section \\d+(\\.\\d+)*|appendix [A-Z](\\.\\d+)*)"));
        assertTrue(violation.rule().matches("[a-zA-Z][ -~]+[^.]"));
    }

    @Test
    @Tag("PX-LIM-01")
    void limits_are_not_negative_and_lines_fit_the_head() {
        assertEquals(new Limits(1, 2, 3, 4, 9), new Limits(1, 2, 3, 4, 5).withContentOctets(9));
        assertEquals(0, new Limits(0, 0, 0, 0, 0).headOctets());
        assertThrows(IllegalArgumentException.class, () -> new Limits(-1, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Limits(0, -1, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Limits(0, 0, -1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Limits(0, 0, 0, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Limits(0, 0, 0, 0, -1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(5, 0, 0, 4, 0));
        assertThrows(IllegalArgumentException.class, () -> new Limits(0, 5, 0, 4, 0));
        assertThrows(IllegalArgumentException.class, () -> new Limits(0, 0, 0, (1 << 30) + 1, 0));
    }

    @Test
    @Tag("PX-LIM-01")
    void a_parser_with_the_largest_limits_reads() throws ProtocolException {
        Limits largest = new Limits(1 << 30, 1 << 30, Integer.MAX_VALUE, 1 << 30, Long.MAX_VALUE);
        RequestHeadParser parser = new RequestHeadParser(largest, Profile.STRICT, true);
        assertTrue(parser.feed(octets("GET / HTTP/1.0\r\nX: y\r\n\r\n")).isPresent());
    }

    @Test
    void a_request_parser_gives_the_head_as_it_came() throws ProtocolException {
        RequestHeadParser parser = request(Profile.STRICT);
        parser.feed(octets("\r\nGET  / HT"));
        assertArrayEquals(octets("\r\nGET  / HT").array(), parser.octets());
        assertTrue(parser.feed(octets("TP/1.0\nX:y\n\nbody")).isPresent());
        assertArrayEquals(octets("\r\nGET  / HTTP/1.0\nX:y\n\n").array(), parser.octets());
    }

    @Test
    @Tag("R1945-7.2-01")
    void a_request_without_length_has_no_body_and_the_answer_to_HEAD_neither() throws ProtocolException {
        var head =
                request(Profile.STRICT).feed(octets("GET /a HTTP/1.0\r\n\r\n")).orElseThrow();
        assertEquals(new BodyFraming.None(), BodyFraming.ofRequest(head, Limits.REQUEST));
        var answer = new ResponseHeadParser(Limits.RESPONSE, Profile.STRICT, true)
                .feed(octets("HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\n"))
                .orElseThrow();
        assertEquals(new BodyFraming.None(), BodyFraming.ofResponse(Method.HEAD, answer, Limits.RESPONSE));
    }

    /** The name is told, the value is not: it may be a secret. */
    @Test
    void a_control_octet_in_a_value_is_told_with_its_place_and_the_name() {
        RequestHeadParser parser = request(Profile.STRICT);
        MalformedMessageException e = assertThrows(
                MalformedMessageException.class, () -> parser.feed(octets("GET /a HTTP/1.0\r\nX-A: b\u0001\r\n\r\n")));
        assertTrue(e.getMessage().contains("found %x01 at octet 23 in X-A"), e.getMessage());
    }

    /** A folded line is one, of however many lines. */
    @Test
    void folds_are_no_fields_of_their_own() throws ProtocolException {
        String folded = "W: x\r\n" + "X: a\r\n b\r\n".repeat(Limits.REQUEST.fieldLines() - 1);
        var head = request(Profile.STRICT)
                .feed(octets("GET /a HTTP/1.0\r\n" + folded + "\r\n"))
                .orElseThrow();
        assertEquals(Limits.REQUEST.fieldLines(), head.fields().size());
    }

    @Test
    @Tag("R9112-3.2-02")
    void a_Host_is_looked_at_wherever_it_stands() {
        for (String before : new String[] {"", "X: y\r\n", "X: y\r\nZ: z\r\n"}) {
            ByteBuffer head = octets("GET /a HTTP/1.0\r\n" + before + "Host: a b\r\nLast: x\r\n\r\n");
            MalformedMessageException e = assertThrows(
                    MalformedMessageException.class,
                    () -> request(Profile.STRICT).feed(head));
            assertEquals(Violation.HOST_SYNTAX, e.violation());
        }
    }
}
