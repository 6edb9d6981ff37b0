package http10.samples.conformance.server;

import http10.message.HttpDate;
import http10.samples.conformance.Shown;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The check language: what a case expects of an answer. */
final class Checks {
    private static final Pattern FIXDATE = Pattern.compile(
            "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4}"
                    + " [0-9]{2}:[0-9]{2}:[0-9]{2} GMT");

    private Checks() {}

    /** The first response has one of these status codes. */
    static Check status(int... codes) {
        String name = Arrays.stream(codes).mapToObj(Integer::toString).collect(Collectors.joining(" or "));
        return Check.of(name, answer -> Arrays.stream(codes).anyMatch(code -> code == answer.status()));
    }

    /** The first response has a status code of one of these classes: 4 for 4xx. */
    static Check statusClass(int... digits) {
        String name = Arrays.stream(digits).mapToObj(digit -> digit + "xx").collect(Collectors.joining(" or "));
        return Check.of(name, answer -> Arrays.stream(digits).anyMatch(digit -> answer.status() / 100 == digit));
    }

    /** The server ended the connection; an answer cut short by a reset shows in other checks. */
    static Check closed() {
        return Check.of(
                "a closed connection", answer -> answer.end() == Answer.End.CLOSED || answer.end() == Answer.End.RESET);
    }

    /** The server closed, and no reset came, which could destroy what was on its way. */
    static Check closedInOrder() {
        return Check.of("a connection closed without reset", answer -> answer.end() == Answer.End.CLOSED);
    }

    static Check leftOpen() {
        return Check.of("a connection left open", answer -> answer.end() == Answer.End.OPEN);
    }

    /** Nothing at all came. */
    static Check noReply() {
        return Check.of("no answer", answer -> answer.octets().isEmpty());
    }

    /** Exactly one response, which begins with a status line. */
    static Check oneReply() {
        return Check.of("one response", answer -> answer.replies().size() == 1);
    }

    /** A status line comes first. */
    static Check full() {
        return Check.of("a status line", Answer::isFull);
    }

    /** A Simple-Response of HTTP/0.9: something came, and no status line. */
    static Check simple() {
        return Check.of(
                "content without a status line", answer -> !answer.octets().isEmpty() && !answer.isFull());
    }

    /** The content is what a plain GET of this fixture has. */
    static Check contentOf(String fixture) {
        return Check.of(
                "the content of {" + fixture + "}",
                answer -> answer.body().equals(answer.trial().reference(fixture).body()));
    }

    /** 200 with the content of the fixture, and the connection ends. */
    static Check served(String fixture) {
        return Check.all(status(200), contentOf(fixture), closed());
    }

    static Check content(String octets) {
        return Check.of(
                "the content `" + Shown.of(octets) + "`",
                answer -> answer.body().equals(octets));
    }

    static Check noContent() {
        return content("");
    }

    static Check someContent() {
        return Check.of("content", answer -> !answer.body().isEmpty());
    }

    /** Every line of every head ends in CR LF, and CR stands nowhere else. */
    static Check crlfOnly() {
        return Check.of(
                "CR LF at the end of each line",
                answer -> answer.replies().stream()
                        .allMatch(reply -> reply.head().replace("\r\n", "").indexOf('\n') < 0
                                && reply.head().replace("\r\n", "").indexOf('\r') < 0));
    }

    static Check field(String name) {
        return Check.of(name, answer -> answer.first().has(name));
    }

    static Check noField(String name) {
        return Check.of("no " + name, answer -> !answer.first().has(name));
    }

    /** The first field of this name has a value that matches as a whole. */
    static Check field(String name, String regex) {
        return Check.of(
                name + ": " + regex,
                answer -> answer.first().field(name).orElse("").matches(regex));
    }

    static Check once(String name) {
        return Check.of("one " + name, answer -> answer.first().values(name).size() == 1);
    }

    /** The field is a date of 29 octets, as RFC 9110 section 5.6.7 has it. */
    static Check fixdate(String name) {
        return Check.of("an IMF-fixdate in " + name, answer -> {
            String value = answer.first().field(name).orElse("");
            return FIXDATE.matcher(value).matches()
                    && HttpDate.parse(value, Instant.now()).isPresent();
        });
    }

    /** Content-Length is there and says how many octets came. */
    static Check exactLength() {
        return Check.of(
                "a Content-Length that is exact",
                answer -> answer.first()
                        .field("Content-Length")
                        .orElse("")
                        .equals(Integer.toString(answer.body().length())));
    }
}
