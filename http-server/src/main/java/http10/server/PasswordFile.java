package http10.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Who may come in, and by which password: lines of {@code USER:HASH} in UTF-8, with empty ones and such that begin with
 * {@code #} among them.
 *
 * @param hashes by user
 */
record PasswordFile(Map<String, PasswordHash> hashes) {
    private static final int MOST_OCTETS = 16 << 20;

    static PasswordFile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] octets = in.readNBytes(MOST_OCTETS + 1);
            if (octets.length > MOST_OCTETS) throw new IOException(file + " is larger than 16 MiB");
            return parse(file, new String(octets, StandardCharsets.UTF_8));
        }
    }

    /** No message repeats what stands there: it might be a password. */
    private static PasswordFile parse(Path file, String text) throws IOException {
        Map<String, PasswordHash> hashes = new HashMap<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String entry = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (entry.isEmpty() || entry.startsWith("#")) continue;
            int colon = entry.indexOf(':');
            if (colon < 0) throw wrong(file, number, "it is not USER:HASH");
            try {
                PasswordHash hash = PasswordHash.parse(entry.substring(colon + 1));
                if (hashes.put(entry.substring(0, colon), hash) != null) {
                    throw wrong(file, number, "its user has a line above");
                }
            } catch (IllegalArgumentException e) {
                throw wrong(file, number, e.getMessage());
            }
        }
        if (hashes.isEmpty()) throw new IOException(file + " names no user; serve --hash-password USER makes a line");
        return new PasswordFile(hashes);
    }

    private static IOException wrong(Path file, int line, String what) {
        return new IOException("line " + line + " of " + file + ": " + what);
    }
}
