package http10.client.cli;

import http10.message.HttpUri;
import http10.message.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The name of a file for -O and -J: the last segment of the URL's path, or what the server calls it. */
final class FileName {
    private FileName() {}

    /** Decoded where the result is plainly a name, else as it stands in the URL; empty where neither is, or there is none. */
    static String of(HttpUri uri) {
        String segment = uri.path().substring(uri.path().lastIndexOf('/') + 1);
        String name = UrlArgument.decoded(segment);
        if (isPlain(name)) return name;
        return isPlain(segment) ? segment : "";
    }

    /** The {@code filename} of a Content-Disposition field, behind its last "/" or "\\"; empty where it is not plainly a name. */
    static Optional<String> ofDisposition(String value) {
        int start = parameter(value);
        if (start < 0) return Optional.empty();
        boolean quoted = value.startsWith("\"", start);
        int end = quoted ? value.indexOf('"', start + 1) : value.indexOf(';', start);
        String text = value.substring(quoted ? start + 1 : start, end < 0 ? value.length() : end);
        String path = Octets.trimOws(text).replace('\\', '/');
        String name = utf8(path.substring(path.lastIndexOf('/') + 1));
        return isPlain(name) && !name.isEmpty() ? Optional.of(name) : Optional.empty();
    }

    /** Where the value of {@code filename} begins; -1 where there is none. */
    private static int parameter(String value) {
        int at = value.indexOf(';');
        while (at >= 0) {
            int start = at + 1;
            while (start < value.length() && Octets.isOws(value.charAt(start))) start++;
            int equals = value.indexOf('=', start);
            if (equals < 0) return -1;
            if (Octets.equalsIgnoreCase(Octets.trimOws(value.substring(start, equals)), "filename")) {
                int begin = equals + 1;
                while (begin < value.length() && Octets.isOws(value.charAt(begin))) begin++;
                return begin;
            }
            at = value.indexOf(';', start);
        }
        return -1;
    }

    /** The text of a field stands for octets, one each. */
    private static String utf8(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static boolean isPlain(String name) {
        if (name.startsWith(".") || name.startsWith("-")) return false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean allowed = c != '/' && c != '\\' && c != '\uFFFD' && !Character.isISOControl(c);
            if (!allowed || Character.getType(c) == Character.FORMAT) return false;
        }
        return true;
    }
}
