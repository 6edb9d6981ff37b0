package http10.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/**
 * An open file that others read too: with a position of its own, for reading alone; its beginning, which is read most often,
 * from memory. To close it is to give it back.
 */
final class LentFile extends FileChannel {
    private final FileChannel file;
    private final byte[] beginning;
    private final Closeable owner;
    private long position;

    /**
     * Lends a file.
     *
     * @param file open as long as it is lent
     * @param beginning its first octets; not to be changed
     * @param owner closed, once, when this is
     */
    LentFile(FileChannel file, byte[] beginning, Closeable owner) {
        this.file = file;
        this.beginning = beginning;
        this.owner = owner;
    }

    private FileChannel open() throws ClosedChannelException {
        if (!isOpen()) throw new ClosedChannelException();
        return file;
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) throws IOException {
        return open().transferTo(from, count, target);
    }

    @Override
    public int read(ByteBuffer into, long from) throws IOException {
        int count = into.remaining();
        if (from < 0 || from > beginning.length - count) return open().read(into, from);
        open();
        into.put(beginning, (int) from, count);
        return count;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int count = read(into, position);
        if (count > 0) position += count;
        return count;
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        long sum = 0;
        for (int i = offset; i < offset + length; i++) {
            while (into[i].hasRemaining()) {
                int count = read(into[i]);
                if (count < 0) return sum == 0 ? -1 : sum;
                sum += count;
            }
        }
        return sum;
    }

    @Override
    public long position() throws IOException {
        open();
        return position;
    }

    @Override
    public FileChannel position(long next) throws IOException {
        open();
        if (next < 0) throw new IllegalArgumentException("a position of " + next);
        position = next;
        return this;
    }

    @Override
    public long size() throws IOException {
        return open().size();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long size) throws IOException {
        return open().map(mode, from, size);
    }

    /** There is nothing that would have to be written. */
    @Override
    public void force(boolean metaData) throws IOException {
        open();
    }

    @Override
    public int write(ByteBuffer octets) {
        throw new NonWritableChannelException();
    }

    @Override
    public long write(ByteBuffer[] octets, int offset, int length) {
        throw new NonWritableChannelException();
    }

    @Override
    public int write(ByteBuffer octets, long to) {
        throw new NonWritableChannelException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long to, long count) {
        throw new NonWritableChannelException();
    }

    @Override
    public FileChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    /** A lock would be that of all who read. */
    @Override
    public FileLock lock(long from, long size, boolean shared) {
        throw new UnsupportedOperationException("a lent file cannot be locked");
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) {
        return lock(from, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        owner.close();
    }
}
