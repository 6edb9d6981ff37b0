package http10.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A style sheet or a script that stands in a page.
 *
 * @param text as it stands there
 * @param digest of the text as a Content-Security-Policy names it: SHA-256 in Base64. It is written down where the asset
 *     is used, and a test compares the two: to compute it would load classes for a few octets that never change
 */
record Asset(String text, String digest) {
    /**
     * Reads one that stands beside this class.
     *
     * @param name of the file, in UTF-8
     */
    static Asset read(String name, String digest) {
        try (InputStream in = Asset.class.getResourceAsStream(name)) {
            return new Asset(new String(in.readAllBytes(), StandardCharsets.UTF_8), digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a source that the policy allows. */
    String source() {
        return "'sha256-" + digest + "'";
    }
}
