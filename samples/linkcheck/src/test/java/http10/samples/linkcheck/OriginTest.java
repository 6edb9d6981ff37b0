package http10.samples.linkcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OriginTest {
    private final FakePause pause = new FakePause();
    private final Origin origin = new Origin(4, pause);

    @Test
    void requests_are_a_delay_apart() throws InterruptedException {
        for (int i = 0; i < 3; i++) origin.enter(1_000);
        assertEquals(List.of(1_000L, 1_000L), pause.jumps());
    }

    @Test
    void whoever_waits_for_its_delay_waits_for_a_longer_pause_that_is_asked_for_meanwhile()
            throws InterruptedException {
        origin.enter(1_000);
        pause.meanwhile(() -> origin.rest(7_000));
        origin.enter(1_000);
        assertEquals(List.of(1_000L, 6_000L), pause.jumps());
    }

    @Test
    void a_delay_is_bounded() throws InterruptedException {
        origin.enter(Long.MAX_VALUE);
        origin.enter(1);
        assertEquals(List.of(Origin.MOST_PAUSE), pause.jumps());
    }
}
