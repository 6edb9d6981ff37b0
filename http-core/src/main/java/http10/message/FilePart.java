package http10.message;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The octets of a file between two positions, read by position, so that several readers may share the file. */
final class FilePart extends InputStream {
    private final FileChannel file;
    private final long end;
    private long position;

    FilePart(FileChannel file, long position, long end) {
        this.file = file;
        this.position = position;
        this.end = end;
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
        int count = file.read(ByteBuffer.wrap(into, offset, most), position);
        if (count < 0) throw new EOFException("the file was cut short at octet " + position + " of " + end);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
