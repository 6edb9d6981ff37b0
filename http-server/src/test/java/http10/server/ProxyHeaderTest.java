package http10.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProxyHeaderTest {
    private static final String SIGNATURE = "0d0a0d0a000d0a515549540a";
    private static final String ADDRESSES = "c0000201c0000202126703e8"; // 192.0.2.1 port 4711, 192.0.2.2 port 1000

    static byte[] binary(String hex) {
        return HexFormat.of().parseHex(SIGNATURE + hex);
    }

    private static String source(ProxyHeader header) {
        return header.source()
                .map(a -> a.getAddress().getHostAddress() + " " + a.getPort())
                .orElse("none");
    }

    /** In two pieces wherever they are cut, and octet by octet; what follows stays. */
    private static void accepts(byte[] header, String source) throws ProxyHeaderException {
        byte[] all = Arrays.copyOf(header, header.length + 3);
        for (int cut = 0; cut <= header.length; cut++) {
            ProxyHeader parsed = new ProxyHeader();
            boolean early = parsed.feed(ByteBuffer.wrap(all, 0, cut));
            assertEquals(cut == header.length, early);
            ByteBuffer rest = ByteBuffer.wrap(all, cut, all.length - cut);
            if (!early) assertTrue(parsed.feed(rest));
            assertEquals(3, rest.remaining());
            assertEquals(source, source(parsed));
        }
        ProxyHeader parsed = new ProxyHeader();
        for (int i = 0; i < header.length; i++) {
            assertEquals(i == header.length - 1, parsed.feed(ByteBuffer.wrap(all, i, 1)));
        }
        assertEquals(source, source(parsed));
    }

    @ParameterizedTest
    @CsvSource({
        "PROXY TCP4 192.0.2.1 192.0.2.2 4711 80, 192.0.2.1 4711",
        "PROXY TCP4 255.255.255.255 255.255.255.255 65535 65535, 255.255.255.255 65535",
        "PROXY TCP6 2001:db8::1 ::1 1 0, 2001:db8:0:0:0:0:0:1 1",
        "PROXY UNKNOWN, none",
        "PROXY UNKNOWN ffff:f...f:ffff ffff:f...f:ffff 65535 65535, none"
    })
    void version_1_is_a_line(String line, String source) throws Exception {
        accepts((line + "\r\n").getBytes(ISO_8859_1), source);
    }

    @ParameterizedTest
    @CsvSource({
        "2111000c" + ADDRESSES + ", 192.0.2.1 4711",
        "21110013" + ADDRESSES + "04000403020100" + ", 192.0.2.1 4711",
        "2121002420010db8000000000000000000000001000000000000000000000000000000010050ffff, 2001:db8:0:0:0:0:0:1 80",
        "20000000, none",
        "2000000104, none",
        "2011000c" + ADDRESSES + ", none",
        "21000000, none"
    })
    void version_2_is_binary_and_what_follows_the_addresses_is_skipped(String hex, String source) throws Exception {
        accepts(binary(hex), source);
    }

    @Test
    void the_longest_of_both_versions_end_where_they_say() throws Exception {
        String addresses = "0".repeat(2 * 216);
        accepts(binary("213100d8" + addresses), "none");
        byte[] longest = Arrays.copyOf(binary("2111ffff" + ADDRESSES), 16 + 65_535);
        ProxyHeader header = new ProxyHeader();
        assertFalse(header.feed(ByteBuffer.wrap(longest, 0, longest.length - 1)));
        assertTrue(header.feed(ByteBuffer.wrap(longest, longest.length - 1, 1)));
        assertEquals(Optional.of(new InetSocketAddress("192.0.2.1", 4711)), header.source());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.0",
                "PROXY TCP4 192.0.2.1 192.0.2.2 4711",
                "PROXY TCP4 192.0.2.1 192.0.2.2 4711 80 ",
                "PROXY TCP4 192.0.2.1  192.0.2.2 4711 80",
                "PROXY TCP4 192.0.2.256 192.0.2.2 4711 80",
                "PROXY TCP4 ::1 ::1 4711 80",
                "PROXY TCP6 192.0.2.1 192.0.2.2 4711 80",
                "PROXY TCP6 [::1] ::1 4711 80",
                "PROXY TCP4 localhost 192.0.2.2 4711 80",
                "PROXY TCP4 192.0.2.1 192.0.2.2 65536 80",
                "PROXY TCP4 192.0.2.1 192.0.2.2 +1 80",
                "PROXY TCP4 192.0.2.1 192.0.2.2 1 -1",
                "PROXY UDP4 192.0.2.1 192.0.2.2 1 1",
                "PROXY unknown",
                "PROXY UNKNOWNX",
                "PROXY",
                "PROXZ "
            })
    void another_line_is_refused(String line) {
        assertThrows(
                ProxyHeaderException.class,
                () -> new ProxyHeader().feed(ByteBuffer.wrap((line + "\r\n").getBytes(ISO_8859_1))));
    }

    @Test
    void a_line_of_107_octets_is_the_longest_and_ends_with_CRLF() throws Exception {
        accepts(("PROXY UNKNOWN " + "x".repeat(91) + "\r\n").getBytes(ISO_8859_1), "none");
        byte[] longer = ("PROXY UNKNOWN " + "x".repeat(92) + "\r\n").getBytes(ISO_8859_1);
        assertThrows(ProxyHeaderException.class, () -> new ProxyHeader().feed(ByteBuffer.wrap(longer)));
        byte[] bare = "PROXY UNKNOWN\n".getBytes(ISO_8859_1);
        assertThrows(ProxyHeaderException.class, () -> new ProxyHeader().feed(ByteBuffer.wrap(bare)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1111000c" + ADDRESSES,
                "2211000c" + ADDRESSES,
                "2141000c" + ADDRESSES,
                "2113000c" + ADDRESSES,
                "21f1000c" + ADDRESSES,
                "2111000b" + ADDRESSES,
                "2121000c" + ADDRESSES
            })
    void another_version_command_family_or_length_is_refused(String hex) {
        assertThrows(ProxyHeaderException.class, () -> new ProxyHeader().feed(ByteBuffer.wrap(binary(hex))));
    }
}
