package http10.server;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** How a listing writes times: to the second for programs, to the minute for people. */
final class EntryTime {
    // Within these a year has four digits in every zone.
    private static final long FIRST = Instant.parse("0001-01-02T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-30T23:59:59Z").getEpochSecond();

    private EntryTime() {}

    /** As {@code 2026-01-02T23:30:15Z}, RFC 3339 section 5.6, which has years of four digits only. */
    static StringBuilder full(long seconds, StringBuilder out) {
        LocalDateTime time = in(ZoneOffset.UTC, seconds);
        two(time.getMinute(), hour(date(time, out).append('T'), time)).append(':');
        return two(time.getSecond(), out).append('Z');
    }

    /** As {@code 2026-01-02 23:30}. */
    static StringBuilder shown(long seconds, ZoneId zone, StringBuilder out) {
        LocalDateTime time = in(zone, seconds);
        return two(time.getMinute(), hour(date(time, out).append(' '), time));
    }

    private static LocalDateTime in(ZoneId zone, long seconds) {
        long told = Math.max(FIRST, Math.min(LAST, seconds));
        return LocalDateTime.ofEpochSecond(told, 0, zone.getRules().getOffset(Instant.ofEpochSecond(told)));
    }

    private static StringBuilder date(LocalDateTime time, StringBuilder out) {
        two(time.getYear() / 100, out);
        two(time.getMonthValue(), two(time.getYear() % 100, out).append('-')).append('-');
        return two(time.getDayOfMonth(), out);
    }

    private static StringBuilder hour(StringBuilder out, LocalDateTime time) {
        return two(time.getHour(), out).append(':');
    }

    private static StringBuilder two(int number, StringBuilder out) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
