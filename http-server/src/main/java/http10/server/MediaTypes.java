package http10.server;

import http10.message.MediaType;
import http10.message.Octets;
import http10.message.Quoted;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which media type a file has, by the end of its name (RFC 1945 section 7.2.1). The content is never looked at. */
public final class MediaTypes {
    /** Some 1,600 extensions after the registry of IANA; all else is {@link MediaType#OCTETS}. */
    public static final MediaTypes STANDARD = new MediaTypes(Map.of(), MediaType.OCTETS);

    private static final Map<String, MediaType> USED = new ConcurrentHashMap<>();

    private final Map<String, MediaType> before; // what goes before the table
    private final MediaType otherwise;

    private MediaTypes(Map<String, MediaType> before, MediaType otherwise) {
        this.before = before;
        this.otherwise = otherwise;
    }

    /** Read when the first file is served, not before; types are made of the texts when they are used. */
    private static final class Known {
        private static final TypeTable TABLE = TypeTable.read();
    }

    /**
     * The media type of a file.
     *
     * @param fileName the name; what follows its last dot decides, the whole of it where there is none; case does not
     *     count
     * @return the type, {@code charset=utf-8} with it if it is text; where nothing is known, what is told by
     *     {@link #otherwise}
     */
    public MediaType of(String fileName) {
        String folded = Octets.lowerCase(fileName);
        int dot = folded.lastIndexOf('.');
        String extension = folded.substring(dot + 1);
        MediaType first = before.get(extension);
        if (first != null) return first;
        // R1945-7.2.1-03
        return Known.TABLE
                .find(dot < 0 ? "/" + folded : extension)
                .map(text -> USED.computeIfAbsent(text, known -> withCharset(MediaType.of(known))))
                .orElse(otherwise);
    }

    private static MediaType withCharset(MediaType type) {
        // R1945-3.6.1-03, R1945-3.6-04
        boolean bare = type.isText() && type.parameters().isEmpty();
        return bare ? new MediaType(type.type(), type.subtype(), Map.of("charset", "utf-8")) : type;
    }

    /**
     * These types, with others that go before them.
     *
     * @param lines as in {@code /etc/mime.types}: a media type and, behind blanks, any number of extensions, without a dot;
     *     or {@code #} and a comment. Parameters may follow the type without a blank: {@code text/plain;charset=utf-16}
     * @return new types; those of lines further down count
     * @throws IllegalArgumentException if a line does not begin with a media type; the message says which
     */
    public MediaTypes with(String lines) {
        Map<String, MediaType> more = new HashMap<>(before);
        int number = 0;
        for (String line : lines.split("\r?\n", -1)) {
            number++;
            String[] words = words(line);
            if (words.length == 0) continue;
            Optional<MediaType> type = MediaType.parse(words[0]);
            if (type.isEmpty()) {
                throw new IllegalArgumentException(
                        "line " + number + " does not begin with a media type: " + Quoted.of(words[0]));
            }
            for (int i = 1; i < words.length; i++) more.put(Octets.lowerCase(words[i]), withCharset(type.get()));
        }
        return new MediaTypes(Map.copyOf(more), otherwise);
    }

    private static String[] words(String line) {
        int comment = line.indexOf('#');
        String text = Octets.trimOws(comment < 0 ? line : line.substring(0, comment));
        return text.isEmpty() ? new String[0] : text.split("[ \t]+");
    }

    /**
     * These types, with another for names of which nothing is known.
     *
     * @param type any; text without a charset gets {@code charset=utf-8}
     * @return new types
     */
    public MediaTypes otherwise(MediaType type) {
        return new MediaTypes(before, withCharset(type));
    }
}
