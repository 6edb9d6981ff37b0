package http10.samples.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The requirements of HTTP/1.0, in the order of the sections: {@code requirements.tsv} beside this class. */
public final class Catalogue {
    private static final int COLUMNS = 9;

    private final Map<String, Requirement> byId = new LinkedHashMap<>();

    private Catalogue(List<String> rows) {
        for (String row : rows) {
            Requirement requirement = requirement(row.split("\t", -1));
            if (byId.put(requirement.id(), requirement) != null) {
                throw new IllegalStateException(requirement.id() + " stands twice in the catalogue");
            }
        }
    }

    /**
     * Reads the catalogue.
     *
     * @return the catalogue
     */
    public static Catalogue load() {
        try (InputStream in = Catalogue.class.getResourceAsStream("requirements.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> rows = new ArrayList<>(lines.lines().toList());
            rows.remove(0); // the names of the columns
            return new Catalogue(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Requirement requirement(String[] cells) {
        if (cells.length != COLUMNS) throw new IllegalStateException("a row of the catalogue has 9 cells: " + cells[0]);
        Level level = Level.valueOf(cells[2].toUpperCase(Locale.ROOT));
        return new Requirement(
                cells[0], cells[1], level, cells[3], cells[4], cells[5], cells[6], cells[7], cells[8].equals("yes"));
    }

    /**
     * Every requirement.
     *
     * @return in the order of the catalogue
     */
    public Collection<Requirement> all() {
        return byId.values();
    }

    /**
     * Cases by their requirements.
     *
     * @param cases in any order
     * @return the same in the order of the catalogue
     */
    public List<Case> sorted(List<Case> cases) {
        List<String> order = List.copyOf(byId.keySet());
        return cases.stream()
                .sorted(Comparator.comparingInt(
                        one -> order.indexOf(one.requirement().id())))
                .toList();
    }

    /**
     * One requirement.
     *
     * @param id any text
     * @return the requirement; empty where the id is unknown
     */
    public Optional<Requirement> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
