package http10.samples.benchmarks;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A client fetches a page: the whole process, from its start to its end.
 *
 * @param times  how often in a round, of which the middle counts, but for CPU time the mean
 * @param server whom it asks
 */
record Fetch(
        String name,
        String title,
        Page page,
        List<Subject> clients,
        Optional<String> reference,
        int times,
        int rounds,
        Subject server)
        implements Scenario {
    /** The file of {@code {work}} that holds what came, by {@code -o} or by standard output. */
    static final String FETCHED = "fetched";

    private static final int CHECKED_AT_ONCE = 1 << 24;

    @Override
    public List<Column> columns() {
        return List.of(new Column("ms", 0, true), new Column("CPU ms", 0, true), new Column("peak MiB", 0, false));
    }

    @Override
    public Entrant enter(Subject subject, Starter starter) throws IOException, InterruptedException {
        Server asked = starter.start(server, false);
        Path work = Files.createTempDirectory("benchmark");
        List<String> command = subject.command().of(new Launch(asked.port(), work, work, false));
        Entrant entrant = new Entrant() {
            @Override
            public double[] round() throws IOException, InterruptedException {
                return Fetch.this.round(command, work);
            }

            @Override
            public void close() {
                asked.close();
                work.resolve(FETCHED).toFile().delete();
                work.toFile().delete();
            }
        };
        try {
            entrant.round(); // so that its files are in memory
            return entrant;
        } catch (IOException e) {
            entrant.close();
            throw e;
        }
    }

    private double[] round(List<String> command, Path work) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        List<Double> peaks = new ArrayList<>();
        double cpu = 0;
        for (int i = 0; i < times; i++) {
            Path fetched = work.resolve(FETCHED);
            Files.deleteIfExists(fetched); // to empty the old one would cost some, and others not
            WholeProcess whole = WholeProcess.run(command, fetched);
            check(fetched);
            millis.add(whole.taken().toNanos() / 1e6);
            peaks.add(whole.peakOctets() / 1048576.0);
            cpu += whole.cpu().toNanos() / 1e6;
        }
        return new double[] {
            Spread.of(millis).median(), cpu / times, Spread.of(peaks).median()
        };
    }

    private void check(Path fetched) throws IOException {
        try (FileChannel file = FileChannel.open(fetched)) {
            if (file.size() != page.length()) {
                throw new WrongAnswer(file.size() + " octets of " + page.name() + " were fetched");
            }
            for (long at = 0; at < page.length(); at += CHECKED_AT_ONCE) {
                long length = Math.min(CHECKED_AT_ONCE, page.length() - at);
                page.check(at, file.map(FileChannel.MapMode.READ_ONLY, at, length));
            }
        }
    }
}
