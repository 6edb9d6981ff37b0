package http10.wire;

import http10.message.FieldSection;
import http10.message.HttpVersion;
import http10.message.RequestHead;
import http10.message.ResponseHead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes heads as HTTP/1.0: single blanks, no folds, CR LF at the end of every line (RFC 1945 section 5.1 and 6.1). No
 * other class writes CR LF. What it writes the parsers read back.
 */
public final class HeadWriter {
    private HeadWriter() {}

    /**
     * The octets of a request head.
     *
     * @param head with version HTTP/1.0
     * @return a buffer that holds exactly the head
     * @throws IllegalArgumentException for another version: a client says what it speaks, and never sends a
     *     Simple-Request
     */
    public static ByteBuffer octets(RequestHead head) {
        if (!head.version().equals(HttpVersion.HTTP_1_0)) {
            throw new IllegalArgumentException("a request is sent as HTTP/1.0, not " + head.version());
        }
        return octets(head.method() + " " + head.target().text() + " " + head.version(), head.fields());
    }

    /**
     * The octets of a response head.
     *
     * @param head with version HTTP/1.0, or a Simple-Response
     * @return a buffer that holds exactly the head; without octets for a Simple-Response
     * @throws IllegalArgumentException for another version: a server says what it speaks; or for a status that HTTP/1.0
     *     never sends: none, an interim one (RFC 1945 section 9.1), or one outside the classes
     */
    public static ByteBuffer octets(ResponseHead head) {
        if (head.isSimple()) return ByteBuffer.allocate(0);
        if (!head.version().equals(HttpVersion.HTTP_1_0)) {
            throw new IllegalArgumentException("a response is sent as HTTP/1.0, not " + head.version());
        }
        int code = head.status().code();
        if (code < 200 || code > 599) throw new IllegalArgumentException("HTTP/1.0 sends no status " + head.status());
        return octets(head.version() + " " + head.status() + " " + head.reason(), head.fields());
    }

    private static ByteBuffer octets(String startLine, FieldSection fields) {
        byte[] start = startLine.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer into = ByteBuffer.allocate(start.length + 2 + fields.octets() + 4 * fields.size() + 2);
        lineEnd(into.put(start));
        for (int i = 0; i < fields.size(); i++) {
            fields.putName(i, into);
            into.put((byte) ':').put((byte) ' ');
            fields.putValue(i, into);
            lineEnd(into);
        }
        return lineEnd(into).flip();
    }

    private static ByteBuffer lineEnd(ByteBuffer into) {
        return into.put((byte) '\r').put((byte) '\n');
    }
}
