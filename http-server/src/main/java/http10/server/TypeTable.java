package http10.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The table of media types, searched as it is: lines sorted by their octets, each an extension, a tab and a media type,
 * after lines of comment. To read it costs nothing but the reading, and nothing is made of what is not asked for.
 */
final class TypeTable {
    private final byte[] octets;
    private final int start;

    TypeTable(byte[] octets) {
        this.octets = octets;
        int first = 0;
        while (first < octets.length && octets[first] == '#') first = next(first);
        this.start = first;
    }

    static TypeTable read() {
        try (InputStream in = TypeTable.class.getResourceAsStream("media-types.tsv")) {
            return new TypeTable(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The media type that stands in the line of an extension.
     *
     * @param extension in lower case
     */
    Optional<String> find(String extension) {
        if (extension.indexOf('\t') >= 0) return Optional.empty(); // or it could go on into the type
        int low = start;
        int high = octets.length;
        while (low < high) {
            int line = line(low, (low + high) >>> 1);
            int order = order(extension, line);
            if (order == 0) return Optional.of(type(line + extension.length() + 1));
            if (order < 0) high = line;
            else low = next(line);
        }
        return Optional.empty();
    }

    /** Where the line begins that this octet is in. */
    private int line(int low, int at) {
        int from = at;
        while (from > low && octets[from - 1] != '\n') from--;
        return from;
    }

    private int next(int line) {
        int at = line;
        while (at < octets.length && octets[at] != '\n') at++;
        return at + 1;
    }

    /** Less than zero if the extension stands before this line, more if behind it. */
    private int order(String extension, int line) {
        for (int i = 0; i < extension.length(); i++) {
            int order = extension.charAt(i) - octets[line + i]; // a tab, which ends that of the line, is less than any
            if (order != 0) return order;
        }
        return octets[line + extension.length()] == '\t' ? 0 : -1;
    }

    private String type(int from) {
        return new String(octets, from, next(from) - 1 - from, StandardCharsets.US_ASCII);
    }
}
