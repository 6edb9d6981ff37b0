package http10.samples.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A long film in WebM: the same picture once a second, each followed by a gap that is no octet on the disk. An index at its
 * start says where each second is (RFC 8794, RFC 9559).
 */
final class Film {
    private static final int SECOND = 100_000; // octets
    private static final int CUE = 69;

    private final byte[] picture; // a key frame of VP8
    private final int seconds;

    Film(byte[] picture, int seconds) {
        this.picture = picture;
        this.seconds = seconds;
    }

    void write(Path file) throws IOException {
        byte[] header = element(
                0x1A45DFA3,
                number(0x4286, 1),
                number(0x42F7, 1),
                number(0x42F2, 4),
                number(0x42F3, 8),
                text(0x4282, "webm"),
                number(0x4287, 2),
                number(0x4285, 2));
        byte[] about = both(info(), tracks());
        byte[] index = index(about.length + 12 + seconds * CUE);
        long length = about.length + index.length + (long) seconds * SECOND;
        try (RandomAccessFile film = new RandomAccessFile(file.toFile(), "rw")) {
            film.write(header);
            film.write(start(0x18538067, length));
            film.write(both(about, index));
            for (int second = 0; second < seconds; second++) {
                long end = film.getFilePointer() + SECOND;
                film.write(second(second));
                film.seek(end);
            }
            film.setLength(film.getFilePointer());
        }
    }

    private byte[] info() {
        byte[] duration = ByteBuffer.allocate(8).putDouble(seconds * 1000.0).array();
        return element(
                0x1549A966,
                number(0x2AD7B1, 1_000_000),
                element(0x4489, duration),
                text(0x4D80, "http10"),
                text(0x5741, "http10"));
    }

    private static byte[] tracks() {
        byte[] video = element(0xE0, number(0xB0, 64), number(0xBA, 64));
        return element(
                0x1654AE6B,
                element(0xAE, number(0xD7, 1), number(0x73C5, 1), number(0x83, 1), text(0x86, "V_VP8"), video));
    }

    private byte[] index(long first) {
        byte[][] cues = new byte[seconds][];
        for (int i = 0; i < seconds; i++) {
            byte[] place = element(0xB7, number(0xF7, 1), number(0xF1, first + (long) i * SECOND));
            cues[i] = element(0xBB, number(0xB3, i * 1000L), place);
            if (cues[i].length != CUE) throw new IllegalStateException("a cue has " + cues[i].length + " octets");
        }
        return element(0x1C53BB6B, cues);
    }

    /** One picture, and the start of a gap. */
    private byte[] second(int second) {
        byte[] block = element(0xA3, new byte[] {(byte) 0x81, 0, 0, (byte) 0x80}, picture);
        byte[] time = number(0xE7, second * 1000L);
        byte[] gap = start(0xEC, SECOND - 12 - time.length - block.length - 9);
        return both(start(0x1F43B675, SECOND - 12), both(both(time, block), gap));
    }

    private static byte[] number(int id, long value) {
        return element(id, ByteBuffer.allocate(8).putLong(value).array());
    }

    private static byte[] text(int id, String text) {
        return element(id, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] element(int id, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) content.writeBytes(part);
        return both(start(id, content.size()), content.toByteArray());
    }

    /** The identifier and, in eight octets, the length. */
    private static byte[] start(int id, long length) {
        int octets = (39 - Integer.numberOfLeadingZeros(id)) / 8;
        ByteBuffer start = ByteBuffer.allocate(octets + 8);
        for (int i = octets - 1; i >= 0; i--) start.put((byte) (id >> 8 * i));
        return start.putLong(0x01L << 56 | length).array();
    }

    private static byte[] both(byte[] first, byte[] second) {
        ByteBuffer both = ByteBuffer.allocate(first.length + second.length);
        return both.put(first).put(second).array();
    }
}
