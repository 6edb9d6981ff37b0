package http10.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;

/** Keeps a preface from whoever reads; until it is there in full, nothing has come. */
final class PrefacedChannel implements ByteChannel {
    private final ByteChannel below;
    private final Preface preface;
    private final Runnable after;
    private boolean complete;

    /** @param after run once the preface is there */
    PrefacedChannel(ByteChannel below, Preface preface, Runnable after) {
        this.below = below;
        this.preface = preface;
        this.after = after;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (complete) return below.read(into);
        int start = into.position();
        int count = below.read(into);
        if (count <= 0) return count;
        ByteBuffer octets = into.duplicate().flip().position(start).slice();
        complete = preface.feed(octets);
        if (complete) after.run();
        octets.compact(); // what comes behind it, if anything
        into.position(start + octets.position());
        return octets.position();
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return below.write(from);
    }

    @Override
    public boolean isOpen() {
        return below.isOpen();
    }

    @Override
    public void close() throws IOException {
        below.close();
    }
}
