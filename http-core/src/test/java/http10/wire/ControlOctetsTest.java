package http10.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import http10.message.Octets;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is found in eight octets at a time is what is found in one at a time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ControlOctetsTest {
    private static final Charset ISO = StandardCharsets.ISO_8859_1;

    private static int next(byte[] octets, int from) {
        return ControlOctets.next(ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN), from, octets.length);
    }

    private static int nextOneByOne(byte[] octets, int from) {
        int at = from;
        while (at < octets.length && Octets.isFieldOctet(octets[at] & 0xff)) at++;
        return at;
    }

    @Test
    @Tag("R9110-5.5-01")
    void every_octet_is_judged_alike_wherever_it_stands() {
        for (int octet = 0; octet < 256; octet++) {
            for (int length = 1; length < 20; length++) {
                byte[] octets = " \u00ff~a!\u0080zZ0\t~ \u00a0xyz:;,."
                        .substring(0, length)
                        .getBytes(ISO);
                for (int at = 0; at < length; at++) {
                    byte kept = octets[at];
                    octets[at] = (byte) octet;
                    assertEquals(nextOneByOne(octets, 0), next(octets, 0), "octet " + octet + " at " + at);
                    octets[at] = kept;
                }
            }
        }
    }

    @Test
    @Tag("PX-IO-02")
    void every_control_octet_is_found_among_any_others() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            byte[] octets = new byte[random.nextInt(60)];
            for (int i = 0; i < octets.length; i++) {
                octets[i] = (byte)
                        (random.nextInt(8) == 0
                                ? random.nextInt(256)
                                : " \t~\u007f\u0080a\u001f!".charAt(random.nextInt(8)));
            }
            for (int from = 0; from <= octets.length; from++) {
                assertEquals(nextOneByOne(octets, from), next(octets, from));
            }
        }
    }
}
