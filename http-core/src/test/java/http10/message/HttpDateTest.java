package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HttpDateTest {
    private static final Instant NOW = Instant.parse("2025-06-15T12:00:00Z");
    private static final Instant SIXTH = Instant.ofEpochSecond(784111777); // the example of RFC 1945 section 3.3

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                "Sun Nov 06 08:49:37 1994",
                "sun, 06 nov 1994 08:49:37 gmt",
                "SUNDAY, 06-NOV-94 08:49:37 GMT",
                "sun nov  6 08:49:37 1994"
            })
    @Tag("R1945-3.3-01")
    @Tag("R1945-3.3-05")
    @Tag("R1945-3.3-09")
    void reads_all_three_forms_in_any_case(String text) {
        assertEquals(Optional.of(SIXTH), HttpDate.parse(text, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 6 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 24:00:00 GMT",
                "Sun, 06 Nov 1994 08:60:00 GMT",
                "Sun, 06 Nov 1994 08:49:61 GMT",
                "Thu, 30 Feb 1995 00:00:00 GMT",
                "Wed, 29 Feb 1995 00:00:00 GMT",
                "Sun, 00 Nov 1994 08:49:37 GMT",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Monday, 06-Nov-94 08:49:37 GMT",
                "Mon Nov  6 08:49:37 1994",
                "6 Nov 1994 08:49:37 -0000",
                "Sun, 06 Nov 1994 08:49:37 UTC",
                "Sun, 06 Nov 1994 08:49:37 +0000",
                "Sun, 06 Nov 1994 08:49:37",
                "Sun, 06 Nov 1994",
                "Sun, 06-Nov-1994 08:49:37 GMT",
                "Sun, 06-Nov-94 08:49:37 GMT",
                "Sunday, 06 Nov 94 08:49:37 GMT",
                "Sunday, 6-Nov-94 08:49:37 GMT",
                "Sunday, 06-Nov-1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 GMT; length=12",
                " Sun, 06 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 GMT ",
                "Sun,  06 Nov 1994 08:49:37 GMT",
                "Sun, 06 Xyz 1994 08:49:37 GMT",
                "Sun, +6 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov +994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08-49-37 GMT",
                "Sun, 06 Nov 1994 -8:49:37 GMT",
                "Sun, \u0660\u0666 Nov 1994 08:49:37 GMT",
                "Sun Nov 6 08:49:37 1994",
                "Sun Nov  6 08:49:37 94",
                "Sun Nov  6 08:49:37 1994 GMT",
                "Sun Nov   08:49:37 1994 ",
                "yesterday",
                "0",
                "-1",
                "",
                ",",
                ", 06-Nov-94 08:49:37 GMT",
                "Sun,"
            })
    @Tag("R1945-3.3-05")
    @Tag("R1945-3.3-06")
    @Tag("R1945-3.3-07")
    @Tag("R1945-3.3-08")
    @Tag("R1945-10.9-04")
    @Tag("R1945-10.9-07")
    void reads_nothing_else(String text) {
        assertEquals(Optional.empty(), HttpDate.parse(text, NOW));
    }

    @Test
    @Tag("R1945-3.3-06")
    void reads_a_leap_second_as_the_one_before() {
        assertEquals(
                Optional.of(Instant.parse("1990-12-31T23:59:59Z")),
                HttpDate.parse("Mon, 31 Dec 1990 23:59:60 GMT", NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sunday, 06-Nov-94 08:49:37 GMT    | 1994-11-06T08:49:37Z",
                "Friday, 15-Jun-74 12:00:00 GMT    | 2074-06-15T12:00:00Z",
                "Saturday, 15-Jun-75 12:00:00 GMT  | 2075-06-15T12:00:00Z",
                "Sunday, 15-Jun-75 12:00:01 GMT    | 1975-06-15T12:00:01Z",
                "Monday, 16-Jun-75 00:00:00 GMT    | 1975-06-16T00:00:00Z",
                "Tuesday, 01-Jul-75 00:00:00 GMT   | 1975-07-01T00:00:00Z",
                "Friday, 14-Jun-75 23:59:59 GMT    | 2075-06-14T23:59:59Z",
                "Tuesday, 15-Jun-76 12:00:00 GMT   | 1976-06-15T12:00:00Z",
                "Sunday, 29-Feb-76 00:00:00 GMT    | 1976-02-29T00:00:00Z",
                "Saturday, 01-Jan-00 00:00:00 GMT  | 2000-01-01T00:00:00Z",
                "Friday, 31-Dec-99 23:59:59 GMT    | 1999-12-31T23:59:59Z"
            })
    @Tag("R9110-5.6.7-01")
    void reads_a_year_of_two_digits_within_fifty_years_from_now(String text, Instant expected) {
        assertEquals(Optional.of(expected), HttpDate.parse(text, NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1999-12-31T00:00:00Z | Sunday, 06-Nov-94 08:49:37 GMT  | 1994-11-06T08:49:37Z",
                "1999-12-31T00:00:00Z | Friday, 01-Jan-49 00:00:00 GMT  | 2049-01-01T00:00:00Z",
                "2050-01-01T00:00:00Z | Friday, 01-Jan-00 00:00:00 GMT  | 2100-01-01T00:00:00Z",
                "2049-12-31T00:00:00Z | Saturday, 01-Jan-00 00:00:00 GMT | 2000-01-01T00:00:00Z"
            })
    @Tag("R9110-5.6.7-01")
    void reads_a_year_of_two_digits_across_a_century(Instant now, String text, Instant expected) {
        assertEquals(Optional.of(expected), HttpDate.parse(text, now));
    }

    @Test
    @Tag("R1945-3.3-02")
    void writes_twenty_nine_octets_whatever_the_day() {
        assertEquals("Sun, 06 Nov 1994 08:49:37 GMT", HttpDate.format(SIXTH));
        assertEquals("Thu, 01 Jan 1970 00:00:00 GMT", HttpDate.format(Instant.EPOCH));
        assertEquals("Fri, 31 Dec 9999 23:59:59 GMT", HttpDate.format(Instant.parse("9999-12-31T23:59:59Z")));
        assertEquals("Sat, 01 Jan 0000 00:00:00 GMT", HttpDate.format(Instant.parse("0000-01-01T00:00:00Z")));
    }

    @Test
    @Tag("R9110-2.3-01")
    void reads_back_every_day_that_it_writes() {
        for (Instant day = SIXTH; day.isBefore(NOW); day = day.plusSeconds(86_400 + 3_661)) {
            assertEquals(Optional.of(day), HttpDate.parse(HttpDate.format(day), NOW));
        }
    }

    @Test
    void drops_what_is_less_than_a_second() {
        assertEquals("Sun, 06 Nov 1994 08:49:37 GMT", HttpDate.format(SIXTH.plusNanos(999_999_999)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
    void refuses_to_write_years_without_four_digits(Instant instant) {
        assertThrows(IllegalArgumentException.class, () -> HttpDate.format(instant));
    }

    @Test
    @Tag("R1945-3.3-03")
    @Tag("R1945-3.3-04")
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void default_locale_and_zone_do_not_matter() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertEquals("Sun, 06 Nov 1994 08:49:37 GMT", HttpDate.format(SIXTH));
            assertEquals(Optional.of(SIXTH), HttpDate.parse("Sun Nov  6 08:49:37 1994", NOW));
            assertEquals(
                    Optional.of(Instant.parse("1995-04-14T00:00:00Z")),
                    HttpDate.parse("FRI, 14 APR 1995 00:00:00 GMT", NOW));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    @Tag("R1945-3.3-06")
    void the_first_year_is_0() {
        assertEquals(
                Optional.of(Instant.parse("0000-01-01T00:00:00Z")),
                HttpDate.parse("Sat, 01 Jan 0000 00:00:00 GMT", NOW));
    }

    /** Of the first day of the week and the first month of the year, for which nothing might be taken. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xxx, 07 Nov 1994 08:49:37 GMT",
                "Sat, 01 Xxx 1994 08:49:37 GMT",
                "Xxxxxx, 07-Nov-94 08:49:37 GMT",
                "Xxx Nov  7 08:49:37 1994",
                "Sat Xxx  1 08:49:37 1994"
            })
    @Tag("R1945-3.3-09")
    void names_that_there_are_not_mean_no_day_and_no_month(String text) {
        assertEquals(Optional.empty(), HttpDate.parse(text, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sunday, 06 Nov-94 08:49:37 GMT",
                "Sunday, 06-Nov 94 08:49:37 GMT",
                "Sunday, 06-Nov-94-08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37-GMT",
                "Sunday, 06-Nov-94 08:49:37 UTC",
                "Sunday, 06-Nov-9x 08:49:37 GMT",
                "Sunday, 00-Nov-94 08:49:37 GMT",
                "Sunday, 06-Nov-94 08x49:37 GMT",
                "Sunday, 06-Nov-94 08:49x37 GMT",
                "Sunday; 06-Nov-94 08:49:37 GMT",
                "Sunday,-06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37-1994",
                "Sun Nov  6 08x49:37 1994",
                "Sun Nov  6 08:49x37 1994"
            })
    @Tag("R1945-3.3-01")
    void an_octet_that_stands_where_another_should_is_no_date(String text) {
        assertEquals(Optional.empty(), HttpDate.parse(text, NOW));
    }
}
