package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.FieldName;
import http10.message.Request;
import http10.message.Response;
import http10.samples.conformance.client.ScriptedServer;
import http10.wire.IncompleteMessageException;
import http10.wire.LimitExceededException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codings are removed while content is read, and never in doubt. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentCodingsTest {
    private static final byte[] TEXT =
            "hello, hello, hello and again hello\n".repeat(2000).getBytes();

    private static byte[] gzip(byte[] octets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream coder = new GZIPOutputStream(out)) {
            coder.write(octets);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] octets, boolean bare) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream coder = new DeflaterOutputStream(out, new Deflater(9, bare))) {
            coder.write(octets);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    private static byte[] decoded(String coding, long most, byte[]... segments) throws IOException {
        ScriptedServer.Script script = peer -> {
            peer.receiveRequest().send("HTTP/1.0 200 OK\r\nContent-Encoding: " + coding + "\r\n\r\n");
            for (byte[] segment : segments) peer.send(segment);
        };
        try (ScriptedServer server = ScriptedServer.of(script);
                Response response = Exchanges.CLIENT.send(Request.get(server.url("/")));
                Response decoded = ContentCodings.decoded(response, most)) {
            assertEquals(coding.contains("identity"), decoded.fields().contains(FieldName.CONTENT_ENCODING));
            return decoded.content().octets(1 << 20);
        }
    }

    private static byte[] decoded(String coding, byte[]... segments) throws IOException {
        return decoded(coding, Long.MAX_VALUE, segments);
    }

    private static void assertBroken(String coding, byte[]... segments) {
        assertThrows(CodingException.class, () -> decoded(coding, segments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
    void gzip_is_decoded(String name) throws IOException {
        assertEquals(new String(TEXT), new String(decoded(name, gzip(TEXT))));
    }

    @Test
    void deflate_is_decoded_with_its_format_and_bare() throws IOException {
        assertEquals(new String(TEXT), new String(decoded("deflate", deflate(TEXT, false))));
        assertEquals(new String(TEXT), new String(decoded("deflate", deflate(TEXT, true))));
    }

    @Test
    void several_codings_are_decoded_in_reverse() throws IOException {
        assertEquals(new String(TEXT), new String(decoded("deflate, gzip", gzip(deflate(TEXT, false)))));
        assertThrows(CodingException.class, () -> decoded("gzip, gzip, gzip, gzip, gzip, gzip", gzip(TEXT)));
    }

    @Test
    void members_follow_each_other_however_they_arrive() throws IOException {
        byte[] member = gzip("hello".getBytes());
        assertEquals("hellohello", new String(decoded("gzip", joined(member, member))));
        assertEquals("hellohello", new String(decoded("gzip", member, member)));
        byte[][] single = new byte[member.length * 2][];
        for (int i = 0; i < single.length; i++) single[i] = new byte[] {member[i % member.length]};
        assertEquals("hellohello", new String(decoded("gzip", single)));
    }

    @Test
    void a_header_with_everything_in_it_is_skipped() throws IOException {
        byte[] plain = gzip("hello".getBytes());
        byte[] header = Arrays.copyOf(plain, 10);
        header[3] = 2 | 4 | 8 | 16;
        byte[] rest = Arrays.copyOfRange(plain, 10, plain.length);
        byte[] more = "\3\0abcname\0comment\0\1\2".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("hello", new String(decoded("gzip", joined(header, more, rest))));
        header[3] = (byte) 0x80;
        assertBroken("gzip", joined(header, rest));
    }

    @Test
    void nothing_is_nothing_coded() throws IOException {
        assertEquals(0, decoded("gzip").length);
        assertEquals(0, decoded("deflate").length);
    }

    @Test
    void what_breaks_the_coding_is_an_error() throws IOException {
        byte[] coded = gzip(TEXT);
        assertBroken("gzip", "hello".getBytes());
        for (int cut = 1; cut < coded.length; cut += 7) assertBroken("gzip", Arrays.copyOf(coded, cut));
        assertBroken("gzip", joined(coded, "more".getBytes()));
        for (int i : new int[] {coded.length - 1, coded.length - 8, coded.length / 2}) {
            byte[] wrong = coded.clone();
            wrong[i] ^= 0x55;
            assertBroken("gzip", wrong);
        }
        byte[] deflated = deflate(TEXT, false);
        assertBroken("deflate", Arrays.copyOf(deflated, deflated.length - 1));
        assertBroken("deflate", joined(deflated, "more".getBytes()));
        assertBroken("deflate", new byte[] {(byte) 0xff, (byte) 0xff, 1, 2, 3});
        assertBroken("deflate", new byte[] {0x78, (byte) 0xbb, 1, 2, 3, 4, 5});
    }

    @Test
    void a_coding_not_known_is_an_error_and_identity_is_none() throws IOException {
        assertBroken("br", TEXT);
        assertBroken("gzip, compress", TEXT);
        assertEquals("plain", new String(decoded("identity", "plain".getBytes())));
    }

    @Test
    void too_much_is_an_error_wherever_it_comes_from() throws IOException {
        byte[] coded = gzip(TEXT);
        assertEquals(TEXT.length, decoded("gzip", TEXT.length, coded).length);
        assertThrows(LimitExceededException.class, () -> decoded("gzip", TEXT.length - 1, coded));
        assertThrows(LimitExceededException.class, () -> decoded("gzip", 0, coded));
    }

    @Test
    void a_body_cut_short_stays_one_and_no_failure_seems_an_end() throws IOException {
        byte[] coded = gzip(TEXT);
        String head = "HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + coded.length + "\r\n\r\n";
        ScriptedServer.Script cut =
                peer -> peer.receiveRequest().send(head).send(Arrays.copyOf(coded, coded.length - 3));
        try (ScriptedServer server = ScriptedServer.of(cut);
                Response response =
                        ContentCodings.decoded(Exchanges.CLIENT.send(Request.get(server.url("/"))), Long.MAX_VALUE)) {
            InputStream stream = response.content().stream();
            assertTrue(response.content().length().isEmpty());
            assertFalse(response.fields().contains(FieldName.CONTENT_LENGTH));
            assertThrows(IncompleteMessageException.class, stream::readAllBytes);
            assertThrows(IncompleteMessageException.class, stream::read);
        }
    }

    @Test
    void what_is_not_coded_is_left_alone() throws IOException {
        Response plain = Exchanges.to("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok");
        assertSame(plain, ContentCodings.decoded(plain, 1));
        assertEquals("ok", Exchanges.content(plain));
    }
}
