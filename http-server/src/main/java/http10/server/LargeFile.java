package http10.server;

import http10.message.Content;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One of the {@link LargeFiles}: open, and lent to any number of answers at once. Closed when all have given it back. */
final class LargeFile {
    private final Sight sight;
    private final FileChannel channel;
    private final FileVersion version;
    private final Representation representation;
    private final byte[] beginning;
    private final AtomicInteger holders = new AtomicInteger(1); // who keeps it, and who has borrowed it

    /**
     * @param sight of the file after its beginning was read
     * @param beginning its first octets
     */
    LargeFile(Sight sight, Found.OpenFile file, Representation representation, byte[] beginning) {
        this.sight = sight;
        this.beginning = beginning;
        this.channel = file.channel();
        this.version = file.version();
        this.representation = representation;
    }

    boolean isCurrent(long millis) {
        return sight.isCurrent(millis);
    }

    Representation representation() {
        return representation;
    }

    /**
     * Its content for one more answer, given back by closing it; empty once the file is closed, be it by the system, as
     * when a thread is interrupted while it reads.
     */
    Optional<Content> lend() {
        if (!channel.isOpen() || holders.updateAndGet(count -> count == 0 ? 0 : count + 1) == 0)
            return Optional.empty();
        return Optional.of(Content.of(new LentFile(channel, beginning, this::giveBack), 0, version.size(), version));
    }

    /** Called once by each who holds it. */
    void giveBack() throws IOException {
        if (holders.decrementAndGet() == 0) channel.close();
    }
}
