package http10.samples.conformance.server;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The forms of a date that are read and no longer written (RFC 9110 section 5.6.7). */
final class DateForms {
    private static final DateTimeFormatter RFC850 = form("EEEE, dd-MMM-yy HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = form("EEE MMM ppd HH:mm:ss yyyy");
    private static final DateTimeFormatter DAY = form("EEE, dd MMM yyyy");

    private DateForms() {}

    static String rfc850(Instant instant) {
        return RFC850.format(instant);
    }

    static String asctime(Instant instant) {
        return ASCTIME.format(instant);
    }

    /** The first 16 octets of the form that is written, up to the time. */
    static String day(Instant instant) {
        return DAY.format(instant);
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
