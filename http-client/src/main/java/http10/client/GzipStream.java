package http10.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * Decodes gzip (RFC 1952), of one member or several. {@link java.util.zip.GZIPInputStream} may take a member for the last
 * one when the next has not arrived yet.
 */
final class GzipStream extends DecodingStream {
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final CRC32 crc = new CRC32();
    private long octets; // of the present member
    private boolean inMember;
    private boolean any;

    GzipStream(InputStream source) {
        super(source);
    }

    @Override
    int decode(byte[] into, int offset, int length) throws IOException {
        while (true) {
            // Nothing at all counts as nothing coded.
            if (!inMember && !inflation.hasOctet()) return -1;
            if (!inMember) begin();
            int count = inflation.inflate(into, offset, length);
            if (count < 0) {
                end();
                continue;
            }
            crc.update(into, offset, count);
            octets += count;
            return count;
        }
    }

    private void begin() throws IOException {
        if (inflation.octet() != 0x1f || inflation.octet() != 0x8b || inflation.octet() != DEFLATE) {
            throw new CodingException(
                    any ? "the coded content goes on behind its end" : "the content is not gzip, as its head says");
        }
        int flags = inflation.octet();
        if ((flags & RESERVED) != 0) throw new CodingException("the coded content has a header not known here");
        pass(6); // time, kind, system
        if ((flags & EXTRA) != 0) pass(number(2));
        if ((flags & NAME) != 0) passText();
        if ((flags & COMMENT) != 0) passText();
        if ((flags & HEADER_CRC) != 0) pass(2);
        inflation.begin(true);
        crc.reset();
        octets = 0;
        inMember = true;
        any = true;
    }

    private void end() throws IOException {
        inMember = false;
        long sum = number(4);
        long length = number(4);
        if (sum != crc.getValue() || length != (octets & 0xffffffffL)) {
            throw new CodingException("the coded content is broken: its check sum or its length is another");
        }
    }

    /** Least octet first. */
    private long number(int count) throws IOException {
        long number = 0;
        for (int i = 0; i < count; i++) number |= (long) inflation.octet() << 8 * i;
        return number;
    }

    private void pass(long count) throws IOException {
        for (long i = 0; i < count; i++) inflation.octet();
    }

    /** Up to and with a zero. */
    private void passText() throws IOException {
        while (inflation.octet() != 0) continue;
    }
}
