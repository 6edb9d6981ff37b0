package http10.server;

import http10.message.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads values of Forwarded (RFC 7239 section 4), such as {@code for="[2001:db8::1]:80";proto=https, for=192.0.2.1}. */
final class ForwardedField {
    /**
     * What one proxy says.
     *
     * @param client who asked it; as all here perhaps empty
     */
    record Hop(Optional<String> client, Optional<String> proto, Optional<String> host) {}

    private static final Hop NOTHING = new Hop(Optional.empty(), Optional.empty(), Optional.empty());

    private final String text;
    private int at;

    private ForwardedField(String text) {
        this.text = text;
    }

    /** What the proxies say, the last one at the end; nothing at all if one breaks the grammar. */
    static List<Hop> hops(List<String> values) {
        List<Hop> hops = new ArrayList<>();
        for (String value : values) {
            ForwardedField field = new ForwardedField(value);
            do {
                Optional<Hop> hop = field.hop();
                if (hop.isEmpty()) return List.of();
                hops.add(hop.get());
            } while (field.skip(','));
            if (field.at < value.length()) return List.of();
        }
        return hops;
    }

    private Optional<Hop> hop() {
        Hop hop = NOTHING;
        do {
            blanks();
            String name = Octets.lowerCase(token());
            if (name.isEmpty() || !skip('=')) return Optional.empty();
            Optional<String> value =
                    peek() == '"' ? quoted() : Optional.of(token()).filter(v -> !v.isEmpty());
            if (value.isEmpty()) return Optional.empty();
            hop = switch (name) {
                case "for" -> new Hop(value, hop.proto, hop.host);
                case "proto" -> new Hop(hop.client, value, hop.host);
                case "host" -> new Hop(hop.client, hop.proto, value);
                default -> hop;
            };
            blanks();
        } while (skip(';'));
        return Optional.of(hop);
    }

    private void blanks() {
        while (at < text.length() && Octets.isOws(text.charAt(at))) at++;
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : -1;
    }

    private boolean skip(char c) {
        if (peek() != c) return false;
        at++;
        return true;
    }

    private String token() {
        int start = at;
        while (at < text.length() && Octets.isTchar(text.charAt(at))) at++;
        return text.substring(start, at);
    }

    private Optional<String> quoted() {
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return Optional.of(out.toString());
            }
            if (c == '\\' && ++at == text.length()) break;
            out.append(text.charAt(at));
        }
        return Optional.empty();
    }
}
