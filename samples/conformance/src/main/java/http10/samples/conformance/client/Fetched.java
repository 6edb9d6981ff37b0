package http10.samples.conformance.client;

import http10.samples.conformance.Shown;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One errand of a client: what it sent, and what it made of the answer.
 *
 * @param ask what it was asked to do
 * @param outcome what it made of it
 * @param received what it sent, by connection, in ISO-8859-1
 * @param closedByClient by connection, whether the client closed while the script waited for that
 * @param took how long it took
 * @param trial whom the verdict is told
 */
record Fetched(
        Ask ask,
        Outcome outcome,
        List<String> received,
        List<Boolean> closedByClient,
        Duration took,
        ClientTrial trial) {

    /** What ought to be: all of these checks. Alternatives are added to the result. */
    ClientExpectation expect(ClientCheck... all) {
        return trial.add(new ClientExpectation(this, all));
    }

    /** What came on the first connection. */
    String sent() {
        return received.isEmpty() ? "" : received.get(0);
    }

    /** The first request line, without its line end. */
    String requestLine() {
        return sent().split("\r?\n", 2)[0];
    }

    /** The field lines of the first request, as sent. */
    List<String> fieldLines() {
        int end = sent().indexOf("\r\n\r\n");
        String head = end < 0 ? sent() : sent().substring(0, end);
        List<String> lines = Arrays.asList(head.split("\r\n"));
        return lines.subList(Math.min(1, lines.size()), lines.size());
    }

    /** What follows the first request's head. */
    String sentContent() {
        int end = sent().indexOf("\r\n\r\n");
        return end < 0 ? "" : sent().substring(end + 4);
    }

    /** The value of the first request's first field of this name. */
    Optional<String> sentField(String name) {
        return ClientCheck.value(fieldLines(), name);
    }

    String shown() {
        StringBuilder out = new StringBuilder();
        out.append(received.size()).append(received.size() == 1 ? " connection" : " connections");
        if (!received.isEmpty())
            out.append(", `").append(Shown.of(requestLine())).append('`');
        outcome.succeeded().ifPresent(well -> out.append(well ? ", success" : ", failure"));
        outcome.status().ifPresent(status -> out.append(", status ").append(status));
        outcome.content()
                .ifPresent(octets ->
                        out.append(", content `").append(Shown.of(octets)).append('`'));
        if (!outcome.said().isEmpty())
            out.append(", saying `").append(Shown.of(outcome.said())).append('`');
        return out.toString();
    }
}
