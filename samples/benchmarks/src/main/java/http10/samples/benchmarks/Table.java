package http10.samples.benchmarks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text as a table; the first row is the heading, and a row may be shorter than it. */
record Table(List<List<String>> rows) {
    String text() {
        int columns = rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                // The last cell of a row that is too short is a remark, which no column has to be as wide as.
                .map(i -> rows.stream()
                        .filter(row -> row.size() == columns)
                        .mapToInt(row -> row.get(i).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> padded(row.get(i), widths[i]))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    String markdown() {
        int columns = rows.get(0).size();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", rows.get(i)));
            text.append(" |".repeat(columns - rows.get(i).size() + 1)).append('\n');
            if (i == 0) {
                text.append("|---".repeat(columns)).append("|\n");
            }
        }
        return text.toString();
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - cell.length()));
    }
}
