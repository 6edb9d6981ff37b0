package http10.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the wire cases do not tell: the counts, and that nothing is copied. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodyReaderTest {
    private static ByteBuffer octets(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String text(ByteBuffer octets) {
        return StandardCharsets.ISO_8859_1.decode(octets.duplicate()).toString();
    }

    private static BodyReader fixed(long length) {
        return BodyReader.of(new BodyFraming.FixedLength(length), Limits.RESPONSE);
    }

    @Test
    @Tag("R1945-7.2.2-01")
    void takes_as_many_octets_as_told() throws ProtocolException {
        BodyReader reader = fixed(5);
        assertFalse(reader.isComplete());
        assertEquals("hel", text(reader.take(octets("hel"))));
        assertEquals(3, reader.received());
        assertFalse(reader.isComplete());
        ByteBuffer rest = octets("loJUNK");
        assertEquals("lo", text(reader.take(rest)));
        assertTrue(reader.isComplete());
        assertEquals("JUNK", text(rest));
        assertFalse(reader.take(rest).hasRemaining());
        assertEquals(5, reader.received());
        reader.endOfStream();
    }

    @Test
    void content_shares_the_memory_of_what_was_received() throws ProtocolException {
        ByteBuffer received = octets("..hello");
        received.position(2);
        ByteBuffer content = fixed(5).take(received);
        assertSame(received.array(), content.array());
        assertEquals(2, content.arrayOffset());
    }

    @Test
    @Tag("R1945-10.4-03")
    void no_body_is_complete_at_once() throws ProtocolException {
        for (BodyReader reader : new BodyReader[] {fixed(0), BodyReader.of(new BodyFraming.None(), Limits.REQUEST)}) {
            assertTrue(reader.isComplete());
            ByteBuffer next = octets("GET");
            assertFalse(reader.take(next).hasRemaining());
            assertEquals(3, next.remaining());
            reader.endOfStream();
        }
    }

    @Test
    @Tag("R1945-7.2.2-05")
    void a_body_that_breaks_off_tells_how_much_there_was() throws ProtocolException {
        BodyReader reader = fixed(10);
        reader.take(octets("hell"));
        IncompleteMessageException e = assertThrows(IncompleteMessageException.class, reader::endOfStream);
        assertEquals(4, e.received());
        assertTrue(e.getMessage().contains("4 octets received, 6 missing"), e.getMessage());
    }

    @Test
    @Tag("R1945-7.2.2-02")
    void until_close_takes_all_and_ends_only_with_the_stream() throws ProtocolException {
        BodyReader reader = BodyReader.of(new BodyFraming.UntilClose(), Limits.RESPONSE);
        assertEquals("ab", text(reader.take(octets("ab"))));
        assertFalse(reader.isComplete());
        assertFalse(reader.take(octets("")).hasRemaining());
        assertEquals("c", text(reader.take(octets("c"))));
        assertEquals(3, reader.received());
        reader.endOfStream();
    }

    @Test
    @Tag("R9110-17.5-01")
    void until_close_has_a_limit() throws ProtocolException {
        BodyReader reader = BodyReader.of(new BodyFraming.UntilClose(), Limits.RESPONSE.withContentOctets(3));
        reader.take(octets("abc"));
        LimitExceededException e = assertThrows(LimitExceededException.class, () -> reader.take(octets("d")));
        assertEquals(Violation.CONTENT_LENGTH_LIMIT, e.violation());
    }

    @Test
    @Tag("R9112-6.1-07")
    void chunks_count_their_content_only() throws ProtocolException {
        BodyReader reader = BodyReader.of(new BodyFraming.Chunked(), Limits.RESPONSE);
        ByteBuffer received = octets("2;x\r\nok\r\n1\r\n!\r\n0\r\nX: y\r\n\r\nGET");
        assertEquals("ok", text(reader.take(received)));
        assertEquals("!", text(reader.take(received)));
        assertFalse(reader.isComplete());
        assertFalse(reader.take(received).hasRemaining());
        assertTrue(reader.isComplete());
        assertEquals("GET", text(received));
        assertEquals(3, reader.received());
        reader.endOfStream();
    }

    @Test
    @Tag("R9112-8-03")
    void chunks_that_break_off_tell_how_much_there_was() throws ProtocolException {
        BodyReader reader = BodyReader.of(new BodyFraming.Chunked(), Limits.RESPONSE);
        reader.take(octets("5\r\nhel"));
        IncompleteMessageException e = assertThrows(IncompleteMessageException.class, reader::endOfStream);
        assertEquals(3, e.received());
        assertTrue(e.getMessage().contains("3 octets received, the last chunk is missing"), e.getMessage());
    }

    @Test
    @Tag("R9112-6.1-07")
    void chunks_may_have_as_many_octets_as_the_limit_and_a_size_of_sixteen_digits() throws ProtocolException {
        Limits limits = Limits.RESPONSE.withContentOctets(5);
        BodyReader reader = BodyReader.of(new BodyFraming.Chunked(), limits);
        assertEquals("hello", text(reader.take(octets("0000000000000005\r\nhello\r\n0\r\n\r\n"))));
        BodyReader longer = BodyReader.of(new BodyFraming.Chunked(), limits);
        assertThrows(LimitExceededException.class, () -> longer.take(octets("6\r\n")));
        BodyReader empty = BodyReader.of(new BodyFraming.Chunked(), limits);
        assertThrows(MalformedMessageException.class, () -> empty.take(octets("\n")));
        BodyReader digits = BodyReader.of(new BodyFraming.Chunked(), limits);
        assertThrows(MalformedMessageException.class, () -> digits.take(octets("00000000000000005\r\n")));
    }

    /** 64 KiB of chunks of one octet, fed whole and octet by octet. */
    @Test
    void many_small_chunks_are_read() throws ProtocolException {
        String chunks = "1\r\na\r\n".repeat(10_000) + "0\r\n\r\n";
        BodyReader whole = BodyReader.of(new BodyFraming.Chunked(), Limits.RESPONSE);
        ByteBuffer received = octets(chunks);
        while (whole.take(received).hasRemaining()) {}
        assertTrue(whole.isComplete());
        BodyReader cut = BodyReader.of(new BodyFraming.Chunked(), Limits.RESPONSE);
        for (int i = 0; i < chunks.length(); i++) cut.take(octets(chunks.substring(i, i + 1)));
        assertTrue(cut.isComplete());
        assertEquals(10_000, whole.received());
        assertEquals(10_000, cut.received());
    }
}
