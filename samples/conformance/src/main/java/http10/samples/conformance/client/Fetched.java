package http10.samples.conformance.client;

import http10.samples.conformance.Shown;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One errand of a client: what it sent, and what it made of the answer.
 *
 * @param ask what it was asked to do
 * @param outcome what it made of it
 * @param received what it sent, by connection, in ISO-8859-1
 * @param served how it was answered, by connection, the first octets of it
 * @param closedByClient by connection, whether the client closed while the script waited for that
 * @param took how long it took
 * @param port of the server
 * @param skipped whether the client could not be asked for it
 * @param trial whom the verdict is told
 */
record Fetched(
        Ask ask,
        Outcome outcome,
        List<String> received,
        List<String> served,
        List<Boolean> closedByClient,
        Duration took,
        int port,
        boolean skipped,
        ClientTrial trial) {
    private static final Pattern HEAD_END = Pattern.compile("\r?\n\r?\n");

    /** What ought to be: all of these checks. Alternatives are added to the result. */
    ClientExpectation expect(ClientCheck... all) {
        ClientExpectation expectation = new ClientExpectation(this, all);
        return skipped ? expectation : trial.add(expectation);
    }

    /** What came on a connection, counted from 0; nothing where there was none. */
    String sent(int connection) {
        return connection < received.size() ? received.get(connection) : "";
    }

    /** The first request line on a connection, without its line end. */
    String requestLine(int connection) {
        return head(connection).split("\r?\n", -1)[0];
    }

    /** The head of the first request on a connection, up to its empty line, with all line ends but the last two. */
    String head(int connection) {
        Matcher end = HEAD_END.matcher(sent(connection));
        return end.find() ? sent(connection).substring(0, end.start()) : sent(connection);
    }

    /** The field lines of the first request on a connection, as sent. */
    List<String> fieldLines(int connection) {
        List<String> lines = Arrays.asList(head(connection).split("\r?\n", -1));
        return lines.subList(1, lines.size());
    }

    /** What follows the first request's head on a connection. */
    String sentContent(int connection) {
        Matcher end = HEAD_END.matcher(sent(connection));
        return end.find() ? sent(connection).substring(end.end()) : "";
    }

    /** The value of the first field of this name, in the first request on a connection. */
    Optional<String> sentField(int connection, String name) {
        return ClientCheck.value(fieldLines(connection), name);
    }

    String shown() {
        StringBuilder out = new StringBuilder();
        out.append(received.size()).append(received.size() == 1 ? " connection" : " connections");
        for (int i = 0; i < Math.min(received.size(), 4); i++) {
            out.append(", `").append(Shown.of(requestLine(i))).append('`');
        }
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
