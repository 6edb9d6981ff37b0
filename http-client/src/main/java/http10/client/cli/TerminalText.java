package http10.client.cli;

import http10.message.Quoted;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of a peer as a terminal may get it: UTF-8, its lines ended by LF or CR LF. Whatever would move the cursor, change
 * colours, turn the direction of writing or is no UTF-8 is escaped, wherever the octets are cut.
 */
final class TerminalText {
    private static final int BLOCK = 8 << 10;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer left = ByteBuffer.allocate(BLOCK).flip(); // the beginning of a character
    private final CharBuffer chars = CharBuffer.allocate(BLOCK);
    private boolean returned; // whether the last character was CR

    static byte[] escaped(byte[] octets) {
        TerminalText text = new TerminalText();
        StringBuilder out = new StringBuilder();
        ByteBuffer rest = ByteBuffer.wrap(octets);
        while (rest.hasRemaining()) text.take(rest, out);
        text.end(out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Takes a block of octets at the most; appends them, but for those whose meaning hangs on what follows. */
    void take(ByteBuffer octets, StringBuilder out) {
        left.compact();
        int count = Math.min(left.remaining(), octets.remaining());
        left.put(octets.slice(octets.position(), count));
        octets.position(octets.position() + count);
        left.flip();
        decode(false, out);
    }

    /** Nothing more comes. */
    void end(StringBuilder out) {
        decode(true, out);
        if (returned) Quoted.escape('\r', out);
        returned = false;
    }

    private void decode(boolean end, StringBuilder out) {
        while (true) {
            CoderResult result = decoder.decode(left, chars, end);
            chars.flip();
            while (chars.hasRemaining()) append(chars.get(), out);
            chars.clear();
            if (result.isUnderflow()) break;
            for (int i = 0; result.isError() && i < result.length(); i++) {
                settleReturn(out);
                Quoted.escape((char) (left.get() & 0xff), out);
            }
        }
        if (end) decoder.reset();
    }

    private void append(char c, StringBuilder out) {
        if (c == '\n') {
            out.append(returned ? "\r\n" : "\n");
            returned = false;
            return;
        }
        settleReturn(out);
        if (c == '\r') returned = true;
        else if (c != '\t' && (Character.isISOControl(c) || turnsWriting(c))) Quoted.escape(c, out);
        else out.append(c);
    }

    /** A CR without LF would let the rest of the line cover its beginning. */
    private void settleReturn(StringBuilder out) {
        if (returned) Quoted.escape('\r', out);
        returned = false;
    }

    private static boolean turnsWriting(char c) {
        return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }
}
