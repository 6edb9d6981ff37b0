package http10.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Chunks as they came, with their end found all the same. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RawChunksTest {
    private static final String BODY = "2;x=y\r\nok\r\n1\r\n!\r\n0\r\nT: t\r\n\r\n";

    private static ByteBuffer octets(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static BodyReader reader(long limit) {
        return BodyReader.raw(new BodyFraming.Chunked(), Limits.RESPONSE.withContentOctets(limit));
    }

    private static String taken(BodyReader reader, ByteBuffer octets) throws ProtocolException {
        return StandardCharsets.ISO_8859_1.decode(reader.take(octets)).toString();
    }

    @Test
    void are_given_with_their_framing_wherever_they_are_cut() throws ProtocolException {
        for (int cut = 0; cut <= BODY.length(); cut++) {
            BodyReader reader = reader(3);
            String first = taken(reader, octets(BODY.substring(0, cut)));
            ByteBuffer rest = octets(BODY.substring(cut) + "next");
            assertEquals(BODY, first + taken(reader, rest));
            assertTrue(reader.isComplete());
            assertEquals(4, rest.remaining());
            assertEquals(BODY.length(), reader.received());
        }
    }

    @Test
    void that_break_off_are_incomplete() throws ProtocolException {
        for (int cut = 0; cut < BODY.length(); cut++) {
            BodyReader reader = reader(3);
            taken(reader, octets(BODY.substring(0, cut)));
            IncompleteMessageException e = assertThrows(IncompleteMessageException.class, reader::endOfStream);
            assertTrue(e.getMessage().contains("the last chunk is missing"), e.getMessage());
        }
    }

    @Test
    void are_checked_and_bounded() {
        assertThrows(LimitExceededException.class, () -> taken(reader(2), octets(BODY)));
        assertThrows(MalformedMessageException.class, () -> taken(reader(2), octets("ZZ\r\n")));
    }

    @Test
    void are_counted_from_where_they_begin_in_what_was_received() throws ProtocolException {
        ByteBuffer received = octets("..." + BODY + "next");
        received.position(3);
        assertEquals(BODY, taken(reader(3), received));
        assertEquals(4, received.remaining());
    }

    @Test
    void another_framing_is_read_as_ever() throws ProtocolException {
        BodyReader reader = BodyReader.raw(new BodyFraming.FixedLength(2), Limits.RESPONSE);
        assertEquals("ok", taken(reader, octets("ok!")));
    }
}
