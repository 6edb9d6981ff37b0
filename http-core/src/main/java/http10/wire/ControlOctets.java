package http10.wire;

import http10.message.Octets;
import java.nio.ByteBuffer;

/** Finds the octets that end a line or must not be in it, looking at eight in one step. */
final class ControlOctets {
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x80 * EACH;

    private ControlOctets() {}

    /**
     * The first control octet other than HTAB.
     *
     * @param octets in little-endian order
     * @return its index, or {@code to} where there is none from {@code from} on
     */
    static int next(ByteBuffer octets, int from, int to) {
        int at = from;
        for (int last = to - 8; at <= last; ) {
            long controls = controls(octets.getLong(at));
            if (controls == 0) {
                at += 8;
                continue;
            }
            at += Long.numberOfTrailingZeros(controls) >>> 3;
            if (octets.get(at) != '\t') return at;
            at++;
        }
        while (at < to && Octets.isFieldOctet(octets.get(at) & 0xff)) at++;
        return at;
    }

    /** Sets the high bit of the first octet that is below SP or DEL, and perhaps of some behind it. */
    private static long controls(long eight) {
        long differsFromDel = eight ^ 0x7f * EACH;
        long belowSp = eight - 0x20 * EACH & ~eight;
        long isDel = differsFromDel - EACH & ~differsFromDel;
        return (belowSp | isDel) & HIGH_BITS;
    }
}
