package http10.samples.conformance.server;

import http10.message.HttpDate;
import http10.message.Octets;
import http10.samples.conformance.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** More of the check language: where a response ends, what the next one is, how heads compare. */
final class ReplyChecks {
    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final List<String> OF_CONTENT = List.of("Content-Length", "Content-Type", "Last-Modified", "ETag");

    private ReplyChecks() {}

    /** The status line without its line end. */
    static Check statusLine(String regex) {
        return Check.of(
                "a status line " + regex,
                answer -> answer.isFull() && answer.first().line().matches(regex));
    }

    /** So many responses, each ending where its own framing says. */
    static Check replies(int count) {
        return Check.of(count + " responses", answer -> answer.replies().size() == count);
    }

    /** Not one octet comes after the responses: none after the head where no content is allowed. */
    static Check nothingBeyond() {
        return Check.of("nothing after it", answer -> answer.surplus() == 0);
    }

    /** The response did not break off: it is as long as it says, or ends with the connection in order. */
    static Check complete() {
        return Check.of("a response that is complete", answer -> {
            Reply reply = answer.first();
            if (!reply.head().endsWith("\n")) return false;
            return reply.field("Content-Length")
                    .map(length -> length.equals(Integer.toString(reply.body().length())))
                    .orElse(answer.end() == Answer.End.CLOSED);
        });
    }

    /** The text is nowhere in what came. */
    static Check lacks(String text) {
        return Check.of(
                "no `" + Shown.of(text) + "`", answer -> !answer.octets().contains(text));
    }

    static Check contains(String text) {
        return Check.of("`" + text + "` in the content", answer -> answer.body().contains(text));
    }

    /** The response says that the connection is kept, as HTTP/1.0 must be told (RFC 9112 appendix C.2.2). */
    static Check keepAlive() {
        return Check.of("Connection: keep-alive", answer -> option(answer.last(), "keep-alive"));
    }

    /** Kept where the last response says so, closed where it does not. */
    static Check persistsAsSaid() {
        return Check.of(
                "keep-alive and a connection left open, or neither",
                answer -> option(answer.last(), "keep-alive") == (answer.end() == Answer.End.OPEN));
    }

    static boolean option(Reply reply, String token) {
        return reply.values("Connection").stream()
                .flatMap(value -> Pattern.compile(",").splitAsStream(value))
                .anyMatch(member -> Octets.equalsIgnoreCase(Octets.trimOws(member), token));
    }

    /** What was sent after the refused message was not taken for a request: it is answered as what it is, or not at all. */
    static Check nextIs(int status) {
        return Check.of(
                "a second response with " + status,
                answer -> answer.replies().size() == 2 && answer.last().status() == status);
    }

    /** The same status line and fields, but for the date. */
    static Check sameHeadAs(Answer other) {
        return Check.of(
                "the head of the answer to GET",
                answer -> answer.first().line().equals(other.first().line())
                        && undated(answer.first()).equals(undated(other.first())));
    }

    /** The same status, and no field about the content that is not the same (RFC 9110 section 9.3.2). */
    static Check headWithin(Answer other) {
        return Check.of(
                "no other status and content fields",
                answer -> answer.status() == other.status()
                        && OF_CONTENT.stream().allMatch(name -> {
                            Optional<String> value = answer.first().field(name);
                            return value.isEmpty() || value.equals(other.first().field(name));
                        }));
    }

    private static List<String> undated(Reply reply) {
        return reply.lines().stream()
                .filter(line -> !Octets.lowerCase(line).startsWith("date:"))
                .sorted()
                .toList();
    }

    /** Date is between {@code start} and now, give or take two seconds. */
    static Check datedSince(Instant start) {
        Instant earliest = start.minus(TOLERANCE);
        Instant latest = Instant.now().plus(TOLERANCE);
        return Check.of("the time in Date", answer -> {
            Optional<Instant> date = date(answer.first(), "Date");
            return date.isPresent()
                    && !date.get().isBefore(earliest)
                    && !date.get().isAfter(latest);
        });
    }

    /** A Last-Modified that is not later than Date. */
    static Check modifiedByDate() {
        return Check.of("a Last-Modified not later than Date", answer -> {
            Optional<Instant> modified = date(answer.first(), "Last-Modified");
            Optional<Instant> date = date(answer.first(), "Date");
            return modified.isPresent() && date.isPresent() && !modified.get().isAfter(date.get());
        });
    }

    static Optional<Instant> date(Reply reply, String name) {
        return reply.field(name).flatMap(text -> HttpDate.parse(text, Instant.now()));
    }
}
