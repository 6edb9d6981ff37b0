package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogOutputTest {
    private static final String LINE = "a".repeat(99); // 100 octets with its end
    private static final int MORE_THAN_WAIT = 30_000;

    /** Writes nothing before the latch is open; fails as long as it is told to. */
    private static final class Disk extends OutputStream {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final CountDownLatch tried = new CountDownLatch(1);
        private final CountDownLatch open;
        private final AtomicInteger failures;
        private final AtomicInteger writes = new AtomicInteger();

        Disk(CountDownLatch open, int failures) {
            this.open = open;
            this.failures = new AtomicInteger(failures);
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            tried.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            writes.incrementAndGet();
            if (failures.getAndDecrement() <= 0) {
                written.write(octets, from, length);
                return;
            }
            written.write(octets, from, length / 2);
            throw new IOException("no space left");
        }

        String text() {
            return written.toString(StandardCharsets.US_ASCII);
        }
    }

    private static CountDownLatch open() {
        return new CountDownLatch(0);
    }

    @Test
    void all_lines_are_written_when_it_is_closed_and_many_in_one_go() {
        Disk disk = new Disk(open(), 0);
        LogOutput log = new LogOutput(disk);
        for (int i = 0; i < 1_000; i++) log.add(LINE);
        log.close();

        assertEquals((LINE + "\n").repeat(1_000), disk.text());
        assertEquals(0, log.dropped());
        assertTrue(disk.writes.get() < 100, () -> disk.writes + " writes");
    }

    @Test
    void a_line_is_written_soon_though_no_other_follows() throws InterruptedException {
        Disk disk = new Disk(open(), 0);
        try (LogOutput log = new LogOutput(disk)) {
            log.add("first");
            disk.tried.await();
        }
        assertEquals("first\n", disk.text());
    }

    @Test
    @Tag("PX-SEC-04")
    void whatever_it_says_a_line_is_one_line() {
        Disk disk = new Disk(open(), 0);
        try (LogOutput log = new LogOutput(disk)) {
            log.add("a\r\nb\u001b[31m\u0000\u007f\u0085\u2028\u00e9 \"c\"");
        }
        assertEquals("a\\r\\nb\\x1b[31m\\x00\\x7f\\x85\\u2028\\xe9 \"c\"\n", disk.text());
    }

    @Test
    void an_output_that_stalls_delays_nobody_and_what_was_dropped_is_told_when_it_flows_again() throws Exception {
        CountDownLatch flows = new CountDownLatch(1);
        Disk disk = new Disk(flows, 0);
        LogOutput log = new LogOutput(disk);
        log.add("first");
        disk.tried.await();
        for (int i = 0; i < MORE_THAN_WAIT; i++) log.add(LINE);
        long dropped = log.dropped();
        assertTrue(dropped > MORE_THAN_WAIT / 2, () -> "dropped " + dropped);

        flows.countDown();
        log.close();
        String text = disk.text();
        assertTrue(text.contains("\n# " + dropped + " lines dropped\n"), "dropped " + dropped);
        assertEquals(MORE_THAN_WAIT + 2 - dropped, text.lines().count());
        assertEquals(dropped, log.dropped());
    }

    @Test
    void it_ends_though_the_output_stalls_and_counts_what_it_leaves() throws Exception {
        Disk disk = new Disk(new CountDownLatch(1), 0);
        LogOutput log = new LogOutput(disk);
        log.add("first");
        disk.tried.await();
        log.add("second");
        log.close();
        assertEquals(2, log.dropped());
        log.add("third");
        assertEquals(3, log.dropped());
    }

    @Test
    void lines_lost_on_a_full_disk_are_counted_and_told_and_the_next_begins_anew() throws Exception {
        CountDownLatch flows = new CountDownLatch(1);
        Disk disk = new Disk(flows, 1);
        LogOutput log = new LogOutput(disk);
        log.add("lost");
        disk.tried.await();
        log.add("kept");
        flows.countDown();
        log.close();

        assertEquals("lo\nkept\n# 1 line dropped\n", disk.text());
        assertEquals(1, log.dropped());
    }

    @Test
    void that_it_fails_is_told_once() throws Exception {
        List<Exception> told = new ArrayList<>();
        Disk disk = new Disk(open(), Integer.MAX_VALUE);
        LogOutput log = new LogOutput(disk, told::add);
        log.add("first");
        while (log.dropped() == 0) Thread.onSpinWait();
        log.add("second");
        log.close();
        assertEquals(2, log.dropped());
        assertEquals(
                List.of("no space left"),
                told.stream().map(Exception::getMessage).toList());
    }

    @Test
    void an_output_that_never_works_does_no_harm() {
        Disk disk = new Disk(open(), Integer.MAX_VALUE);
        LogOutput log = new LogOutput(disk);
        log.add("first");
        log.add("second");
        log.close();
        assertEquals(2, log.dropped());
    }

    @Test
    void a_line_longer_than_what_may_wait_is_dropped() {
        Disk disk = new Disk(open(), 0);
        LogOutput log = new LogOutput(disk);
        log.add("a".repeat(2 << 20));
        log.add("short");
        log.close();
        assertEquals(1, log.dropped());
        assertTrue(disk.text().contains("short\n"));
    }

    @Test
    void without_a_line_there_is_no_thread() {
        LogOutput log = new LogOutput(OutputStream.nullOutputStream());
        assertFalse(log.isWriting());
        log.close();
        assertEquals(0, log.dropped());
    }
}
