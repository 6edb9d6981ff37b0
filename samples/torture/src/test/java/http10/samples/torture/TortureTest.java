package http10.samples.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A few calls of each session; {@code .ci/torture-test} lets all of them fail. */
class TortureTest {
    private static final int MOST = 2;

    @Test
    @Timeout(300)
    void a_call_that_fails_costs_one_connection_at_the_most_and_leaves_nothing_open(@TempDir Path folder)
            throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Torture.Outcome outcome = new Torture(new PrintStream(told, true, StandardCharsets.UTF_8), MOST, folder).all();
        assertEquals(List.of(), outcome.wrong(), told.toString(StandardCharsets.UTF_8));
        assertTrue(outcome.failed() >= 6, told.toString(StandardCharsets.UTF_8));
    }
}
