package http10.client;

import http10.message.Octets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The dates of cookies, which servers write in many ways (RFC 6265 section 5.1.1): the first words that look like a
 * time, a day, a month and a year, whatever stands between them.
 */
final class CookieDate {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private int secondOfDay = -1;
    private int day = -1;
    private int month = -1;
    private int year = -1;

    private CookieDate() {}

    /** The time; empty where the text holds none. */
    static Optional<Instant> parse(String text) {
        CookieDate date = new CookieDate();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && !isDelimiter(text.charAt(i))) continue;
            if (i > from) date.word(text.substring(from, i));
            from = i + 1;
        }
        return date.instant();
    }

    private static boolean isDelimiter(char c) {
        return c != ':' && !Octets.isDigit(c) && !Octets.isAlpha(c) && c < 0x7f;
    }

    private void word(String word) {
        if (secondOfDay < 0 && word.indexOf(':') > 0) {
            secondOfDay = time(word);
            if (secondOfDay >= 0) return;
        }
        int digits = digits(word, 0);
        int number = digits > 0 && digits <= 4
                ? (int) Octets.decimal(word.substring(0, digits)).orElse(-1)
                : -1;
        int monthAt = word.length() < 3 ? -1 : MONTHS.indexOf(Octets.lowerCase(word.substring(0, 3)));
        if (day < 0 && (digits == 1 || digits == 2)) day = number;
        else if (month < 0 && monthAt >= 0 && monthAt % 3 == 0) month = monthAt / 3 + 1;
        else if (year < 0 && (digits == 2 || digits == 4)) year = fullYear(number);
    }

    private static int fullYear(int number) {
        if (number >= 100) return number;
        return number < 70 ? 2000 + number : 1900 + number;
    }

    /** {@code hh:mm:ss}, each of one or two digits. */
    private static int time(String word) {
        String[] parts = word.split(":", -1);
        if (parts.length != 3) return -1;
        int[] numbers = new int[3];
        for (int i = 0; i < 3; i++) {
            int digits = digits(parts[i], 0);
            boolean alone = i == 2 || digits == parts[i].length();
            if (digits < 1 || digits > 2 || !alone) return -1;
            numbers[i] = (int) Octets.decimal(parts[i].substring(0, digits)).orElse(-1);
        }
        boolean exists = numbers[0] < 24 && numbers[1] < 60 && numbers[2] < 60;
        return exists ? numbers[0] * 3600 + numbers[1] * 60 + numbers[2] : -1;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && Octets.isDigit(text.charAt(at))) at++;
        return at - from;
    }

    private Optional<Instant> instant() {
        if (secondOfDay < 0 || day < 1 || month < 1 || year < 1601) return Optional.empty();
        if (day > YearMonth.of(year, month).lengthOfMonth()) return Optional.empty();
        return Optional.of(LocalDate.of(year, month, day)
                .atTime(LocalTime.ofSecondOfDay(secondOfDay))
                .toInstant(ZoneOffset.UTC));
    }
}
