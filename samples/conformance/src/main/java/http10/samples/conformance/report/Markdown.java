package http10.samples.conformance.report;

import java.util.List;
import java.util.Locale;

/** Text of the catalogue as Markdown: code spans stay, all else is taken literally. */
public final class Markdown {
    private Markdown() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        boolean code = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') code = !code;
            if (!code && "\\*_[]<>|~".indexOf(c) >= 0) out.append('\\');
            out.append(c);
        }
        return Mention.ID.matcher(out).replaceAll(id -> "[" + id.group() + "](#" + anchor(id.group()) + ")");
    }

    /** What the notes decide; numbers of policies and hints for the writer of the code are left out. */
    static String decision(String notes) {
        String text = notes.replaceFirst("^(P\\d\\d(, )?)+\\.( |$)", "").replaceFirst(" ?Java: .*", "");
        boolean decides = text.contains("CONFLICT") || text.contains("STRICT") || text.contains("HARDENED");
        return decides ? of(text) : "";
    }

    /** A link to the first of these places, which are all in one file. */
    static String link(List<Place> places) {
        Place first = places.get(0);
        String more = places.size() == 1 ? "" : " and " + (places.size() - 1) + " more";
        return "[" + first + "](../" + first.file() + "#L" + first.line() + ")" + more;
    }

    /**
     * Where the page has a row.
     *
     * @param id of the row
     * @return what follows the number sign in a link
     */
    public static String anchor(String id) {
        return id.replace('.', '-').toLowerCase(Locale.ROOT);
    }

    /** As GitHub makes it of a heading. */
    static String headingAnchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    /** The page without the numbers of lines, which any change of the code moves. */
    static String withoutLines(String page) {
        return page.replaceAll(":\\d+\\]\\(([^)#]*)#L\\d+\\)", "]($1)");
    }
}
