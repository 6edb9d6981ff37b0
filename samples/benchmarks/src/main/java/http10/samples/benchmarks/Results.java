package http10.samples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a scenario came to: for each server the middle of what was measured and, to the reference, of the ratios. */
final class Results {
    private final Scenario scenario;
    private final List<List<String>> rows = new ArrayList<>();

    Results(Scenario scenario) {
        this.scenario = scenario;
        List<String> titles = new ArrayList<>(List.of(""));
        for (Scenario.Column column : scenario.columns()) {
            titles.add(column.title());
            if (column.compared()) {
                titles.add("× " + scenario.reference().orElseThrow());
            }
        }
        rows.add(titles);
    }

    /** Adds a server that was measured by itself, or the reference. */
    void add(String label, List<double[]> rounds) {
        add(label, rounds, rounds);
    }

    /** Adds a server and what the reference came to in the same rounds. */
    void add(String label, List<double[]> rounds, List<double[]> reference) {
        List<String> row = new ArrayList<>(List.of(label));
        for (int i = 0; i < scenario.columns().size(); i++) {
            Scenario.Column column = scenario.columns().get(i);
            List<Double> values = column(rounds, i);
            row.add(text(Spread.of(values), column.digits(), !column.compared()));
            if (column.compared()) {
                Spread ratio = Spread.of(Spread.ratios(values, column(reference, i)));
                row.add(rounds == reference ? "1" : text(ratio, 2, true));
            }
        }
        rows.add(row);
    }

    /** Adds a server that did not do what was asked of it. */
    void addFailure(String label, String why) {
        rows.add(List.of(label, why));
    }

    List<List<String>> rows() {
        return rows;
    }

    private static List<Double> column(List<double[]> rounds, int i) {
        return rounds.stream().map(round -> round[i]).toList();
    }

    private static String text(Spread spread, int digits, boolean range) {
        String median = number(spread.median(), digits);
        String least = number(spread.least(), digits);
        String most = number(spread.most(), digits);
        return !range || least.equals(most) ? median : median + " (" + least + "–" + most + ")";
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
