package http10.samples.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * A server, or a client, that is raced.
 *
 * @param name    what it is called on the command line
 * @param label   what it is called in the results, with its version
 * @param cannot  the names of the scenarios that it has nothing for
 * @param command how it is started
 */
record Subject(String name, String label, Set<String> cannot, Command command) {
    /** Tells the command that starts it and, in a file if it needs one, its configuration. */
    interface Command {
        List<String> of(Launch launch) throws IOException;
    }
}
