package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.fixdate;
import static http10.samples.conformance.server.Checks.noContent;
import static http10.samples.conformance.server.Checks.noField;
import static http10.samples.conformance.server.Checks.served;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.ServerCase.row;

import http10.message.HttpDate;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Dates, those written and those read (RFC 1945 section 3.3, RFC 9110 section 5.6.7). */
final class DateCases {
    private static final String RFC850 = "[A-Z][a-z]+day, [0-9]{2}-[A-Z][a-z]{2}-[0-9]{2} [0-9:]{8} GMT";

    static final List<ServerCase> CASES = List.of(
            row("R1945-3.3-01", server -> {
                Instant modified = modified(server);
                List<String> forms =
                        List.of(HttpDate.format(modified), DateForms.rfc850(modified), DateForms.asctime(modified));
                for (String date : forms) ifModifiedSince(server, date).expect(status(304), noContent(), closed());
            }),
            row("R1945-3.3-02", server -> {
                for (Answer answer : Assortment.of(server)) {
                    for (String name : List.of("Date", "Last-Modified", "Expires")) {
                        answer.expect(Check.any(noField(name), fixdate(name)))
                                .orWarn(Checks.field(name, RFC850)); // RFC 1945 would have it, RFC 9110 not
                    }
                }
            }),
            // In whatever zone and language the server runs: zones are a quarter of an hour apart, at the least.
            row("R1945-3.3-03", server -> {
                Instant before = Instant.now();
                Answer answer = server.get("O");
                Instant after = Instant.now();
                answer.expect(fixdate("Date"), dated(before, after, 2))
                        .or(noField("Date"))
                        .or(fixdate("Date"), dated(before, after, 14 * 60)); // a clock that is wrong, not its zone
            }),
            // Dates that do not exist: read as if they did they would be later than the resource, for a 304.
            row("R1945-3.3-06", server -> {
                Instant modified = modified(server);
                Instant twoDaysAgo = Instant.now().minus(Duration.ofDays(2));
                server.need(modified.isBefore(twoDaysAgo), "{O} was modified less than two days ago");
                String yesterday = DateForms.day(Instant.now().minus(Duration.ofDays(1)));
                for (String time : List.of("24:00:00", "00:60:00", "00:00:75")) {
                    expectIgnored(ifModifiedSince(server, yesterday + " " + time + " GMT"));
                }
                Instant march = secondOfMarch();
                if (modified.isAfter(march)) return;
                String february = DateForms.day(march).replaceFirst("02 Mar", "30 Feb");
                expectIgnored(ifModifiedSince(server, february + " 00:00:00 GMT"));
            }),
            row("R1945-3.3-08", server -> {
                Instant modified = modified(server);
                String wrongDay =
                        DateForms.day(modified.plus(Duration.ofDays(1))).substring(0, 3)
                                + HttpDate.format(modified).substring(3);
                ifModifiedSince(server, wrongDay).expect(served("O")).or(status(304), closed());
            }));

    /** The last one: what 30 February is to whoever reads it as if months had more days. */
    private static Instant secondOfMarch() {
        LocalDate march = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(2).withMonth(3);
        if (march.isAfter(LocalDate.now(ZoneOffset.UTC))) march = march.minusYears(1);
        return march.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Check dated(Instant from, Instant to, long slackSeconds) {
        Instant first = from.minusSeconds(slackSeconds);
        Instant last = to.plusSeconds(slackSeconds);
        return Check.of(
                "a Date no more than " + slackSeconds + " s off",
                answer -> answer.first()
                        .field("Date")
                        .flatMap(text -> HttpDate.parse(text, to))
                        .filter(date -> !date.isBefore(first) && !date.isAfter(last))
                        .isPresent());
    }

    private static Instant modified(Trial server) {
        Optional<Instant> modified =
                server.reference("O").field("Last-Modified").flatMap(text -> HttpDate.parse(text, Instant.now()));
        server.need(modified.isPresent(), "{O} has no Last-Modified");
        return modified.orElseThrow();
    }

    /** RFC 9110 section 13.1.3 has what is no date ignored, but section 5.6.7 wants recipients to be robust. */
    private static void expectIgnored(Answer answer) {
        answer.expect(served("O")).orWarn(status(304), closed());
    }

    private static Answer ifModifiedSince(Trial server, String date) throws IOException {
        return server.get("O", "If-Modified-Since: " + date);
    }

    private DateCases() {}
}
