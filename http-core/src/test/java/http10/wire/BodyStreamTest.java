package http10.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodyStreamTest {
    private static final BodyFraming FIVE = new BodyFraming.FixedLength(5);

    private final ByteBuffer buffer = ByteBuffer.allocate(16);

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What is in the buffer already, and what the source gives then, before its end. */
    private BodyStream stream(BodyFraming framing, String received, String... rest) {
        buffer.clear().put(octets(received)).flip();
        Queue<String> pieces = new ArrayDeque<>(List.of(rest));
        return new BodyStream(BodyReader.of(framing, Limits.RESPONSE), buffer, into -> {
            if (pieces.isEmpty()) return -1;
            int before = into.position();
            into.put(octets(pieces.remove()));
            return into.position() - before;
        });
    }

    private static String all(BodyStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    @Tag("R1945-7.2.2-01")
    void ends_with_the_body_and_leaves_what_follows() throws IOException {
        assertEquals("hello", all(stream(FIVE, "he", "l", "loGET")));
        assertEquals(3, buffer.remaining());
        assertEquals("hello", all(stream(FIVE, "helloGET")));
        assertEquals(3, buffer.remaining());
    }

    @Test
    void asks_again_where_a_source_gives_nothing_yet() throws IOException {
        assertEquals("hello", all(stream(FIVE, "", "he", "", "", "llo")));
        assertEquals("ab", all(stream(new BodyFraming.UntilClose(), "", "a", "", "b")));
    }

    @Test
    void asks_for_nothing_beyond_the_body() throws IOException {
        buffer.put(octets("hello")).flip();
        BodyStream stream = new BodyStream(BodyReader.of(FIVE, Limits.RESPONSE), buffer, into -> {
            throw new IOException("asked");
        });
        assertEquals("hello", all(stream));
        assertEquals(-1, stream.read());
        assertFalse(stream.next().hasRemaining());
    }

    @Test
    @Tag("R1945-7.2.2-05")
    @Tag("R9112-6.3-04")
    void breaking_off_is_an_exception_not_an_end() throws IOException {
        BodyStream stream = stream(FIVE, "he", "l");
        assertEquals("hel", new String(stream.readNBytes(3), StandardCharsets.ISO_8859_1));
        assertThrows(IncompleteMessageException.class, stream::read);
        assertThrows(IncompleteMessageException.class, stream::read);
    }

    @Test
    @Tag("R1945-7.2.2-02")
    void ends_with_the_source_where_that_is_the_framing() throws IOException {
        BodyStream stream = stream(new BodyFraming.UntilClose(), "ab", "cd");
        assertEquals("abcd", all(stream));
        assertEquals(-1, stream.read());
    }

    @Test
    @Tag("R9112-6.1-07")
    void joins_chunks() throws IOException {
        BodyStream stream = stream(new BodyFraming.Chunked(), "2\r\no", "k\r\n1", "\r\n!\r\n0\r", "\n\r\nGET");
        assertEquals("ok!", all(stream));
        assertEquals(3, buffer.remaining());
    }

    @Test
    @Tag("R1945-3.6.1-04")
    void gives_single_octets_as_they_are() throws IOException {
        BodyStream stream = stream(new BodyFraming.FixedLength(2), "\0\u00ff");
        assertEquals(0, stream.read(new byte[0], 0, 0));
        assertEquals(0, stream.read());
        assertEquals(255, stream.read());
        assertEquals(-1, stream.read());
    }

    @Test
    void no_body_ends_at_once() throws IOException {
        assertEquals(-1, stream(new BodyFraming.None(), "GET").read());
        assertEquals(3, buffer.remaining());
    }
}
