package http10.samples.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Something that servers are measured at. */
interface Scenario {
    /** What it is called on the command line. */
    String name();

    /** What it is, in a line. */
    String title();

    /** What is measured in each round. */
    List<Column> columns();

    /** The name of the server beside which every other is measured; without one, each is measured by itself. */
    Optional<String> reference();

    int rounds();

    /**
     * How many connections may be in TIME_WAIT. Many slow every server down; with few, the kernel resets some whose client
     * still reads, which happens when answers are long.
     */
    default int timeWait() {
        return 256;
    }

    /** The programs that race in the place of servers; none where it is servers that race. */
    default List<Subject> clients() {
        return List.of();
    }

    /** Gets a server or client ready; its start is not measured unless that is what the scenario is about. */
    Entrant enter(Subject subject, Starter starter) throws IOException, InterruptedException;

    /**
     * A number that is measured.
     *
     * @param digits   how many digits behind the point are worth reading
     * @param compared whether the ratio to the reference is told too
     */
    record Column(String title, int digits, boolean compared) {}

    /** Starts a server. */
    interface Starter {
        /** Starts it, with its access log or without. The caller closes it. */
        Server start(Subject server, boolean logged) throws IOException, InterruptedException;
    }

    /** A server that takes part. */
    interface Entrant extends AutoCloseable {
        /** Measures once; the numbers are those of the columns, in their order. */
        double[] round() throws IOException, InterruptedException;

        @Override
        void close();
    }
}
