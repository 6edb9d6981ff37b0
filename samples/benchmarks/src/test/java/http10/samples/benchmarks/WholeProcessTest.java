package http10.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeProcessTest {
    @TempDir
    Path folder;

    @Test
    void timeProcessorTimeAndMemoryAreThoseOfTheProcess() throws Exception {
        String work = "i=0; while [ $i -lt 200000 ]; do i=$((i + 1)); done; echo done";

        WholeProcess whole = WholeProcess.run(List.of("sh", "-c", work), folder.resolve("out"));

        assertEquals("done\n", Files.readString(folder.resolve("out")));
        assertTrue(whole.cpu().toMillis() > 0, whole.toString());
        assertTrue(whole.taken().toMillis() > 0, whole.toString());
        assertTrue(whole.peakOctets() > 100_000, whole.toString());
    }

    @Test
    void aProcessThatFailsIsNotMeasured() {
        String message = assertThrows(
                        WrongAnswer.class, () -> WholeProcess.run(List.of("false"), folder.resolve("out")))
                .getMessage();
        assertEquals("false ended with exit code 1", message);
    }

    /** It is looked at every 5 ms; some of these end just then. */
    @Test
    void aProcessMayEndWhileItIsLookedAt() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertTrue(WholeProcess.run(List.of("sleep", "0.0045"), folder.resolve("out"))
                            .taken()
                            .toNanos()
                    > 0);
        }
    }
}
