package http10.samples.benchmarks.parser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link Parsing} and prints a table of it: {@code ParserTable FOLDER [JMH-OPTION...]}. Where picohttpparser was
 * measured, the folder has {@code picohttpparser.txt}; JMH's own report goes there too.
 */
final class ParserTable {
    private static final String PICO = "picohttpparser";

    private final Map<Head, Map<String, Row>> rows = new TreeMap<>();

    private ParserTable() {}

    /** Nanoseconds and octets for a head. */
    private record Row(double parse, double lookUp, double octets) {
        static final Row NONE = new Row(Double.NaN, Double.NaN, Double.NaN);
    }

    public static void main(String... args) throws Exception {
        Path folder = Path.of(args[0]);
        ParserTable table = new ParserTable();
        table.readPico(folder.resolve(PICO + ".txt"));
        List<String> options = List.of(args).subList(1, args.length);
        table.add(new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(options.toArray(String[]::new)))
                        .include(Parsing.class.getName())
                        .addProfiler(GCProfiler.class)
                        .output(folder.resolve("jmh.txt").toString())
                        .shouldFailOnError(true)
                        .build())
                .run());
        table.print();
    }

    private void readPico(Path times) throws Exception {
        if (!Files.exists(times)) return;
        for (String line : Files.readAllLines(times)) {
            String[] words = line.split(" ");
            Head head = Head.valueOf(Path.of(words[0]).getFileName().toString());
            row(head, PICO, new Row(Double.parseDouble(words[1]), Double.NaN, 0));
        }
    }

    private void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            Head head = Head.valueOf(result.getParams().getParam("head"));
            String library = result.getParams().getParam("library");
            Row known = rows.getOrDefault(head, Map.of()).getOrDefault(library, Row.NONE);
            double octets =
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            boolean looksUp = result.getParams().getBenchmark().endsWith("LookUp");
            row(
                    head,
                    library,
                    looksUp
                            ? new Row(known.parse, fastest(result), known.octets)
                            : new Row(fastest(result), known.lookUp, octets));
        }
    }

    /** Of all iterations, each of which spans many collections of garbage: what a busy machine disturbs least. */
    private static double fastest(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .min()
                .orElseThrow();
    }

    private void row(Head head, String library, Row row) {
        rows.computeIfAbsent(head, h -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                .put(library, row);
    }

    private void print() {
        System.out.println("| head | parser | ns | with three fields looked up | octets allocated |"
                + " of picohttpparser's time | of HttpCore's time |");
        System.out.println("|---|---|---|---|---|---|---|");
        rows.forEach((head, libraries) -> libraries.forEach((library, row) -> System.out.printf(
                "| %s | %s | %s | %s | %s | %s | %s |%n",
                head.name().toLowerCase(Locale.ROOT),
                library,
                shown("%.0f", row.parse),
                shown("%.0f", row.lookUp),
                shown("%.0f", row.octets),
                shown("%.2f", row.parse / libraries.getOrDefault(PICO, Row.NONE).parse),
                shown("%.2f", row.parse / libraries.getOrDefault("HttpCore", Row.NONE).parse))));
    }

    private static String shown(String format, double number) {
        return Double.isNaN(number) ? "" : String.format(Locale.ROOT, format, number);
    }
}
