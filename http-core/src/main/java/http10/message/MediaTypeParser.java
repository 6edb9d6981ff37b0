package http10.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads one media type, left to right. Use once. */
final class MediaTypeParser {
    private final String text;
    private int at;

    MediaTypeParser(String text) {
        this.text = text;
    }

    Optional<MediaType> parse() {
        String type = token();
        if (!skip('/')) return Optional.empty();
        String subtype = token();
        // R1945-3.6-05
        if (type.isEmpty() || subtype.isEmpty()) return Optional.empty();

        Map<String, String> parameters = new LinkedHashMap<>();
        // R1945-2.1-04
        for (ows(); at < text.length(); ows()) {
            if (!skip(';')) return Optional.empty();
            ows();
            if (at == text.length() || text.charAt(at) == ';') continue; // an empty parameter
            if (!parameter(parameters)) return Optional.empty();
        }
        return Optional.of(new MediaType(type, subtype, parameters));
    }

    /** {@code parameter = parameter-name "=" ( token / quoted-string )}, without blanks around "=". */
    private boolean parameter(Map<String, String> parameters) {
        String name = token();
        if (name.isEmpty() || !skip('=')) return false;
        Optional<String> value = at < text.length() && text.charAt(at) == '"' ? quotedString() : Optional.of(token());
        if (value.isEmpty() || !Octets.isText(value.get())) return false;
        if (value.get().indexOf('"') >= 0 || value.get().indexOf('\\') >= 0) return true; // cannot be written: dropped
        if (value.get().isEmpty() && text.charAt(at - 1) == '=') return false;
        // R1945-3.6-03, R1945-A-01
        parameters.putIfAbsent(Octets.lowerCase(name), value.get());
        return true;
    }

    /** {@code quoted-string = DQUOTE *( qdtext / quoted-pair ) DQUOTE} (RFC 9110 section 5.6.4). */
    private Optional<String> quotedString() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return Optional.of(value.toString());
            }
            // R1945-2.2-09
            if (c == '\\' && ++at == text.length()) return Optional.empty();
            value.append(text.charAt(at));
        }
        return Optional.empty();
    }

    private String token() {
        int from = at;
        while (at < text.length() && Octets.isTchar(text.charAt(at))) at++;
        return text.substring(from, at);
    }

    private boolean skip(char c) {
        if (at == text.length() || text.charAt(at) != c) return false;
        at++;
        return true;
    }

    private void ows() {
        while (at < text.length() && Octets.isOws(text.charAt(at))) at++;
    }
}
