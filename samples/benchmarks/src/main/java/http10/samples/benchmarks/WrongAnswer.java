package http10.samples.benchmarks;

import java.io.IOException;

/** A server did not answer, or not with what was asked for; what it did instead is the message. */
final class WrongAnswer extends IOException {
    private static final long serialVersionUID = 1;

    WrongAnswer(String message) {
        super(message);
    }
}
