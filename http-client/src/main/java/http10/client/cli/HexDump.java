package http10.client.cli;

import http10.message.HttpUri;
import java.nio.ByteBuffer;

/** For --trace and --trace-ascii: every octet, in the layout of curl's; printable ASCII alone. */
final class HexDump extends Verbose {
    private static final int HEX_WIDTH = 16;
    private static final int TEXT_WIDTH = 64;

    private final boolean hex;

    HexDump(HttpUri uri, boolean verifies, TraceLog log, boolean hex) {
        super(uri, verifies, log);
        this.hex = hex;
    }

    @Override
    void note(String text) {
        log.line("== Info: " + text);
    }

    /** Received heads line by line, as curl has it; those sent in one piece. */
    @Override
    void head(boolean received, byte[] octets) {
        int start = 0;
        for (int i = 0; received && i < octets.length; i++) {
            if (octets[i] != '\n') continue;
            dump("<= Recv header", ByteBuffer.wrap(octets, start, i + 1 - start).slice());
            start = i + 1;
        }
        ByteBuffer rest = ByteBuffer.wrap(octets, start, octets.length - start).slice();
        if (rest.hasRemaining()) dump(received ? "<= Recv header" : "=> Send header", rest);
    }

    @Override
    void part(boolean received, ByteBuffer octets) {
        dump(received ? "<= Recv data" : "=> Send data", octets.slice());
    }

    private void dump(String what, ByteBuffer octets) {
        int size = octets.remaining();
        log.line(what + ", " + size + " bytes (0x" + Integer.toHexString(size) + ")");
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < size; ) {
            line.setLength(0);
            number(at, line);
            at = hex ? hexLine(octets, at, line) : textLine(octets, at, line);
            log.lineOfDump(line);
        }
    }

    /** Returns where the next line begins. */
    private static int hexLine(ByteBuffer octets, int from, StringBuilder line) {
        int to = Math.min(from + HEX_WIDTH, octets.limit());
        for (int i = from; i < from + HEX_WIDTH; i++) {
            if (i < to) digits(octets.get(i), line);
            line.append(i < to ? " " : "   ");
        }
        for (int i = from; i < to; i++) line.append(shown(octets.get(i)));
        return to;
    }

    /** Returns where the next line begins: behind the next CR LF, unless there is more before it than a line holds. */
    private static int textLine(ByteBuffer octets, int from, StringBuilder line) {
        int to = Math.min(from + TEXT_WIDTH, octets.limit());
        for (int i = from; i < to; i++) {
            if (isLineEnd(octets, i)) return i + 2;
            line.append(shown(octets.get(i)));
        }
        return isLineEnd(octets, to) ? to + 2 : to;
    }

    private static boolean isLineEnd(ByteBuffer octets, int at) {
        return at + 1 < octets.limit() && octets.get(at) == '\r' && octets.get(at + 1) == '\n';
    }

    private static void number(int value, StringBuilder line) {
        String digits = Integer.toHexString(value);
        line.append("0".repeat(Math.max(0, 4 - digits.length()))).append(digits).append(": ");
    }

    private static void digits(byte octet, StringBuilder line) {
        line.append(Character.forDigit(octet >> 4 & 0xf, 16)).append(Character.forDigit(octet & 0xf, 16));
    }

    private static char shown(byte octet) {
        return octet >= ' ' && octet < 0x7f ? (char) octet : '.';
    }
}
