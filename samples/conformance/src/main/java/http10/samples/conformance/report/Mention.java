package http10.samples.conformance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An id in a text, be it known or not.
 *
 * @param id what looks like an id
 * @param place where it stands
 */
record Mention(String id, Place place) {
    /** Wider than any id of the catalogue, so that a misspelt one is seen. */
    static final Pattern ID = Pattern.compile("\\b(?:R\\d{4}|PX)-[0-9A-Za-z.]*\\w(?:-\\d+)?");

    static List<Mention> in(String file, String text) {
        List<Mention> mentions = new ArrayList<>();
        for (Matcher id = ID.matcher(text); id.find(); ) {
            mentions.add(new Mention(id.group(), new Place(file, lineAt(text, id.start()))));
        }
        return mentions;
    }

    static int lineAt(String text, int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
