package http10.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads one media type, left to right. Use once. */
final class MediaTypeParser {
    private final ValueCursor text;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    MediaTypeParser(String text) {
        this.text = new ValueCursor(text);
    }

    Optional<MediaType> parse() {
        String type = text.token();
        if (!text.skip('/')) return Optional.empty();
        String subtype = text.token();
        // R1945-3.6-05
        if (type.isEmpty() || subtype.isEmpty()) return Optional.empty();

        // R1945-2.1-04
        for (text.skipOws(); !text.isAtEnd(); text.skipOws()) {
            if (!text.skip(';')) return Optional.empty();
            text.skipOws();
            if (text.isAtEnd() || text.isAt(';')) continue; // an empty parameter
            if (!parameter()) return Optional.empty();
        }
        return Optional.of(new MediaType(type, subtype, parameters));
    }

    /** {@code parameter = parameter-name "=" ( token / quoted-string )}, without blanks around "=". */
    private boolean parameter() {
        String name = text.token();
        if (name.isEmpty() || !text.skip('=')) return false;
        Optional<String> value = text.tokenOrQuotedString();
        if (value.isEmpty() || !Octets.isText(value.get())) return false;
        if (value.get().indexOf('"') >= 0 || value.get().indexOf('\\') >= 0) return true; // cannot be written: dropped
        // R1945-3.6-03, R1945-A-01
        parameters.putIfAbsent(Octets.lowerCase(name), value.get());
        return true;
    }
}
