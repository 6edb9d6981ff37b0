package http10.wire;

import http10.message.Octets;
import http10.message.Quoted;
import java.nio.ByteBuffer;

/**
 * The chunked transfer coding (RFC 9112 section 7.1), read only. Chunk extensions and trailer fields are dropped; size
 * lines and the trailer section are bounded.
 */
final class ChunkedDecoder {
    private static final int MOST_LINE_OCTETS = 4_096;
    private static final int MOST_TRAILER_OCTETS = 65_536;

    private enum Part {
        SIZE,
        DATA,
        DATA_END,
        TRAILER,
        END
    }

    private final StringBuilder line = new StringBuilder();
    private final long limit;
    private Part part = Part.SIZE;
    private long left; // of the present chunk
    private long content; // of all chunks announced
    private int trailerOctets;

    ChunkedDecoder(long limit) {
        this.limit = limit;
    }

    boolean isComplete() {
        return part == Part.END;
    }

    /** Takes what is not content; returns how many octets of content follow, 0 when the octets are used up. */
    int contentIn(ByteBuffer octets) throws ProtocolException {
        while (part != Part.END && octets.hasRemaining()) {
            if (part == Part.DATA) return (int) Math.min(left, octets.remaining());
            int octet = octets.get() & 0xff;
            switch (part) {
                case SIZE -> size(octet);
                case DATA_END -> dataEnd(octet);
                default -> trailer(octet);
            }
        }
        return 0;
    }

    void taken(int count) {
        left -= count;
        if (part == Part.DATA && left == 0) part = Part.DATA_END;
    }

    /** {@code chunk-size [ chunk-ext ] CRLF}. */
    private void size(int octet) throws ProtocolException {
        if (octet != '\n') {
            append(octet);
            return;
        }
        boolean crLf = line.length() > 0 && line.charAt(line.length() - 1) == '\r';
        if (!crLf) throw new MalformedMessageException(Violation.CHUNK_SYNTAX, "a size line ends with LF alone");
        left = chunkSize(lineWithoutCr());
        if (left > limit - content) throw new LimitExceededException(Violation.CONTENT_LENGTH_LIMIT, "");
        content += left;
        part = left == 0 ? Part.TRAILER : Part.DATA;
    }

    private long chunkSize(String text) throws MalformedMessageException {
        int digits = 0;
        long size = 0;
        // R9112-6.1-07
        while (digits < text.length() && Octets.hexValue(text.charAt(digits)) >= 0 && digits < 16) {
            size = size << 4 | Octets.hexValue(text.charAt(digits++));
        }
        String rest = Octets.trimOws(text.substring(digits));
        if (digits == 0 || size < 0 || !rest.isEmpty() && rest.charAt(0) != ';' || !Octets.isText(rest)) {
            throw new MalformedMessageException(Violation.CHUNK_SYNTAX, "found size " + Quoted.of(text));
        }
        return size;
    }

    private void dataEnd(int octet) throws MalformedMessageException {
        boolean crSeen = line.length() > 0;
        if (octet != (crSeen ? '\n' : '\r')) {
            throw new MalformedMessageException(
                    Violation.CHUNK_SYNTAX, "found " + Quoted.of("" + (char) octet) + " where a chunk ends");
        }
        if (crSeen) part = Part.SIZE;
        line.setLength(0);
        if (!crSeen) line.append('\r');
    }

    private void trailer(int octet) throws ProtocolException {
        if (++trailerOctets > MOST_TRAILER_OCTETS) {
            throw new LimitExceededException(
                    Violation.CHUNK_LENGTH, "more than " + MOST_TRAILER_OCTETS + " octets of trailer");
        }
        if (octet != '\n') append(octet);
        else if (lineWithoutCr().isEmpty()) part = Part.END;
    }

    private void append(int octet) throws LimitExceededException {
        if (line.length() == MOST_LINE_OCTETS) {
            throw new LimitExceededException(
                    Violation.CHUNK_LENGTH, "more than " + MOST_LINE_OCTETS + " octets in a line");
        }
        line.append((char) octet);
    }

    private String lineWithoutCr() {
        int end = line.length();
        String text = line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
        line.setLength(0);
        return text;
    }
}
