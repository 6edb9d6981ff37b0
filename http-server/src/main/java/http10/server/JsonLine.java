package http10.server;

import http10.message.FieldName;
import http10.message.HttpVersion;
import http10.message.RequestHead;
import http10.message.StatusCode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@link LogFormat#JSON}. */
final class JsonLine implements LogLine {
    private static final int NANOS = 1_000_000; // in a millisecond

    private long lastSecond;
    private String lastTime = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC).toString();

    @Override
    public void append(Exchange exchange, String peer, String user, StringBuilder line) {
        line.append("{\"time\":\"");
        time(exchange, line);
        member("peer", peer, line.append('"'));
        if (user.isEmpty()) line.append(",\"user\":null");
        else member("user", user, line);
        if (exchange.request().isPresent()) requestLine(exchange.request().get(), line);
        else line.append(",\"method\":null,\"target\":null,\"version\":null");
        line.append(",\"status\":");
        if (exchange.status().equals(StatusCode.NONE)) line.append("null");
        else line.append(exchange.status().code());
        line.append(",\"octets\":").append(exchange.contentOctets());
        line.append(",\"duration_us\":")
                .append(TimeUnit.NANOSECONDS.toMicros(exchange.duration().toNanos()));
        line.append(",\"complete\":").append(exchange.complete());
        field("host", FieldName.HOST, exchange.request(), line);
        field("referer", FieldName.REFERER, exchange.request(), line);
        field("user_agent", FieldName.USER_AGENT, exchange.request(), line);
        line.append('}');
    }

    private static void requestLine(RequestHead head, StringBuilder line) {
        member("method", head.method().token(), line);
        member("target", head.target().text(), line);
        HttpVersion version = head.version();
        line.append(",\"version\":\"HTTP/").append(version.major());
        line.append('.').append(version.minor()).append('"');
    }

    private static void field(String member, FieldName name, Optional<RequestHead> head, StringBuilder line) {
        Optional<String> value = head.isPresent() ? head.get().fields().first(name) : Optional.empty();
        if (value.isPresent()) member(member, value.get(), line);
        else line.append(",\"").append(member).append("\":null");
    }

    private static void member(String name, String value, StringBuilder line) {
        line.append(",\"").append(name).append("\":\"");
        for (int i = 0; i < value.length(); i++) escape(value.charAt(i), line);
        line.append('"');
    }

    /** What JSON does not allow as it is, and all that is not printable ASCII (RFC 8259 section 7). */
    // PX-SEC-04
    private static void escape(char c, StringBuilder line) {
        if (c == '"' || c == '\\') {
            line.append('\\').append(c);
        } else if (c >= ' ' && c < 0x7f) {
            line.append(c);
        } else {
            line.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) line.append(Character.forDigit(c >> shift & 0xf, 16));
        }
    }

    /** {@code date-time} (RFC 3339 section 5.6). */
    private void time(Exchange exchange, StringBuilder line) {
        long second = exchange.started().getEpochSecond();
        if (second != lastSecond) {
            lastSecond = second;
            lastTime = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).toString();
        }
        line.append(lastTime);
        if (second % 60 == 0) line.append(":00"); // which toString leaves out
        int millis = exchange.started().getNano() / NANOS;
        line.append('.').append((char) ('0' + millis / 100));
        line.append((char) ('0' + millis / 10 % 10))
                .append((char) ('0' + millis % 10))
                .append('Z');
    }
}
