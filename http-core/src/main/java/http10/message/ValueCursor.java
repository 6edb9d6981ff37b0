package http10.message;

import java.util.Optional;

/** Goes through a field value once, left to right, word by word (RFC 9110 section 5.6). */
final class ValueCursor {
    private final String text;
    private int at;

    ValueCursor(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    void next() {
        at++;
    }

    boolean skip(char c) {
        boolean found = isAt(c);
        if (found) at++;
        return found;
    }

    void skipOws() {
        while (at < text.length() && Octets.isOws(text.charAt(at))) at++;
    }

    /** {@code [ token ]}. */
    String token() {
        int from = at;
        while (at < text.length() && Octets.isTchar(text.charAt(at))) at++;
        return text.substring(from, at);
    }

    /** {@code token / quoted-string}; empty where there is neither. */
    Optional<String> tokenOrQuotedString() {
        return isAt('"') ? quotedString() : Optional.of(token()).filter(Octets::isToken);
    }

    /** {@code DQUOTE *( qdtext / quoted-pair ) DQUOTE}, its quoted-pairs decoded; empty where it does not end. */
    Optional<String> quotedString() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            // R1945-2.2-09
            if (text.charAt(at) == '\\' && ++at == text.length()) return Optional.empty();
            value.append(text.charAt(at));
        }
        return skip('"') ? Optional.of(value.toString()) : Optional.empty();
    }
}
