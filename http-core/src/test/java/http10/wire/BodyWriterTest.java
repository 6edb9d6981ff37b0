package http10.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodyWriterTest {
    @Test
    @Tag("R1945-7.2.2-06")
    void passes_as_many_octets_as_announced_and_no_more() {
        BodyWriter writer = BodyWriter.of(new BodyFraming.FixedLength(5));
        ByteBuffer octets = ByteBuffer.allocate(3);
        assertSame(octets, writer.pass(octets));
        assertFalse(writer.isComplete());
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> writer.pass(3));
        assertEquals("the body has 1 octets too many", e.getMessage());
        writer.pass(2);
        assertTrue(writer.isComplete());
        assertThrows(IllegalStateException.class, () -> writer.pass(ByteBuffer.allocate(1)));
        writer.pass(0);
        assertTrue(writer.isComplete());
    }

    @Test
    @Tag("R1945-7.2-04")
    void passes_nothing_where_there_is_no_body() {
        BodyWriter writer = BodyWriter.of(new BodyFraming.None());
        assertTrue(writer.isComplete());
        assertThrows(IllegalStateException.class, () -> writer.pass(1));
    }

    @Test
    void passes_anything_until_close() {
        BodyWriter writer = BodyWriter.of(new BodyFraming.UntilClose());
        assertTrue(writer.isComplete());
        writer.pass(Long.MAX_VALUE);
        writer.pass(Long.MAX_VALUE);
        assertTrue(writer.isComplete());
    }

    @Test
    @Tag("R9112-6.1-01")
    void sends_no_chunks() {
        BodyFraming chunked = new BodyFraming.Chunked();
        assertThrows(IllegalArgumentException.class, () -> BodyWriter.of(chunked));
    }

    @Test
    @Tag("R1945-10.4-02")
    void content_of_known_length_is_framed_by_it() {
        assertEquals(new BodyFraming.FixedLength(3), BodyWriter.framingOf(Content.of(new byte[3])));
        assertEquals(new BodyFraming.FixedLength(0), BodyWriter.framingOf(Content.NONE));
        assertEquals(
                new BodyFraming.UntilClose(),
                BodyWriter.framingOf(Content.of(InputStream.nullInputStream(), OptionalLong.empty())));
    }
}
