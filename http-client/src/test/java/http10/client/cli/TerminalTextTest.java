package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TerminalTextTest {
    /** Octets are written as in a Java string, those above 0x7F one by one. */
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "plain \\t text\\n,plain \\t text\\n",
                "a\\r\\nb,a\\r\\nb",
                "a\\rb\\r,a\\\\rb\\\\r",
                "\\r\\r\\n,\\\\r\\r\\n",
                "\\u001b[2J\\u0007\\u0000\\u007f\\b,\\\\x1b[2J\\\\x07\\\\x00\\\\x7f\\\\x08",
                "caf\\u00c3\\u00a9 \\u20ac,caf\\u00c3\\u00a9 \\u20ac",
                "\\u00c2\\u009b31m,\\\\x9b31m",
                "\\u009b31m \\u00ff\\u00c3,\\\\x9b31m \\\\xff\\\\xc3",
                "\\u00e2\\u0080\\u00aegpj,\\\\u202egpj",
                "\\u00f0\\u009f\\u0098\\u0080,\\u00f0\\u009f\\u0098\\u0080"
            })
    void of_a_peer(String octets, String shown) {
        byte[] peer = octets(octets);
        byte[] expected = octets(shown);
        assertEquals(text(expected), text(TerminalText.escaped(peer)));
        TerminalText text = new TerminalText();
        StringBuilder out = new StringBuilder();
        for (byte octet : peer) text.take(ByteBuffer.wrap(new byte[] {octet}), out);
        text.end(out);
        assertEquals(text(expected), text(out.toString().getBytes(StandardCharsets.UTF_8)), "one by one");
    }

    private static byte[] octets(String escaped) {
        String text = escaped.replace("\\u20ac", "\\u00e2\\u0082\\u00ac");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\\\", i)) {
                out.append('\\');
                i++;
            } else if (text.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (text.charAt(i) == '\\') {
                out.append("\t\r\n\b".charAt("trnb".indexOf(text.charAt(++i))));
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    @Test
    void of_many_blocks() {
        String block = "\u20ac".repeat(100_000) + "\u001b";
        byte[] shown = TerminalText.escaped(block.getBytes(StandardCharsets.UTF_8));
        assertEquals("\u20ac".repeat(100_000) + "\\x1b", new String(shown, StandardCharsets.UTF_8));
    }
}
