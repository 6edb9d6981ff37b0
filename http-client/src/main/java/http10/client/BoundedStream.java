package http10.client;

import http10.wire.LimitExceededException;
import http10.wire.Violation;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives so many octets at the most; more are an error, not an end. */
final class BoundedStream extends FilterInputStream {
    private final long most;
    private long given;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        int wanted = (int) Math.max(1, Math.min(length, most - given)); // one more tells whether there is more
        int count = in.read(into, offset, wanted);
        if (count < 0) return -1;
        if (count > most - given) {
            throw new LimitExceededException(
                    Violation.CONTENT_LENGTH_LIMIT, "more than " + most + " octets come of it when it is decoded");
        }
        given += count;
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] skipped = new byte[(int) Math.min(count, 8192)];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
