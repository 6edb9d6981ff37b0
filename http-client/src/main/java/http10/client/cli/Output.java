package http10.client.cli;

import http10.message.ResponseHead;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.time.Instant;
import java.util.Optional;

/** Where content goes. What fails is an {@link OutputException}. */
abstract class Output extends OutputStream implements WritableByteChannel {
    @Override
    public abstract int write(ByteBuffer octets) throws OutputException;

    /** Writes heads as received, line ends included. */
    void writeHeads(byte[] octets) throws IOException {
        write(octets, 0, octets.length);
    }

    /** What the server would call it; nothing has been written yet. */
    void rename(String name) throws OutputException {}

    /** When the server's file was changed last. */
    void modifiedAt(Instant time) {}

    /** The file that is written to, or empty. */
    String fileName() {
        return "";
    }

    /** Whether it is a file by name that a terminal shows. */
    boolean isOnTerminal() {
        return false;
    }

    /** How many octets of the content are there already. */
    long there() {
        return 0;
    }

    /** Which version of the content they are of, for If-Range. */
    Optional<String> validator() {
        return Optional.empty();
    }

    /** The content of this response, and all of it, comes next. */
    void receives(ResponseHead head) {}

    /** Whether what has been written can be forgotten. */
    boolean isRestartable() {
        return there() == 0;
    }

    /** Forgets what has been written, to begin anew. */
    void restart() throws OutputException {}

    /** Nothing is to be written after all: what is there stays. */
    void leave() {}

    /** Everything has been written. */
    abstract void complete() throws OutputException;

    /** Nothing more comes, though something is missing; adds to the failure what has become of the rest. */
    abstract Failure abandon(Failure failure);

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(octets, offset, length);
        while (buffer.hasRemaining()) write(buffer);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
