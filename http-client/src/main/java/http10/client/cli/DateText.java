package http10.client.cli;

import http10.message.Octets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date as people write it, in the forms curl takes: day, month by name and year in any order, weekday or not, time or
 * not, zone or not; {@code 20040912}; and {@code 2004-09-12} as well. Without a zone it is GMT.
 */
final class DateText {
    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec ";
    private static final String DAYS = "mon tue wed thu fri sat sun ";

    private final String text;
    private int at;
    private int year = -1;
    private int month = -1;
    private int day = -1;
    private int second = -1; // of the day
    private int offset; // seconds east of GMT
    private boolean zoned;

    private DateText(String text) {
        this.text = text;
    }

    static Optional<Instant> parse(String text) {
        DateText date = new DateText(Octets.lowerCase(text));
        if (!date.read() || date.year < 0 || date.month < 0 || date.day < 0) return Optional.empty();
        try {
            LocalDateTime midnight = LocalDateTime.of(date.year, date.month, date.day, 0, 0);
            LocalDateTime time = midnight.plusSeconds(Math.max(0, date.second) - date.offset);
            return Optional.of(time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 31 February
        }
    }

    private boolean read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean fits = true;
            if (Octets.isAlpha(c)) fits = word();
            else if (Octets.isDigit(c)) fits = number();
            else if ((c == '+' || c == '-') && second >= 0 && digitsFrom(at + 1) == 4) fits = zone(c);
            else if (Octets.isOws(c) || c == ',' || c == '-') at++;
            else return false;
            if (!fits) return false;
        }
        return true;
    }

    private boolean word() {
        int from = at;
        while (at < text.length() && Octets.isAlpha(text.charAt(at))) at++;
        String word = text.substring(from, at);
        if (word.equals("t") && day >= 0) return true; // between date and time
        if (word.equals("gmt") || word.equals("utc") || word.equals("ut") || word.equals("z")) return noted();
        if (word.length() < 3) return false;
        String start = word.substring(0, 3) + " ";
        if (DAYS.contains(start)) return true;
        int found = MONTHS.indexOf(start);
        if (found < 0 || month >= 0) return false;
        month = found / 4 + 1;
        return true;
    }

    private boolean noted() {
        boolean first = !zoned;
        zoned = true;
        return first;
    }

    private int digitsFrom(int from) {
        int end = from;
        while (end < text.length() && Octets.isDigit(text.charAt(end))) end++;
        return end - from;
    }

    private int take(int digits) {
        int value = (int) Octets.decimal(text.substring(at, at + digits)).orElse(-1);
        at += digits;
        return value;
    }

    private boolean number() {
        int digits = digitsFrom(at);
        boolean time = at + digits < text.length() && text.charAt(at + digits) == ':';
        if (time) return digits <= 2 && second < 0 && time(take(digits));
        if (digits == 8 && year < 0 && month < 0 && day < 0) {
            year = take(4);
            month = take(2);
            day = take(2);
            return true;
        }
        if (digits == 4 && year < 0) {
            year = take(4);
            return true;
        }
        if (digits > 2) return false;
        int value = take(digits);
        boolean numeric = year >= 0 && month < 0 && text.charAt(at - digits - 1) == '-';
        if (numeric) month = value;
        else if (day < 0) day = value;
        else if (year < 0) year = value > 70 ? 1900 + value : 2000 + value;
        else return false;
        return true;
    }

    private boolean time(int hour) {
        int minute = part();
        int seconds = at < text.length() && text.charAt(at) == ':' ? part() : 0;
        second = hour * 3600 + minute * 60 + seconds;
        return hour < 24 && minute >= 0 && minute < 60 && seconds >= 0 && seconds < 61;
    }

    private int part() {
        at++; // the colon
        return digitsFrom(at) == 2 ? take(2) : -1;
    }

    private boolean zone(char sign) {
        at++;
        int hours = take(2);
        int minutes = take(2);
        offset = (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
        return noted() && hours < 15 && minutes < 60;
    }
}
