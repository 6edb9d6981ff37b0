package http10.samples.benchmarks.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutcomeTest {
    private static final Duration P99 = Duration.ofMillis(50);

    private static Tally tally(int asked, int served) {
        return new Tally(
                asked,
                LongStream.rangeClosed(1, served).map(ms -> ms * 1_000_000).toArray());
    }

    @Test
    void a_percentile_is_the_least_time_that_so_many_did_not_exceed() {
        assertEquals(Duration.ofMillis(50), tally(100, 100).percentile(50));
        assertEquals(Duration.ofMillis(99), tally(100, 100).percentile(99));
        assertEquals(Duration.ofMillis(1), tally(1, 1).percentile(99));
        assertEquals(Duration.ZERO, Tally.NONE.percentile(99));
    }

    @Test
    void requests_that_were_not_served_miss_the_bar() {
        Outcome outcome = new Outcome();
        outcome.normal(tally(40, 39));
        outcome.demandNormal(99.5, P99);
        assertFalse(outcome.isKept());
        assertTrue(outcome.line("x").endsWith("  MISSED: served 97.50 %, at least 99.5 %"), outcome.line("x"));
    }

    @Test
    void nothing_asked_is_nothing_served() {
        Outcome outcome = new Outcome();
        outcome.demandServed(99.5);
        assertFalse(outcome.isKept());
    }

    @Test
    void a_time_may_be_as_long_as_the_bar_and_no_longer() {
        Outcome outcome = new Outcome();
        outcome.normal(tally(50, 50));
        outcome.demandNormal(100, P99);
        assertTrue(outcome.isKept());
        outcome.demand("held", Duration.ofSeconds(15), Duration.ofMillis(15_001));
        assertFalse(outcome.isKept());
    }
}
