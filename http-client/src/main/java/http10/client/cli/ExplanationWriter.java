package http10.client.cli;

import http10.wire.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes what --explain has to say, in printable ASCII; as text for people, or as one object of JSON a line. */
abstract class ExplanationWriter {
    private final Output output;
    private Optional<IOException> failure = Optional.empty();

    ExplanationWriter(Output output) {
        this.output = output;
    }

    /** A line of a head, with its end. */
    abstract void line(boolean outgoing, long offset, String octets, Rule rule);

    /** What stands behind a head: content, be it in chunks. */
    abstract void content(boolean outgoing, long offset, long octets);

    /** How the end of the content is found. */
    abstract void framing(String framing, Rule reason);

    /** What else happens. */
    abstract void note(String kind, String text, String section);

    /** The rule that the answer breaks. */
    abstract void broken(Violation violation, String text);

    final void write(String text) {
        if (failure.isPresent()) return;
        try {
            output.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            failure = Optional.of(e);
        }
    }

    /** Throws what could not be written. */
    final void check() throws IOException {
        if (failure.isPresent()) throw failure.get();
    }
}
