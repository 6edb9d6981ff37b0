package http10.server;

import http10.message.MediaType;
import http10.message.Octets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which media type a file has, by the end of its name (RFC 1945 section 7.2.1). The content is never looked at. */
public final class MediaTypes {
    private static final Map<String, MediaType> USED = new ConcurrentHashMap<>();

    private MediaTypes() {}

    /** Read when the first file is served, not before; types are made of the texts when they are used. */
    private static final class Table {
        private static final Map<String, String> TYPES = read();

        private static Map<String, String> read() {
            try (InputStream in = MediaTypes.class.getResourceAsStream("media-types.tsv")) {
                return parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The media type of a file.
     *
     * @param fileName the name; what follows its last dot decides, the whole of it where there is none; case does not
     *     count
     * @return the type, {@code charset=utf-8} with it if it is text; {@link MediaType#OCTETS} where nothing is known
     */
    public static MediaType of(String fileName) {
        String extension = Octets.lowerCase(fileName.substring(fileName.lastIndexOf('.') + 1));
        String text = Table.TYPES.get(extension);
        // R1945-7.2.1-03
        return text == null ? MediaType.OCTETS : USED.computeIfAbsent(text, MediaTypes::type);
    }

    private static MediaType type(String text) {
        MediaType type = MediaType.of(text);
        // R1945-3.6.1-03, R1945-3.6-04
        boolean bare = type.isText() && type.parameters().isEmpty();
        return bare ? new MediaType(type.type(), type.subtype(), Map.of("charset", "utf-8")) : type;
    }

    /**
     * Reads a table.
     *
     * @param table lines that end with LF: an extension, a tab, a media type; or nothing; or {@code #} and a comment
     * @throws IllegalArgumentException if another line is in it
     */
    static Map<String, String> parse(String table) {
        Map<String, String> types = new HashMap<>(512);
        for (int from = 0, end; from < table.length(); from = end + 1) {
            end = table.indexOf('\n', from);
            if (end < 0) end = table.length();
            if (end == from || table.charAt(from) == '#') continue;
            int tab = table.indexOf('\t', from);
            if (tab <= from || tab >= end - 1) {
                throw new IllegalArgumentException(
                        "not an extension, a tab and a media type: " + table.substring(from, end));
            }
            types.put(table.substring(from, tab), table.substring(tab + 1, end));
        }
        return types;
    }
}
