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
            row(
                    "R1945-3.3-03",
                    server -> server.get("O")
                            .expect(fixdate("Date"), secondsOff(2))
                            .or(noField("Date"))
                            .or(fixdate("Date"), secondsOff(14 * 60))),
            row("R1945-3.3-06", server -> {
                Instant aYearAgo = Instant.now().minus(Duration.ofDays(400));
                server.need(modified(server).isBefore(aYearAgo), "{O} was modified less than a year ago");
                for (String date : impossible()) ifModifiedSince(server, date).expect(served("O"));
            }),
            row("R1945-3.3-08", server -> {
                Instant modified = modified(server);
                String wrongDay =
                        DateForms.day(modified.plus(Duration.ofDays(1))).substring(0, 3)
                                + HttpDate.format(modified).substring(3);
                ifModifiedSince(server, wrongDay).expect(served("O")).or(status(304), closed());
            }));

    /**
     * Dates that do not exist. Read as if days had more hours and months more days they would be later than the
     * resource and earlier than now, so that whoever does read them so answers 304.
     */
    private static List<String> impossible() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        String day = DateForms.day(yesterday);
        return List.of(day + " 24:00:00 GMT", day + " 00:60:00 GMT", day + " 00:00:61 GMT", thirtiethOfFebruary());
    }

    private static String thirtiethOfFebruary() {
        LocalDate march = LocalDate.now(ZoneOffset.UTC).withMonth(3).withDayOfMonth(2);
        if (march.isAfter(LocalDate.now(ZoneOffset.UTC))) march = march.minusYears(1);
        String weekday =
                DateForms.day(march.atStartOfDay(ZoneOffset.UTC).toInstant()).substring(0, 3);
        return weekday + ", 30 Feb " + march.getYear() + " 00:00:00 GMT";
    }

    private static Check secondsOff(long most) {
        return Check.of("a Date no more than " + most + " s off", answer -> {
            Instant now = Instant.now();
            return HttpDate.parse(answer.first().field("Date").orElse(""), now)
                    .filter(date -> Math.abs(Duration.between(date, now).toSeconds()) <= most)
                    .isPresent();
        });
    }

    private static Instant modified(Trial server) {
        Optional<Instant> modified =
                server.reference("O").field("Last-Modified").flatMap(text -> HttpDate.parse(text, Instant.now()));
        server.need(modified.isPresent(), "{O} has no Last-Modified");
        return modified.orElseThrow();
    }

    private static Answer ifModifiedSince(Trial server, String date) throws IOException {
        return server.get("O", "If-Modified-Since: " + date);
    }

    private DateCases() {}
}
