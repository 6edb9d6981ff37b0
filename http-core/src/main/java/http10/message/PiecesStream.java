package http10.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.Stream;

/** Reads pieces one after the other, each made when its turn comes. */
final class PiecesStream extends InputStream {
    private final Stream<byte[]> all;
    private final Iterator<byte[]> pieces;
    private InputStream present = nullInputStream();

    PiecesStream(Stream<byte[]> all) {
        this.all = all;
        this.pieces = all.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** No more than is left of one piece, so that it goes out before the next is made. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        int count = present.read(into, offset, length);
        while (count < 0 && hasNext()) {
            present = new ByteArrayInputStream(next());
            count = present.read(into, offset, length);
        }
        return count;
    }

    private boolean hasNext() throws IOException {
        try {
            return pieces.hasNext();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private byte[] next() throws IOException {
        try {
            return pieces.next();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            all.close();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
