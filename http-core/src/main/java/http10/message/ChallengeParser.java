package http10.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads challenges, each line left to right, once. Never fails: what it cannot read it passes over. Use once. */
final class ChallengeParser {
    private static final int MOST_ELEMENTS = 1_000;

    private final List<Challenge> challenges = new ArrayList<>(2);
    private Map<String, String> parameters = new LinkedHashMap<>();
    private String scheme = ""; // of the challenge that parameters belong to; none yet
    private String text = "";
    private int at;
    private int elements;

    /** One field line; by RFC 9110 section 5.3 it goes on where the one before ended. */
    void read(String line) {
        text = line;
        for (at = 0; at < text.length(); at++) {
            ows();
            boolean isEmpty = at == text.length() || text.charAt(at) == ',';
            if (!isEmpty && elements++ < MOST_ELEMENTS) element();
            toComma();
        }
    }

    List<Challenge> challenges() {
        end();
        return challenges;
    }

    private void end() {
        if (!scheme.isEmpty()) challenges.add(new Challenge(scheme, parameters));
        scheme = "";
        parameters = new LinkedHashMap<>();
    }

    /** {@code auth-scheme [ 1*SP ( token68 / auth-param ) ]}, or one more auth-param (RFC 9110 section 11.2). */
    private void element() {
        String token = token();
        ows();
        // R1945-10.16-01: a token without "=" begins the next challenge
        if (token.isEmpty() || value(token)) return;
        end();
        scheme = token;
        String name = token();
        ows();
        if (!name.isEmpty()) value(name);
    }

    /** {@code BWS "=" BWS ( token / quoted-string )}; false where there is no "=". */
    private boolean value(String name) {
        if (at == text.length() || text.charAt(at) != '=') return false;
        at++;
        ows();
        // R1945-2.1-04
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        Optional<String> value = quoted ? quotedString() : Optional.of(token()).filter(Octets::isToken);
        // R7617-2-01
        value.ifPresent(text -> parameters.putIfAbsent(Octets.lowerCase(name), text));
        return true;
    }

    /** {@code quoted-string}, its quoted-pairs decoded (RFC 9110 section 5.6.4); empty where it does not end. */
    private Optional<String> quotedString() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            // R1945-2.2-09
            if (text.charAt(at) == '\\' && ++at == text.length()) return Optional.empty();
            value.append(text.charAt(at));
        }
        if (at == text.length()) return Optional.empty();
        at++;
        return Optional.of(value.toString());
    }

    /** Goes to the next comma that is in no quoted-string. */
    private void toComma() {
        while (at < text.length() && text.charAt(at) != ',') {
            if (text.charAt(at) == '"') quotedString();
            else at++;
        }
    }

    private String token() {
        int from = at;
        while (at < text.length() && Octets.isTchar(text.charAt(at))) at++;
        return text.substring(from, at);
    }

    private void ows() {
        while (at < text.length() && Octets.isOws(text.charAt(at))) at++;
    }
}
