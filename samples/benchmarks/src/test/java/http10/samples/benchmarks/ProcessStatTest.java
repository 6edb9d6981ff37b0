package http10.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessStatTest {
    private static final String AFTER_THE_NAME =
            " S 1 42 42 0 -1 4194560 900 0 3 0 150 50 7 3 20 0 12 0 8812 123456 789 18446744073709551615";

    @Test
    void timeOfTheProcessAndOfItsEndedChildrenCounts() {
        assertEquals(Duration.ofMillis(2100), ProcessStat.cpu("42 (nginx)" + AFTER_THE_NAME));
    }

    @Test
    void ofItsEndedChildrenAloneLessCounts() {
        assertEquals(Duration.ofMillis(100), ProcessStat.cpuOfEnded("42 (nginx)" + AFTER_THE_NAME));
    }

    @Test
    void aNameMayHoldBlanksAndParentheses() {
        assertEquals(Duration.ofMillis(2100), ProcessStat.cpu("42 (a (b) c) d) R 1" + ")" + AFTER_THE_NAME));
        assertEquals(Duration.ofMillis(2100), ProcessStat.cpu("42 (tmux: server 1 2 3)" + AFTER_THE_NAME));
    }

    @Test
    void anythingElseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ProcessStat.cpu(""));
        assertThrows(IllegalArgumentException.class, () -> ProcessStat.cpu("42 (nginx) S 1 2"));
    }

    @Test
    void ofALivingProcessWithChildrenTheWholeTreeCounts() throws Exception {
        Process busy = new ProcessBuilder("sh", "-c", "(while :; do :; done) & echo; wait").start();
        try {
            busy.getInputStream().read();
            ProcessHandle shell = busy.toHandle();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (ProcessStat.cpuOfTree(shell).toMillis() < 100) {
                assertTrue(System.nanoTime() < deadline, "a loop uses no time");
                Thread.onSpinWait();
            }
            assertTrue(ProcessStat.residentOctetsOfTree(shell) > 100_000);
        } finally {
            busy.descendants().forEach(ProcessHandle::destroyForcibly);
            busy.destroyForcibly();
        }
    }

    @Test
    void aProcessThatEndedMeanwhileHasNoMore() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();

        assertEquals(Duration.ZERO, ProcessStat.cpuOfTree(ended.toHandle()));
        assertEquals(0, ProcessStat.residentOctetsOfTree(ended.toHandle()));
    }
}
