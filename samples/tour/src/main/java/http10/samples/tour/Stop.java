package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;

/**
 * One stop of the tour.
 *
 * @param name what it is called on the command line
 * @param line what it shows, in one line
 * @param always whether it prints the same each time
 * @param sample runs it
 */
record Stop(String name, String line, boolean always, Sample sample) {
    /** Prints what happens on the wire, and ends by itself. */
    interface Sample {
        void run(PrintStream out) throws IOException;
    }
}
