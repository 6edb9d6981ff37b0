package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Field;
import http10.message.FieldSection;
import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.RequestHead;
import http10.message.RequestTarget;
import http10.message.StatusCode;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogFormatTest {
    private static final InetSocketAddress PEER = new InetSocketAddress("127.0.0.1", 4711);
    private static final String COMMON = "127.0.0.1 - - [02/Nov/2026:03:04:00 +0000] \"GET /a HTTP/1.0\" 200 1234";

    private static RequestHead head(String target, Field... fields) {
        return new RequestHead(
                Method.GET, new RequestTarget.OriginForm(target), HttpVersion.HTTP_1_0, FieldSection.of(fields));
    }

    private static Exchange exchange(Optional<RequestHead> head, StatusCode status) {
        Instant started = Instant.parse("2026-11-02T03:04:00.007Z");
        return new Exchange(PEER, head, status, 1_234, started, Duration.ofNanos(5_678_901), true);
    }

    private static String line(LogFormat format, LoggedUsers users, Optional<RequestHead> head, StatusCode status) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AccessLog log = new AccessLog(format, new LogOutput(out), users)) {
            log.answered(exchange(head, status));
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static String line(LogFormat format, RequestHead head) {
        return line(format, LoggedUsers.NONE, Optional.of(head), StatusCode.OK);
    }

    @Test
    void combined_ends_with_referer_and_user_agent() {
        assertEquals(COMMON + " \"-\" \"-\"\n", line(LogFormat.COMBINED, head("/a")));
        RequestHead head = head("/a", Field.of("referer", "http://h/\"x\""), Field.of("User-Agent", "a\u00e9\t1"));
        assertEquals(COMMON + " \"http://h/\\\"x\\\"\" \"a\\xe9\\t1\"\n", line(LogFormat.COMBINED, head));
        assertTrue(line(LogFormat.COMBINED, LoggedUsers.NONE, Optional.empty(), StatusCode.BAD_REQUEST)
                .endsWith(" \"-\" 400 1234 \"-\" \"-\"\n"));
    }

    @Test
    void common_tells_no_field() {
        assertEquals(COMMON + "\n", line(LogFormat.COMMON, head("/a", Field.of("User-Agent", "x"))));
    }

    @Test
    void json_has_the_same_members_in_every_line() {
        assertEquals(
                "{\"time\":\"2026-11-02T03:04:00.007Z\",\"peer\":\"127.0.0.1\",\"user\":null,\"method\":\"GET\","
                        + "\"target\":\"/a?b\",\"version\":\"HTTP/1.0\",\"status\":200,\"octets\":1234,"
                        + "\"duration_us\":5678,\"complete\":true,\"host\":\"h:80\",\"referer\":null,"
                        + "\"user_agent\":\"x\"}\n",
                line(LogFormat.JSON, head("/a?b", Field.of("Host", "h:80"), Field.of("User-Agent", "x"))));
        assertEquals(
                "{\"time\":\"2026-11-02T03:04:00.007Z\",\"peer\":\"127.0.0.1\",\"user\":null,\"method\":null,"
                        + "\"target\":null,\"version\":null,\"status\":null,\"octets\":1234,\"duration_us\":5678,"
                        + "\"complete\":true,\"host\":null,\"referer\":null,\"user_agent\":null}\n",
                line(LogFormat.JSON, LoggedUsers.NONE, Optional.empty(), StatusCode.NONE));
    }

    @Test
    @Tag("PX-SEC-04")
    void json_escapes_what_is_not_printable_ascii() {
        LoggedUsers users = head -> Optional.of("\"\\\r\n\t\u0000\u00e9\u007f\u20ac");
        String line = line(LogFormat.JSON, users, Optional.of(head("/")), StatusCode.OK);
        String user = "\\\"\\\\\\u000d\\u000a\\u0009\\u0000\\u00e9\\u007f\\u20ac";
        assertTrue(line.contains(",\"user\":\"" + user + "\",\"method\""), line);
    }

    @Test
    void a_user_is_named_once_verified() {
        LoggedUsers users = head -> Optional.of("J \"D\"");
        String common = line(LogFormat.COMMON, users, Optional.of(head("/a")), StatusCode.OK);
        assertEquals(COMMON.replace("- - [", "- J\\x20\\\"D\\\" [") + "\n", common);
        String json = line(LogFormat.JSON, users, Optional.of(head("/a")), StatusCode.OK);
        assertTrue(json.contains(",\"user\":\"J \\\"D\\\"\","), json);
        String refused = line(LogFormat.COMMON, users, Optional.of(head("/a")), StatusCode.UNAUTHORIZED);
        assertEquals(COMMON.replace(" 200 ", " 401 ") + "\n", refused);
    }
}
