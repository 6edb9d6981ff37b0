package http10.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * HTTP-date (RFC 1945 section 3.3, RFC 9110 section 5.6.7): written as IMF-fixdate, read in its three forms.
 * {@code DateTimeFormatter.RFC_1123_DATE_TIME} writes one-digit days and reads numeric zones, so it will not do.
 */
public final class HttpDate {
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] LONG_DAYS = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private HttpDate() {}

    /**
     * Writes {@code Sun, 06 Nov 1994 08:49:37 GMT}: always 29 octets.
     *
     * @param instant a time in the years 0 to 9999; what is less than a second is dropped
     * @return the IMF-fixdate
     * @throws IllegalArgumentException if the year has not four digits
     */
    public static String format(Instant instant) {
        // R1945-3.3-03
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > 9999) throw new IllegalArgumentException("no HTTP-date: " + instant);
        // R1945-3.3-02
        StringBuilder out = new StringBuilder(29);
        out.append(DAYS[time.getDayOfWeek().ordinal()]).append(", ");
        digits(time.getDayOfMonth(), out).append(' ');
        out.append(MONTHS[time.getMonthValue() - 1]).append(' ');
        digits(time.getYear() % 100, digits(time.getYear() / 100, out)).append(' ');
        digits(time.getHour(), out).append(':');
        digits(time.getMinute(), out).append(':');
        return digits(time.getSecond(), out).append(" GMT").toString();
    }

    private static StringBuilder digits(int number, StringBuilder out) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /**
     * Reads IMF-fixdate, the form of RFC 850, or that of {@code asctime()}, letters in either case. The date must
     * exist, the weekday must be its own, second 60 is read as 59.
     *
     * @param text any text
     * @param now against which a year of two digits is read: more than 50 years ahead is in the past
     * @return the time; empty where the text is none of the three
     */
    public static Optional<Instant> parse(String text, Instant now) {
        int comma = text.indexOf(',');
        // R1945-3.3-01
        if (comma < 0) return asctime(text);
        return comma == 3 ? imfFixdate(text) : rfc850(text, comma, now);
    }

    /** {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
    private static Optional<Instant> imfFixdate(String text) {
        // R1945-3.3-05, R1945-3.3-07, R1945-10.9-07: nothing shorter, nothing behind it
        if (text.length() != 29 || !has(text, 3, ", ") || !has(text, 7, " ") || !has(text, 11, " ")) {
            return Optional.empty();
        }
        if (!has(text, 16, " ") || !has(text, 25, " GMT")) return Optional.empty();
        int weekday = index(DAYS, text.substring(0, 3));
        return instant(weekday, number(text, 12, 16), month(text, 8), number(text, 5, 7), time(text, 17));
    }

    /** {@code Sunday, 06-Nov-94 08:49:37 GMT}. */
    private static Optional<Instant> rfc850(String text, int comma, Instant now) {
        if (text.length() != comma + 24 || !has(text, comma, ", ") || !has(text, comma + 4, "-")) {
            return Optional.empty();
        }
        if (!has(text, comma + 8, "-") || !has(text, comma + 11, " ") || !has(text, comma + 20, " GMT")) {
            return Optional.empty();
        }
        int weekday = index(LONG_DAYS, text.substring(0, comma));
        int month = month(text, comma + 5);
        int day = number(text, comma + 2, comma + 4);
        int time = time(text, comma + 12);
        int year = number(text, comma + 9, comma + 11);
        if (year < 0 || month < 1 || day < 1 || time < 0) return Optional.empty();
        return instant(weekday, fullYear(year, month, day, time, now), month, day, time);
    }

    /** {@code Sun Nov  6 08:49:37 1994}, always GMT; a day of one digit has a blank before it. */
    private static Optional<Instant> asctime(String text) {
        if (text.length() != 24 || !has(text, 3, " ") || !has(text, 7, " ") || !has(text, 10, " ")) {
            return Optional.empty();
        }
        if (!has(text, 19, " ")) return Optional.empty();
        int weekday = index(DAYS, text.substring(0, 3));
        // R1945-3.3-05
        int day = number(text, text.charAt(8) == ' ' ? 9 : 8, 10);
        return instant(weekday, number(text, 20, 24), month(text, 4), day, time(text, 11));
    }

    /** The latest year with these two digits that puts the date at most 50 years ahead. */
    private static int fullYear(int twoDigits, int month, int day, int time, Instant now) {
        LocalDateTime limit = LocalDateTime.ofInstant(now, ZoneOffset.UTC).plusYears(50);
        int year = limit.getYear() - limit.getYear() % 100 + twoDigits;
        // R9110-5.6.7-01. Compared field by field: 29 February may not exist in the year first guessed.
        if (year != limit.getYear()) return year > limit.getYear() ? year - 100 : year;
        int limitDay = limit.getMonthValue() * 100 + limit.getDayOfMonth();
        int dayOfYear = month * 100 + day;
        boolean later = dayOfYear != limitDay
                ? dayOfYear > limitDay
                : time > limit.toLocalTime().toSecondOfDay();
        return later ? year - 100 : year;
    }

    private static Optional<Instant> instant(int weekday, int year, int month, int day, int secondOfDay) {
        if (weekday < 0 || year < 0 || secondOfDay < 0) return Optional.empty();
        // R1945-3.3-06
        if (month < 1 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) return Optional.empty();
        LocalDate date = LocalDate.of(year, month, day);
        // R1945-3.3-08
        if (date.getDayOfWeek().ordinal() != weekday) return Optional.empty();
        // R1945-3.3-04
        return Optional.of(date.atTime(LocalTime.ofSecondOfDay(secondOfDay)).toInstant(ZoneOffset.UTC));
    }

    /** {@code hh:mm:ss} as second of the day, or -1; a leap second counts as the one before it. */
    private static int time(String text, int at) {
        int hour = number(text, at, at + 2);
        int minute = number(text, at + 3, at + 5);
        int second = number(text, at + 6, at + 8);
        if (!has(text, at + 2, ":") || !has(text, at + 5, ":")) return -1;
        // R1945-3.3-06
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return -1;
        return hour * 3600 + minute * 60 + Math.min(second, 59);
    }

    private static int month(String text, int at) {
        return index(MONTHS, text.substring(at, at + 3)) + 1;
    }

    private static int number(String text, int from, int to) {
        return (int) Octets.decimal(text.substring(from, to)).orElse(-1);
    }

    private static int index(String[] names, String name) {
        // R1945-3.3-09
        for (int i = 0; i < names.length; i++) if (Octets.equalsIgnoreCase(names[i], name)) return i;
        return -1;
    }

    private static boolean has(String text, int at, String expected) {
        // R1945-3.3-09
        return Octets.equalsIgnoreCase(text.substring(at, at + expected.length()), expected);
    }
}
