package http10.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private final Results results = new Results(new Start(3));

    @Test
    void eachServerHasItsMedianAndItsRatiosToTheReference() {
        List<double[]> reference = List.of(new double[] {100}, new double[] {200}, new double[] {100});
        results.add("one", List.of(new double[] {110}, new double[] {180}, new double[] {3000}), reference);
        results.add("microhttp", reference);
        results.addFailure("two", "ends 1k.bin after 3 octets");

        assertEquals(
                List.of(
                        List.of("", "ms", "× microhttp"),
                        List.of("one", "180", "1.10 (0.90–30.00)"),
                        List.of("microhttp", "100", "1"),
                        List.of("two", "ends 1k.bin after 3 octets")),
                results.rows());
    }

    @Test
    void columnsStandBelowEachOther() {
        Table table = new Table(List.of(List.of("", "ms", "x"), List.of("one", "1,000", "2"), List.of("b", "why not")));

        assertEquals("     ms     x\none  1,000  2\nb    why not\n", table.text());
    }

    @Test
    void inMarkdownEveryRowHasAllCells() {
        Table table = new Table(List.of(List.of("", "ms", "x"), List.of("one", "1", "2"), List.of("b", "why not")));

        assertEquals("|  | ms | x |\n|---|---|---|\n| one | 1 | 2 |\n| b | why not | |\n", table.markdown());
    }
}
