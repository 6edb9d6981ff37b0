package http10.samples.benchmarks.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** The folder that is served: a small file, and larger ones of zeros that take no room on the disk. */
final class Site {
    static final String SMALL = "/small";
    static final String LARGE = "/large";
    static final long LARGE_OCTETS = 100L << 20;
    static final String HUGE = "/huge";
    static final long HUGE_OCTETS = 1L << 30;
    static final String MEDIUM = "/medium";
    static final long MEDIUM_OCTETS = 16L << 20; // more than the system takes off a server's hands

    private static final int SMALL_OCTETS = 1_024;
    private static final byte[] CONTENT = new byte[SMALL_OCTETS];

    static {
        new Random(1_945).nextBytes(CONTENT);
    }

    private Site() {}

    static Path make() throws IOException {
        Path folder = Files.createTempDirectory("abuse");
        Files.write(folder.resolve("small"), CONTENT);
        zeros(folder.resolve("medium"), MEDIUM_OCTETS);
        zeros(folder.resolve("large"), LARGE_OCTETS);
        zeros(folder.resolve("huge"), HUGE_OCTETS);
        // Servers that give up their privileges read it as somebody else.
        folder.toFile().setReadable(true, false);
        folder.toFile().setExecutable(true, false);
        return folder;
    }

    private static void zeros(Path file, long octets) throws IOException {
        try (RandomAccessFile zeros = new RandomAccessFile(file.toFile(), "rw")) {
            zeros.setLength(octets);
        }
    }

    static void remove(Path folder) throws IOException {
        Files.delete(folder.resolve("small"));
        Files.delete(folder.resolve("medium"));
        Files.delete(folder.resolve("large"));
        Files.delete(folder.resolve("huge"));
        Files.delete(folder);
    }

    /** Whether a response is 200 with the small file. */
    static boolean isSmall(byte[] response) {
        int content = response.length - SMALL_OCTETS;
        return content > 0
                && isOk(response)
                && Arrays.equals(response, content, response.length, CONTENT, 0, SMALL_OCTETS);
    }

    private static boolean isOk(byte[] response) {
        return new String(response, 0, 12, ISO_8859_1).matches("HTTP/1\\.[01] 200");
    }
}
