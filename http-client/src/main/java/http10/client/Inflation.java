package http10.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Deflated octets, and those before and behind them, out of one stream. */
final class Inflation {
    private final InputStream source;
    private final byte[] buffer = new byte[8192];
    private Inflater inflater; // null until begun
    private int from;
    private int to;

    /** Bare, unless {@link #begin} says otherwise. */
    Inflation(InputStream source) {
        this.source = source;
    }

    /** Whether there is one more octet; waits for it. */
    boolean hasOctet() throws IOException {
        return from < to || fill();
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, source.read(buffer));
        return to > 0;
    }

    /** The next octet that is not deflated. */
    int octet() throws IOException {
        if (!hasOctet()) throw cutOff();
        return buffer[from++] & 0xff;
    }

    /** Two octets ahead, high one first, without taking them; fewer count as zero. */
    int ahead() throws IOException {
        while (to - from < 2) {
            if (from > 0) System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
            int count = source.read(buffer, to, buffer.length - to);
            if (count < 0) break;
            to += count;
        }
        int high = to - from > 0 ? buffer[from] & 0xff : 0;
        int low = to - from > 1 ? buffer[from + 1] & 0xff : 0;
        return high << 8 | low;
    }

    /** Deflated octets follow, with the zlib format around them or bare. */
    void begin(boolean bare) {
        end();
        inflater = new Inflater(bare);
    }

    /** Gives at least one octet, or -1 at the end of what is deflated; then whatever follows can be taken. */
    int inflate(byte[] into, int offset, int length) throws IOException {
        while (true) {
            int count = inflateNow(into, offset, length);
            if (count > 0) return count;
            if (inflater.finished()) {
                from = to - inflater.getRemaining();
                return -1;
            }
            if (inflater.needsDictionary()) throw new CodingException("the coded content needs a dictionary");
            if (!inflater.needsInput()) continue;
            if (!hasOctet()) throw cutOff();
            inflater.setInput(buffer, from, to - from);
            from = to;
        }
    }

    private int inflateNow(byte[] into, int offset, int length) throws CodingException {
        try {
            return inflater.inflate(into, offset, length);
        } catch (DataFormatException e) {
            throw new CodingException("the coded content is broken: " + e.getMessage());
        }
    }

    static CodingException cutOff() {
        return new CodingException("the coded content is cut off");
    }

    /** Frees what lies outside the heap. */
    void end() {
        if (inflater != null) inflater.end();
    }

    void close() throws IOException {
        end();
        source.close();
    }
}
