package http10.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads challenges, each line left to right, once. Never fails: what it cannot read it passes over. Use once. */
final class ChallengeParser {
    private static final int MOST_ELEMENTS = 1_000;

    private final List<Challenge> challenges = new ArrayList<>(2);
    private Map<String, String> parameters = new LinkedHashMap<>();
    private String scheme = ""; // of the challenge that parameters belong to; none yet
    private ValueCursor line = new ValueCursor("");
    private int elements;

    /** One field line; by RFC 9110 section 5.3 it goes on where the one before ended. */
    void read(String value) {
        line = new ValueCursor(value);
        do {
            line.skipOws();
            boolean isEmpty = line.isAtEnd() || line.isAt(',');
            if (!isEmpty && elements++ < MOST_ELEMENTS) element();
            toComma();
        } while (line.skip(','));
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
        String token = line.token();
        line.skipOws();
        // R1945-10.16-01: a token without "=" begins the next challenge
        if (token.isEmpty() || parameter(token)) return;
        end();
        scheme = token;
        String name = line.token();
        line.skipOws();
        if (!name.isEmpty()) parameter(name);
    }

    /** {@code BWS "=" BWS ( token / quoted-string )}; false where there is no "=". */
    private boolean parameter(String name) {
        if (!line.skip('=')) return false;
        // R1945-2.1-04
        line.skipOws();
        // R7617-2-01
        line.tokenOrQuotedString().ifPresent(value -> parameters.putIfAbsent(Octets.lowerCase(name), value));
        return true;
    }

    /** Goes to the next comma that is in no quoted-string. */
    private void toComma() {
        while (!line.isAtEnd() && !line.isAt(',')) {
            if (line.isAt('"')) line.quotedString();
            else line.next();
        }
    }
}
