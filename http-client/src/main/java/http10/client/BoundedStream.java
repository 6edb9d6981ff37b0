package http10.client;

import http10.wire.LimitExceededException;
import http10.wire.Violation;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives so many octets at the most; more are an error, not an end. Without a bound, a bomb is one all the same. */
final class BoundedStream extends FilterInputStream {
    static final long UNBOUNDED = Long.MAX_VALUE;

    /** What is written by people or programs has seldom a hundredth of its length when it is coded, zeros a thousandth. */
    private static final int MOST_TIMES = 200;

    private static final long HARMLESS = 256 << 20; // octets

    private final long most;
    private final CountedStream coded;
    private long given;

    BoundedStream(InputStream in, long most, CountedStream coded) {
        super(in);
        this.most = most;
        this.coded = coded;
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
        if (most == UNBOUNDED && given > HARMLESS && given / MOST_TIMES > coded.count()) {
            throw new LimitExceededException(
                    Violation.CONTENT_LENGTH_LIMIT,
                    "more than " + (given - count) + " octets come of " + coded.count()
                            + " when they are decoded, as of a bomb");
        }
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
