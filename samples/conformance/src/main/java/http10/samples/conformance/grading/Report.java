package http10.samples.conformance.grading;

import java.io.IOException;

/** A way to write a grading. */
public interface Report {
    /**
     * Writes the whole grading.
     *
     * @param grading what to write
     * @param out where to; not closed
     * @throws IOException if it cannot be written
     */
    void write(Grading grading, Appendable out) throws IOException;
}
