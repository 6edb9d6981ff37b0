package http10.samples.fuzz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import http10.message.FieldName;
import http10.message.RequestHead;
import http10.message.StatusCode;
import http10.server.AccessLog;
import http10.server.Exchange;
import http10.server.LogFormat;
import http10.server.LogOutput;
import http10.server.LoggedUsers;
import http10.wire.Limits;
import http10.wire.Profile;
import http10.wire.ProtocolException;
import http10.wire.RequestHeadParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whatever is asked, the log has one line of printable ASCII for it, which can be read back. */
public final class AccessLogs {
    private static final InetSocketAddress PEER = new InetSocketAddress("127.0.0.1", 4711);
    private static final JsonFactory JSON = new JsonFactory();
    private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern COMBINED = Pattern.compile(
            "127\\.0\\.0\\.1 - (\\S+) \\[23/Nov/2026:01:02:03 \\+0000] " + QUOTED + " 200 7 " + QUOTED + " " + QUOTED);

    private AccessLogs() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Input in = Input.of(input);
        Optional<RequestHead> head = head(in);
        Optional<String> user = in.chooses(1) ? Optional.of(in.text()) : Optional.empty();
        checkCombined(line(LogFormat.COMBINED, head, user), head, user);
        checkJson(line(LogFormat.JSON, head, user), head, user);
    }

    private static Optional<RequestHead> head(Input in) {
        try {
            return new RequestHeadParser(Limits.REQUEST, Profile.STRICT, true).feed(ByteBuffer.wrap(in.octets()));
        } catch (ProtocolException e) {
            return Optional.empty(); // is logged too
        }
    }

    private static String line(LogFormat format, Optional<RequestHead> head, Optional<String> user) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LoggedUsers users = user.isPresent() ? asker -> user : LoggedUsers.NONE;
        try (AccessLog log = new AccessLog(format, new LogOutput(out), users)) {
            Instant started = Instant.parse("2026-11-23T01:02:03.004Z");
            log.answered(new Exchange(PEER, head, StatusCode.OK, 7, started, Duration.ofMillis(5), true));
        }
        String text = out.toString(StandardCharsets.ISO_8859_1);
        String line = text.substring(0, Math.max(0, text.length() - 1));
        Claim.that(
                text.endsWith("\n") && line.chars().allMatch(c -> c >= ' ' && c < 0x7f), () -> "not a line: " + text);
        return line;
    }

    private static void checkCombined(String line, Optional<RequestHead> head, Optional<String> user) {
        Matcher parts = COMBINED.matcher(line);
        Claim.that(parts.matches(), () -> "not in combined format: " + line);
        String known = head.isPresent() ? user.filter(name -> !name.isEmpty()).orElse("-") : "-";
        Claim.same(known, unescaped(parts.group(1)), "the user of " + line);
        Claim.same(head.map(AccessLogs::requestLine).orElse("-"), unescaped(parts.group(2)), "request-line of " + line);
        Claim.same(field(head, FieldName.REFERER).orElse("-"), unescaped(parts.group(3)), "Referer of " + line);
        Claim.same(field(head, FieldName.USER_AGENT).orElse("-"), unescaped(parts.group(4)), "User-Agent of " + line);
    }

    private static String requestLine(RequestHead head) {
        return head.method() + " " + head.target().text() + (head.isSimple() ? "" : " " + head.version());
    }

    private static Optional<String> field(Optional<RequestHead> head, FieldName name) {
        return head.flatMap(read -> read.fields().first(name));
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                out.append(text.charAt(i));
                continue;
            }
            char escape = text.charAt(++i);
            switch (escape) {
                case 'r' -> out.append('\r');
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'x' -> {
                    out.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                    i += 2;
                }
                default -> out.append(escape);
            }
        }
        return out.toString();
    }

    private static void checkJson(String line, Optional<RequestHead> head, Optional<String> user) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(line)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isScalarValue()) members.put(parser.currentName(), parser.getText());
            }
        }
        String nothing = "null"; // as the text of that token is
        Claim.same(
                head.isPresent() ? user.filter(name -> !name.isEmpty()).orElse(nothing) : nothing,
                members.get("user"),
                "user");
        Claim.same(head.map(read -> read.target().text()).orElse(nothing), members.get("target"), "target");
        Claim.same(head.map(read -> read.method().token()).orElse(nothing), members.get("method"), "method");
        Claim.same(field(head, FieldName.HOST).orElse(nothing), members.get("host"), "host");
        Claim.same(field(head, FieldName.REFERER).orElse(nothing), members.get("referer"), "referer");
        Claim.same(field(head, FieldName.USER_AGENT).orElse(nothing), members.get("user_agent"), "user_agent");
        Claim.same(13, members.size(), "members");
    }
}
