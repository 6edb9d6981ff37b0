package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import http10.samples.conformance.Result;
import http10.samples.conformance.Runner;
import http10.samples.conformance.Verdict;
import http10.samples.conformance.server.Server;
import http10.samples.conformance.server.ServerSuite;
import http10.server.CopyOfServer.Change;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bugs planted in a copy of our server: the suite names each by its row, and the rows beside it still pass. */
@Timeout(60)
class PlantedBugsTest {
    /** No planted bug breaks these. */
    private static final Set<String> SOUND = Set.of("R1945-3.1-08", "R1945-4.1-03", "R1945-9.4-09");

    @TempDir
    Path work;

    static Stream<Arguments> bugs() {
        return Stream.of(
                bug(
                        "a sign is taken in Content-Length",
                        "R1945-10.4-01",
                        new Change(
                                "http10.wire.BodyFraming",
                                "Octets.decimal(text);",
                                "Octets.decimal(text.startsWith(\"+\") ? text.substring(1) : text);")),
                bug(
                        "HEAD is answered with content",
                        "R1945-7.2-03",
                        new Change("http10.server.ResponseSender", "return !head && !response", "return !response")),
                bug(
                        "an If-Modified-Since in the future is heeded",
                        "R1945-10.9-03",
                        new Change("http10.server.Preconditions", "!date.isAfter(now) && !modified", "!modified")),
                bug(
                        "the days of a date have one digit",
                        "R1945-3.3-02",
                        new Change(
                                "http10.message.HttpDate",
                                "digits(time.getDayOfMonth(), out)",
                                "out.append(time.getDayOfMonth())")),
                bug(
                        "lines end in LF",
                        "R1945-2.2-01",
                        new Change(
                                "http10.wire.HeadWriter",
                                "into.put((byte) '\\r').put((byte) '\\n')",
                                "into.put((byte) '\\n')")),
                bug(
                        "304 has content",
                        "R1945-7.2-04",
                        new Change(
                                "http10.server.ResponseSender",
                                "return !head && !response.status().forbidsContent()",
                                "return !head && response.status().code() != 204"),
                        new Change(
                                "http10.server.Representation",
                                "new Response(unmodified, Content.NONE)",
                                "new Response(unmodified, Content.of(new byte[3]))")),
                bug(
                        "a fold is taken in Host",
                        "R9112-5.2-01",
                        new Change("http10.wire.FieldLines", "|| name.equals(FieldName.HOST)", "")),
                bug(
                        "there is no Date",
                        "R1945-10.6-01",
                        new Change("http10.server.ResponseFields", "fields.add(date);", "")),
                bug(
                        "the status line says HTTP/1.1",
                        "R1945-3.1-05",
                        new Change("http10.wire.HeadWriter", "VERSION = \"HTTP/1.0\"", "VERSION = \"HTTP/1.1\"")),
                bug(
                        "what is left unread resets the connection",
                        "R9112-9.6-03",
                        new Change("http10.server.Drain", "connection.endOutput();", "connection.abort();")));
    }

    private static Arguments bug(String name, String row, Change... changes) {
        return arguments(name, row, List.of(changes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
    void is_named_by_its_row(String name, String row, List<Change> changes) throws Exception {
        try (CopyOfServer copy = new CopyOfServer(work, changes.toArray(new Change[0]))) {
            Server graded = new Server("127.0.0.1", copy.port(), copy.paths(), Duration.ofSeconds(2));
            var cases = ServerSuite.on(graded, true).stream()
                    .filter(one -> row.equals(one.requirement().id())
                            || SOUND.contains(one.requirement().id()))
                    .toList();

            List<Result> results = new Runner(4, Duration.ofSeconds(30), result -> {}).run(cases);

            var verdicts = results.stream()
                    .collect(Collectors.toMap(result -> result.requirement().id(), Result::verdict));
            assertNotEquals(Verdict.PASS, verdicts.get(row), () -> "not found: " + name);
            assertNotEquals(Verdict.NOT_APPLICABLE, verdicts.get(row), () -> "not tried: " + name);
            for (String id : SOUND) assertEquals(Verdict.PASS, verdicts.get(id), () -> id + " suffers from: " + name);
        }
    }
}
