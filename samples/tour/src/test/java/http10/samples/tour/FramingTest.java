package http10.samples.tour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The four framings, on a stream that gives one octet at a time: none may hang on how octets are cut. */
class FramingTest {
    @Test
    void fixed_length_takes_one_message_and_leaves_the_next() throws IOException {
        InputStream in = drip("first messagsecond messa");

        assertEquals("first messag", text(FixedLength.receive(in)));
        assertEquals("second messa", text(FixedLength.receive(in)));
        assertThrows(EOFException.class, () -> FixedLength.receive(in));
    }

    @Test
    void fixed_length_sends_on_until_all_is_taken() throws IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        int[] calls = {0};
        FixedLength.send(
                ByteBuffer.wrap("hello, world".getBytes(StandardCharsets.US_ASCII)), new WritableByteChannel() {
                    @Override
                    public int write(ByteBuffer octets) {
                        int count = Math.min(calls[0]++ % 3, octets.remaining()); // 0, 1 or 2
                        for (int i = 0; i < count; i++) taken.write(octets.get());
                        return count;
                    }

                    @Override
                    public boolean isOpen() {
                        return true;
                    }

                    @Override
                    public void close() {}
                });

        assertEquals("hello, world", text(taken.toByteArray()));
        assertEquals(12, calls[0]); // 0 + 1 + 2, four times
    }

    @Test
    void delimited_puts_aside_what_belongs_to_the_next() throws IOException {
        for (InputStream in : new InputStream[] {drip("a\n\nbc\n"), whole("a\n\nbc\n")}) {
            Delimited messages = new Delimited(in);

            assertEquals("a", text(messages.next().orElseThrow()));
            assertEquals("", text(messages.next().orElseThrow()));
            assertEquals("bc", text(messages.next().orElseThrow()));
            assertEquals(Optional.empty(), messages.next());
        }
    }

    @Test
    void delimited_tells_a_broken_message_from_the_end_and_keeps_its_bound() throws IOException {
        assertThrows(IOException.class, () -> new Delimited(drip("abc")).next());
        String longest = "x".repeat(Delimited.LONGEST);
        assertEquals(longest, text(new Delimited(whole(longest + "\n")).next().orElseThrow()));
        assertThrows(IOException.class, () -> new Delimited(whole(longest + "x\n")).next());
    }

    @Test
    void length_prefixed_reads_what_it_writes() throws IOException {
        for (String message : new String[] {"", "x", "y".repeat(300), "z".repeat(LengthPrefixed.LONGEST)}) {
            byte[] octets = message.getBytes(StandardCharsets.US_ASCII);

            assertArrayEquals(octets, LengthPrefixed.receiveText(drip(text(LengthPrefixed.inText(octets)))));
            assertArrayEquals(octets, LengthPrefixed.receiveBinary(drip(text(LengthPrefixed.inBinary(octets)))));
        }
    }

    @Test
    void length_prefixed_refuses_what_is_no_length_or_too_great_or_broken_off() {
        for (String sent : new String[] {"+1 x", "-1 x", " x", "1x x", "1001 x", "0000000000 ", "2 x", "2"}) {
            assertThrows(IOException.class, () -> LengthPrefixed.receiveText(whole(sent)), sent);
        }
        assertThrows(IOException.class, () -> LengthPrefixed.receiveBinary(whole("\u00ff\u00ff")));
        assertThrows(EOFException.class, () -> LengthPrefixed.receiveBinary(whole("\0")));
    }

    @Test
    void until_close_takes_everything_within_its_bound() throws IOException {
        assertEquals("one\ntwo", text(UntilClose.receive(drip("one\ntwo"))));
        assertThrows(IOException.class, () -> UntilClose.receive(whole("x".repeat(UntilClose.MOST + 1))));
    }

    @Test
    void big_endian_is_the_greater_octet_first() {
        assertArrayEquals(new byte[] {0, 1}, ByteOrders.octets((short) 1, ByteOrder.BIG_ENDIAN));
        assertArrayEquals(new byte[] {1, 0}, ByteOrders.octets((short) 1, ByteOrder.LITTLE_ENDIAN));
        assertEquals(256, ByteOrders.number(new byte[] {1, 0}, ByteOrder.BIG_ENDIAN));
        assertEquals(256, ByteOrders.number(new byte[] {0, 1}, ByteOrder.LITTLE_ENDIAN));
        assertEquals(1, ByteOrders.number(new byte[] {1, 0}, ByteOrder.LITTLE_ENDIAN));
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static InputStream whole(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static InputStream drip(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public synchronized int read(byte[] into, int offset, int count) {
                return super.read(into, offset, Math.min(1, count));
            }
        };
    }
}
