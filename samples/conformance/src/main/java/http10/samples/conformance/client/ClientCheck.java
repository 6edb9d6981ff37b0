package http10.samples.conformance.client;

import http10.message.Octets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something to be true of what a client did.
 *
 * @param name what is expected, as it reads after "expected"
 * @param visible whether this can be seen of the client at all
 * @param test whether it is so
 */
record ClientCheck(String name, Predicate<Fetched> visible, Predicate<Fetched> test) {
    /** About what the client sent, which is always seen. */
    static ClientCheck sent(String name, Predicate<Fetched> test) {
        return new ClientCheck(name, fetched -> true, test);
    }

    /** The client is content with the exchange. */
    static ClientCheck succeeded() {
        return new ClientCheck(
                "success",
                fetched -> fetched.outcome().succeeded().isPresent(),
                fetched -> fetched.outcome().succeeded().orElseThrow());
    }

    /** The client reports an error. */
    static ClientCheck failed() {
        ClientCheck succeeded = succeeded();
        return new ClientCheck("an error", succeeded.visible, succeeded.test.negate());
    }

    /** What the client hands on is exactly this. */
    static ClientCheck delivered(String content) {
        return new ClientCheck(
                "the content `" + content + "`",
                fetched -> fetched.outcome().content().isPresent(),
                fetched -> fetched.outcome().content().orElseThrow().equals(content));
    }

    /** The client reports this status code. */
    static ClientCheck status(int code) {
        return new ClientCheck(
                "status " + code,
                fetched -> fetched.outcome().status().isPresent(),
                fetched -> fetched.outcome().status().orElseThrow() == code);
    }

    /** The client reports no status code, though it reports those it gets. */
    static ClientCheck noStatus() {
        return new ClientCheck(
                "no status code",
                fetched -> fetched.outcome().fields().isPresent(),
                fetched -> fetched.outcome().status().isEmpty());
    }

    /** The client reports this field with this value. */
    static ClientCheck reported(String name, String value) {
        return new ClientCheck(
                name + ": " + value + " reported",
                fetched -> fetched.outcome().fields().isPresent(),
                fetched -> value(fetched.outcome().fields().orElseThrow(), name)
                        .orElse("")
                        .equals(value));
    }

    /** The client does not report this field, though it reports others. */
    static ClientCheck notReported(String name) {
        return new ClientCheck(
                "no " + name + " reported",
                fetched -> fetched.outcome().fields().isPresent(),
                fetched -> value(fetched.outcome().fields().orElseThrow(), name).isEmpty());
    }

    static ClientCheck connections(int count) {
        return sent(
                count == 1 ? "1 connection" : count + " connections",
                fetched -> fetched.received().size() == count);
    }

    static ClientCheck atMostConnections(int most) {
        return sent(
                "at most " + most + " connections",
                fetched -> fetched.received().size() <= most);
    }

    static ClientCheck requestLine(String regex) {
        return requestLine(0, regex);
    }

    static ClientCheck requestLine(int connection, String regex) {
        return sent(
                "a request line like " + regex,
                fetched -> fetched.requestLine(connection).matches(regex));
    }

    /** Of what follows the method and the target, either version will do; another row is about that. */
    static ClientCheck requests(int connection, String methodAndTarget) {
        return sent(
                "the request " + methodAndTarget,
                fetched -> fetched.requestLine(connection).matches(Pattern.quote(methodAndTarget) + " HTTP/1\\.[01]"));
    }

    static ClientCheck field(String name, String regex) {
        return field(0, name, regex);
    }

    static ClientCheck field(int connection, String name, String regex) {
        return sent(
                name + ": " + regex,
                fetched -> fetched.sentField(connection, name)
                        .map(value -> value.matches(regex))
                        .orElse(false));
    }

    static ClientCheck noField(String name) {
        return noField(0, name);
    }

    static ClientCheck noField(int connection, String name) {
        return sent("no " + name, fetched -> fetched.sentField(connection, name).isEmpty());
    }

    /** Host tells the scripted server's port. */
    static ClientCheck host(int connection, String host) {
        return sent(
                "Host: " + host + ":PORT",
                fetched -> fetched.sentField(connection, "Host").equals(Optional.of(host + ":" + fetched.port())));
    }

    static ClientCheck sentContent(String content) {
        return sent(
                "the request content `" + content + "`",
                fetched -> fetched.sentContent(0).equals(content));
    }

    /** The client closed the first connection, while the server kept it open. */
    static ClientCheck closed() {
        return sent(
                "that the client closes",
                fetched -> !fetched.received().isEmpty()
                        && fetched.closedByClient().get(0));
    }

    /** Before the command would be ended for taking too long. */
    static ClientCheck within(int seconds) {
        return sent(
                "an end within " + seconds + " s",
                fetched -> fetched.took().compareTo(Duration.ofSeconds(seconds)) < 0);
    }

    /** The client is as content, or not, as it was with another exchange. */
    static ClientCheck likewise(Fetched other) {
        return new ClientCheck(
                "the same as for another",
                fetched -> fetched.outcome().succeeded().isPresent() && !other.skipped(),
                fetched -> fetched.outcome().succeeded().equals(other.outcome().succeeded()));
    }

    static ClientCheck any(ClientCheck... checks) {
        return new ClientCheck(
                Arrays.stream(checks).map(ClientCheck::name).collect(Collectors.joining(" or ")),
                fetched -> Arrays.stream(checks).allMatch(check -> check.visible.test(fetched)),
                fetched -> Arrays.stream(checks).anyMatch(check -> check.test.test(fetched)));
    }

    /** The value of the first field line of this name, without the white space around. */
    static Optional<String> value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.indexOf(':') >= 0)
                .filter(line -> Octets.equalsIgnoreCase(line.substring(0, line.indexOf(':')), name))
                .map(line -> Octets.trimOws(line.substring(line.indexOf(':') + 1)))
                .findFirst();
    }
}
