package http10.message;

import java.io.IOException;
import java.io.InputStream;

/** Reads contents one after the other, opening each when its turn comes. */
final class PartsStream extends InputStream {
    private final Content.OfParts all;
    private InputStream present = nullInputStream();
    private int next;

    PartsStream(Content.OfParts all) {
        this.all = all;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        int count = present.read(into, offset, length);
        while (count < 0 && next < all.parts().size()) {
            present = all.parts().get(next++).stream();
            count = present.read(into, offset, length);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        all.close();
    }
}
