package http10.samples.linkcheck;

import http10.message.HttpUri;
import http10.message.Octets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Where references lead. */
final class Targets {
    private Targets() {}

    /** As browsers read an address: without blanks around it, and without line ends and tabs within. */
    static String trimmed(String reference) {
        String text = reference.strip();
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\t' && c != '\n' && c != '\r') out.append(c);
        }
        return out.toString();
    }

    /** How many of its characters stand before the address, as {@link #trimmed} has it. */
    static int blanksBefore(String reference) {
        return reference.length() - reference.stripLeading().length();
    }

    /** Whether a reference has a scheme that is not HTTP's, as {@code mailto:} and {@code data:} have. */
    static boolean isForeign(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 1 || !Octets.isAlpha(reference.charAt(0))) return false;
        for (int i = 1; i < colon; i++) {
            char c = reference.charAt(i);
            boolean inScheme = c < 0x80 && (Octets.isAlpha(c) || Octets.isDigit(c) || c == '+' || c == '-' || c == '.');
            if (!inScheme) return false;
        }
        String scheme = Octets.lowerCase(reference.substring(0, colon));
        return !scheme.equals("http") && !scheme.equals("https");
    }

    /** What stands before the "@" is no part of what is asked for, and nobody's business. */
    static HttpUri withoutUserinfo(HttpUri uri) {
        return new HttpUri(uri.scheme(), Optional.empty(), uri.authority(), uri.path(), uri.query(), uri.fragment());
    }

    /** The same resource: what is sent holds neither the fragment nor what stands before the "@". */
    static HttpUri withoutFragment(HttpUri uri) {
        return new HttpUri(uri.scheme(), Optional.empty(), uri.authority(), uri.path(), uri.query(), Optional.empty());
    }

    /** Whether a fragment means something on a page (HTML, "find a potential indicated element"). */
    static boolean isFound(String fragment, Set<String> anchors) {
        int directive = fragment.indexOf(":~:");
        String wanted = directive < 0 ? fragment : fragment.substring(0, directive);
        if (wanted.isEmpty() || anchors.contains(wanted)) return true;
        String decoded = decoded(wanted);
        return anchors.contains(decoded) || Octets.equalsIgnoreCase(decoded, "top");
    }

    /** Escapes as UTF-8; one that is broken stays as it is. */
    static String decoded(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = i + 2 < text.length() && c == '%' ? Octets.hexValue(text.charAt(i + 1)) : -1;
            int low = high < 0 ? -1 : Octets.hexValue(text.charAt(i + 2));
            if (low < 0) {
                octets.write(c);
                continue;
            }
            octets.write(high << 4 | low);
            i += 2;
        }
        return octets.toString(StandardCharsets.UTF_8);
    }
}
