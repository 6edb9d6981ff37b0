package http10.wire;

import http10.message.HttpVersion;
import http10.message.Octets;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code HTTP-Version = "HTTP" "/" 1*DIGIT "." 1*DIGIT} (RFC 1945 section 3.1), the name in upper case. */
final class VersionSyntax {
    private static final int MOST_DIGITS = 4;

    private VersionSyntax() {}

    /** Leading zeros are ignored; under HARDENED each number is one digit (RFC 9112 section 2.3). */
    static Optional<HttpVersion> parse(String text, Profile profile) {
        int dot = text.indexOf('.');
        // R1945-3.1-14, R1945-3.1-12
        if (!text.startsWith("HTTP/") || dot < 0) return Optional.empty();
        OptionalLong major = number(text.substring(5, dot), profile);
        OptionalLong minor = number(text.substring(dot + 1), profile);
        if (major.isEmpty() || minor.isEmpty()) return Optional.empty();
        return Optional.of(new HttpVersion((int) major.getAsLong(), (int) minor.getAsLong()));
    }

    private static OptionalLong number(String digits, Profile profile) {
        int most = profile == Profile.HARDENED ? 1 : MOST_DIGITS;
        // R1945-3.1-03, R1945-3.1-13
        return digits.length() > most ? OptionalLong.empty() : Octets.decimal(digits);
    }
}
