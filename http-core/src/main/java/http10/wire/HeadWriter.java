package http10.wire;

import http10.message.Authority;
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
    private static final byte[] VERSION = "HTTP/1.0".getBytes(StandardCharsets.US_ASCII);

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
            // R1945-3.1-06, R1945-4.1-04, R2145-2.3-01
            throw new IllegalArgumentException("a request is sent as HTTP/1.0, not " + head.version());
        }
        // R1945-5.1-01
        return octets(head.method() + " " + head.target().text() + " " + head.version(), head.fields());
    }

    /**
     * The octets of a request to a proxy for a tunnel (RFC 9110 section 9.3.6).
     *
     * @param to where the tunnel leads; with its port
     * @param fields of the request
     * @return a buffer that holds exactly the head
     * @throws IllegalArgumentException if there is no port
     */
    public static ByteBuffer connect(Authority to, FieldSection fields) {
        if (to.port().isEmpty()) throw new IllegalArgumentException("a tunnel leads to a port: " + to);
        return octets("CONNECT " + to + " " + HttpVersion.HTTP_1_0, fields);
    }

    /**
     * The octets of a response head.
     *
     * @param head with version HTTP/1.0, or a Simple-Response
     * @return a buffer that holds exactly the head; without octets for a Simple-Response
     * @throws IllegalArgumentException as {@link #write} throws it
     */
    public static ByteBuffer octets(ResponseHead head) {
        ByteBuffer into = ByteBuffer.allocate(length(head));
        write(head, into);
        return into.flip();
    }

    /**
     * How long a response head is.
     *
     * @param head any
     * @return how many octets {@link #write} writes, 0 for a Simple-Response
     */
    static int length(ResponseHead head) {
        if (head.isSimple()) return 0;
        FieldSection fields = head.fields();
        return VERSION.length + 5 + head.reason().length() + 2 + fields.octets() + 4 * fields.size() + 2;
    }

    /**
     * Writes a response head into a buffer that is sent from.
     *
     * @param head with version HTTP/1.0, or a Simple-Response, of which nothing is written
     * @param into where it goes; has room for {@link #length} octets
     * @throws IllegalArgumentException for another version: a server says what it speaks; or for a status that HTTP/1.0
     *     never sends: none, an interim one (RFC 1945 section 9.1), or one outside the classes
     * @throws java.nio.BufferOverflowException if there is no room
     */
    static void write(ResponseHead head, ByteBuffer into) {
        if (head.isSimple()) return;
        if (!head.version().equals(HttpVersion.HTTP_1_0)) {
            // R1945-3.1-05, R9110-6.2-02, R2145-2.3-02
            throw new IllegalArgumentException("a response is sent as HTTP/1.0, not " + head.version());
        }
        int code = head.status().code();
        // R1945-9.1-01, R9110-10.1.1-01, R9110-7.8-01
        if (code < 200 || code > 599) throw new IllegalArgumentException("HTTP/1.0 sends no status " + head.status());
        // R1945-6.1-01
        into.put(VERSION).put((byte) ' ');
        into.put(digit(code / 100)).put(digit(code / 10)).put(digit(code)).put((byte) ' ');
        String reason = head.reason();
        for (int i = 0; i < reason.length(); i++) into.put((byte) reason.charAt(i));
        lineEnd(into);
        fields(head.fields(), into);
    }

    private static byte digit(int number) {
        return (byte) ('0' + number % 10);
    }

    private static ByteBuffer octets(String startLine, FieldSection fields) {
        byte[] start = startLine.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer into = ByteBuffer.allocate(start.length + 2 + fields.octets() + 4 * fields.size() + 2);
        lineEnd(into.put(start));
        fields(fields, into);
        return into.flip();
    }

    private static void fields(FieldSection fields, ByteBuffer into) {
        for (int i = 0; i < fields.size(); i++) {
            fields.putName(i, into);
            // R1945-4.2-01, R1945-2.1-05
            into.put((byte) ':').put((byte) ' ');
            // R1945-2.2-04: a value holds no line end, see Field
            fields.putValue(i, into);
            lineEnd(into);
        }
        lineEnd(into);
    }

    private static void lineEnd(ByteBuffer into) {
        // R1945-2.2-01, R1945-2.2-02
        into.put((byte) '\r').put((byte) '\n');
    }
}
