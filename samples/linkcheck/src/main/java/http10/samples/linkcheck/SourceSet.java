package http10.samples.linkcheck;

import java.util.function.ObjIntConsumer;

/** The URLs of a {@code srcset}: {@code a.png 1x, b.png 2x} (HTML, "parse a srcset attribute"). */
final class SourceSet {
    private static final String BLANKS = " \t\n\f\r";

    private SourceSet() {}

    /** Tells each URL with the index it begins at. */
    static void urls(String text, ObjIntConsumer<String> found) {
        int at = 0;
        while (true) {
            while (at < text.length() && (isBlank(text, at) || text.charAt(at) == ',')) at++;
            if (at == text.length()) return;
            int start = at;
            while (at < text.length() && !isBlank(text, at)) at++;
            int end = at;
            while (text.charAt(end - 1) == ',') end--;
            found.accept(text.substring(start, end), start);
            // A comma that ends the URL ends the candidate; else a width or density follows.
            if (end == at) {
                int comma = text.indexOf(',', at);
                at = comma < 0 ? text.length() : comma;
            }
        }
    }

    private static boolean isBlank(String text, int index) {
        return BLANKS.indexOf(text.charAt(index)) >= 0;
    }
}
