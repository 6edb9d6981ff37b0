package http10.samples.linkcheck;

import http10.message.HttpUri;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds {@code url(...)} and {@code @import "..."} in a style sheet, but not in its comments. */
final class CssReader {
    private static final Pattern REFERENCE = Pattern.compile("/\\*(?:[^*]|\\*(?!/))*+(?:\\*/)?"
            + "|(?i:url)\\(\\s*+(?:\"([^\"\\n]*+)\"|'([^'\\n]*+)'|([^\"'()\\s]++))\\s*+\\)"
            + "|@(?i:import)\\s++(?:\"([^\"\\n]*+)\"|'([^'\\n]*+)')");

    private CssReader() {}

    /** Tells each reference with the index it begins at. */
    static void references(String css, ObjIntConsumer<String> found) {
        Matcher matcher = REFERENCE.matcher(css);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.start(group) >= 0) found.accept(matcher.group(group), matcher.start(group));
            }
        }
    }

    /** Reads a style sheet. */
    static Page read(String css, HttpUri uri, boolean isCut) {
        List<Link> links = new ArrayList<>();
        LineCounter lines = new LineCounter(css);
        references(css, (reference, index) -> {
            if (links.size() == Settings.PAGE_LINKS) return;
            lines.advance(index);
            Place place = new Place(uri, lines.line, lines.column(index), "css url");
            links.add(new Link(Targets.trimmed(reference), place, false));
        });
        boolean isFull = links.size() == Settings.PAGE_LINKS;
        return new Page(uri, links, Optional.empty(), isCut || isFull);
    }

    /** Counts lines once, from the beginning to the end. */
    private static final class LineCounter {
        private final String text;
        private int line = 1;
        private int lineStart;
        private int at;

        LineCounter(String text) {
            this.text = text;
        }

        void advance(int index) {
            for (; at < index; at++) {
                if (text.charAt(at) != '\n') continue;
                line++;
                lineStart = at + 1;
            }
        }

        int column(int index) {
            return index - lineStart + 1;
        }
    }
}
