package http10.samples.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A file of the fixture: {@code length} octets, which are those of {@code BLOCK} over and over. */
record Page(String name, long length) {
    static final Page ONE_KIB = new Page("1k.bin", 1 << 10);
    static final Page HUNDRED_KIB = new Page("100k.bin", 100 << 10);
    static final Page ONE_GIB = new Page("1g.bin", 1 << 30);
    static final List<Page> ALL = List.of(ONE_KIB, HUNDRED_KIB, ONE_GIB);

    private static final int BLOCK_LENGTH = 1 << 20;
    private static final ByteBuffer BLOCK = block();

    private static ByteBuffer block() {
        byte[] octets = new byte[BLOCK_LENGTH];
        new Random(1945).nextBytes(octets);
        return ByteBuffer.allocateDirect(BLOCK_LENGTH).put(octets).flip().asReadOnlyBuffer();
    }

    /** Makes the file in a folder, unless it is there. */
    void write(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(name);
        if (Files.exists(file) && Files.size(file) == length) {
            return;
        }
        byte[] block = new byte[BLOCK_LENGTH];
        BLOCK.duplicate().get(block);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long at = 0; at < length; at += BLOCK_LENGTH) {
                out.write(block, 0, (int) Math.min(BLOCK_LENGTH, length - at));
            }
        }
    }

    /** Fails unless what remains in {@code octets} is what the page has from {@code at} on. */
    void check(long at, ByteBuffer octets) throws WrongAnswer {
        if (at + octets.remaining() > length) {
            throw new WrongAnswer("sends more than the " + length + " octets of " + name);
        }
        while (octets.hasRemaining()) {
            int from = (int) (at % BLOCK_LENGTH);
            int part = Math.min(octets.remaining(), BLOCK_LENGTH - from);
            int different = BLOCK.slice(from, part).mismatch(octets.slice(octets.position(), part));
            if (different >= 0) {
                throw new WrongAnswer("octet " + (at + different) + " of " + name + " is another");
            }
            octets.position(octets.position() + part);
            at += part;
        }
    }
}
