package http10.client;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is read in blocks, and throws again what it once threw: broken content never seems to end well. */
abstract class DecodingStream extends InputStream {
    final Inflation inflation;
    private IOException failure; // null until something fails
    private boolean closed;

    DecodingStream(InputStream source) {
        inflation = new Inflation(source);
    }

    /** Gives at least one octet, or -1 at the end. */
    abstract int decode(byte[] into, int offset, int length) throws IOException;

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (failure != null) throw failure;
        if (closed) throw new IOException("the response is closed");
        try {
            return decode(into, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        inflation.close();
    }
}
