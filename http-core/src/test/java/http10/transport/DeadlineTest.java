package http10.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadlineTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void a_deadline_passes_once_its_time_has_come() {
        assertFalse(Deadline.after(HOUR).isPast());
        assertTrue(Deadline.after(Duration.ZERO).isPast());
        assertTrue(Deadline.after(Duration.ofSeconds(-1)).isPast());
        assertEquals(Duration.ZERO, Deadline.after(Duration.ZERO).remaining());
        Duration remaining = Deadline.after(HOUR).remaining();
        assertTrue(remaining.compareTo(HOUR) <= 0 && remaining.compareTo(HOUR.dividedBy(2)) > 0);
    }

    @Test
    void never_never_passes() {
        assertFalse(Deadline.NEVER.isPast());
        assertFalse(Deadline.NEVER.isPast(Long.MAX_VALUE));
        assertTrue(Deadline.NEVER.remaining().toDays() > 365 * 50);
    }

    @Test
    void the_longest_duration_does_not_overflow() {
        Deadline far = Deadline.after(Duration.ofSeconds(Long.MAX_VALUE));
        assertFalse(far.isPast());
        assertTrue(far.remaining().toDays() > 365 * 50);
        Deadline near = Deadline.after(HOUR);
        assertSame(near, far.orEarlier(near));
    }

    @Test
    void the_earlier_of_two_counts() {
        Deadline near = Deadline.after(HOUR);
        Deadline far = Deadline.after(HOUR.multipliedBy(2));
        assertSame(near, near.orEarlier(far));
        assertSame(near, far.orEarlier(near));
        assertSame(near, near.orEarlier(Deadline.NEVER));
        assertSame(near, Deadline.NEVER.orEarlier(near));
        assertSame(Deadline.NEVER, Deadline.NEVER.orEarlier(Deadline.NEVER));
    }

    @Test
    void as_a_pace_it_stays_whatever_has_been_transferred() {
        Deadline deadline = Deadline.after(HOUR);
        assertSame(deadline, deadline.next(0));
        assertSame(deadline, deadline.next(1 << 30));
    }

    @Test
    @Tag("PX-LIM-02")
    void a_pace_allows_no_pause_longer_than_idle() {
        Pace pace = new MinimumRate(Duration.ofMinutes(10), HOUR, 500);
        Duration remaining = pace.next(0).remaining();
        assertTrue(remaining.compareTo(Duration.ofMinutes(10)) <= 0 && remaining.compareTo(Duration.ofMinutes(5)) > 0);
    }

    @Test
    @Tag("PX-LIM-02")
    void a_pace_asks_for_an_average_after_its_grace() {
        Pace pace = new MinimumRate(HOUR, Duration.ZERO, 500);
        assertTrue(pace.next(0).isPast());
        assertTrue(pace.next(499).isPast());
        Duration earned = pace.next(500 * 600).remaining();
        assertTrue(earned.compareTo(Duration.ofMinutes(10)) <= 0 && earned.compareTo(Duration.ofMinutes(5)) > 0);
        assertFalse(pace.next(Long.MAX_VALUE).isPast());
    }

    @Test
    void a_pace_counts_the_time_of_its_steps_alone() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Pace pace = new MinimumRate(HOUR, Duration.ofMillis(200), 500);
        pace.next(0);
        pace.done();
        assertFalse(never.await(300, TimeUnit.MILLISECONDS)); // somebody makes the next octets
        assertFalse(pace.next(0).isPast());
        assertFalse(never.await(300, TimeUnit.MILLISECONDS)); // the peer takes them
        pace.done();
        assertTrue(pace.next(0).isPast());
    }

    @Test
    void a_pace_has_a_rate() {
        assertThrows(IllegalArgumentException.class, () -> new MinimumRate(HOUR, HOUR, 0));
        assertThrows(IllegalArgumentException.class, () -> new MinimumRate(HOUR, HOUR, -1));
    }

    @Test
    @Tag("R9112-9.5-01")
    void the_watch_ends_its_thread_when_it_has_nothing_to_do_and_starts_another() throws Exception {
        DeadlineWatch watch = new DeadlineWatch(Duration.ofMillis(1), 2);
        assertNull(watch.thread());
        for (int i = 0; i < 30; i++) {
            try (Loopback pair = Loopback.open(watch)) {
                assertThrows(
                        DeadlineExceededException.class,
                        () -> pair.connection.receive(ByteBuffer.allocate(1), Loopback.in(1)));
            }
            if (i % 2 == 0) watch.thread().join(); // at other times the next connection comes as it ends
        }
        watch.thread().join();
    }

    @Test
    @Tag("PX-IO-04")
    void a_deadline_touches_its_own_connection_only() throws IOException {
        try (Loopback late = Loopback.open();
                Loopback soon = Loopback.open()) {
            assertThrows(
                    DeadlineExceededException.class,
                    () -> soon.connection.receive(ByteBuffer.allocate(1), Loopback.in(10)));
            late.peer.getOutputStream().write('x');
            assertEquals(1, late.connection.receive(ByteBuffer.allocate(1), Loopback.late()));
        }
    }
}
