package http10.samples.conformance.report;

import http10.samples.conformance.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the page says besides the rows: the introduction and the titles, from the files beside this class. */
final class Sections {
    private final Map<String, String> titles = new LinkedHashMap<>();

    static Sections load() {
        Sections sections = new Sections();
        resource("sections.tsv")
                .lines()
                .map(line -> line.split("\t"))
                .forEach(cells -> sections.titles.put(cells[0], cells[1]));
        return sections;
    }

    /** What stands at the top of the page. */
    static String introduction() {
        return resource("introduction.md");
    }

    private static String resource(String name) {
        try (InputStream in = Sections.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as "RFC 1945, Hypertext Transfer Protocol -- HTTP/1.0". */
    String document(Requirement requirement) {
        String id = requirement.id();
        return requirement.document() + ": " + title(id.substring(0, id.indexOf('-')));
    }

    /** Such as "2.2 Basic Rules" or "Appendix B: Tolerant Applications"; a practice has a title only. */
    String section(Requirement requirement) {
        String id = requirement.id();
        String title = title(id.substring(0, id.lastIndexOf('-')));
        String number = requirement.section();
        if (requirement.document().equals("Practice")) return title;
        return (Character.isLetter(number.charAt(0)) ? "Appendix " + number + ": " : number + " ") + title;
    }

    private String title(String key) {
        String title = titles.get(key);
        if (title == null) throw new IllegalStateException(key + " has no title in sections.tsv");
        return title;
    }
}
