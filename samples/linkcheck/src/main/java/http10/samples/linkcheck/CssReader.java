package http10.samples.linkcheck;

import http10.message.HttpUri;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds {@code url(...)} and {@code @import "..."} in a style sheet, but not in its comments and strings; and no comment
 * begins in a string or in {@code url(...)}.
 */
final class CssReader {
    private static final String COMMENT = "/\\*(?:[^*]|\\*(?!/))*+(?:\\*/)?";
    private static final String ESCAPE = "\\\\(?:[0-9a-fA-F]{1,6}+\\s?|[\\s\\S])";
    private static final String DOUBLE = "\"((?:[^\"\\\\\\n]|" + ESCAPE + ")*+)\"";
    private static final String SINGLE = "'((?:[^'\\\\\\n]|" + ESCAPE + ")*+)'";
    private static final String NO_REFERENCE = COMMENT + "|" + ESCAPE;
    private static final String URL = "(?<![\\w-])(?i:url)\\((?:\\s*+(?:" + DOUBLE + "|" + SINGLE
            + "|((?:[^\"'()\\\\\\s]|" + ESCAPE + ")++)\\s*+(?:\\)|\\z))|(?:[^)\\\\]|" + ESCAPE + ")*+)";
    private static final String IMPORT = "@(?i:import)(?:\\s|" + COMMENT + ")*+(?:" + DOUBLE + "|" + SINGLE + ")";
    private static final String STRING = "\"(?:[^\"\\\\\\n]|" + ESCAPE + ")*+\"?|'(?:[^'\\\\\\n]|" + ESCAPE + ")*+'?";
    private static final Pattern TOKEN = Pattern.compile(NO_REFERENCE + "|" + URL + "|" + IMPORT + "|" + STRING);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|\\n|([\\s\\S]))");

    private CssReader() {}

    /** Tells each reference with the index it begins at. */
    static void references(String css, ObjIntConsumer<String> found) {
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.start(group) < 0) continue;
                String written = matcher.group(group);
                found.accept(unescaped(written), matcher.start(group) + Targets.blanksBefore(written));
            }
        }
    }

    /** An escape names a character by its number, or takes away what it means (CSS Syntax, "consume an escaped code point"). */
    private static String unescaped(String written) {
        if (written.indexOf('\\') < 0) return written;
        return ESCAPED.matcher(written).replaceAll(escape -> {
            String plain = escape.group(2) == null ? "" : escape.group(2);
            if (escape.group(1) != null) {
                int number = Integer.valueOf(escape.group(1), 16);
                plain = number == 0 || !Character.isValidCodePoint(number) ? "\ufffd" : Character.toString(number);
            }
            return Matcher.quoteReplacement(plain);
        });
    }

    /** Reads a style sheet. */
    static Page read(String css, HttpUri uri, boolean isCut) {
        List<Link> links = new ArrayList<>();
        LineCounter lines = new LineCounter(css, 1, 1, true);
        references(css, (reference, index) -> {
            if (links.size() == Settings.PAGE_LINKS) return;
            lines.advance(index);
            Place place = new Place(uri, lines.line(), lines.column(), "css url");
            links.add(new Link(Targets.trimmed(reference), place, false));
        });
        boolean isFull = links.size() == Settings.PAGE_LINKS;
        return new Page(uri, links, Optional.empty(), isCut || isFull);
    }
}
