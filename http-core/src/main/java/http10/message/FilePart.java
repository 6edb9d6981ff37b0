package http10.message;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** The octets of a part of a file, read by position, so that several readers may share the file. */
final class FilePart extends InputStream {
    private final Content.OfFile part;
    private final long end;
    private long position;

    FilePart(Content.OfFile part) {
        this.part = part;
        this.position = part.position();
        this.end = position + part.count();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (position == end) return -1;
        int most = (int) Math.min(length, end - position);
        int count = part.file().read(ByteBuffer.wrap(into, offset, most), position);
        if (count < 0) throw new EOFException("the file was cut short at octet " + position + " of " + end);
        position += count;
        if (position == end) part.version().verify();
        return count;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
