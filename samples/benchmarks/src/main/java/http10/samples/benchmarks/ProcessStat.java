package http10.samples.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What Linux accounts to a process and its children, as proc(5) tells it. */
final class ProcessStat {
    /** The kernel's ticks to user space are of 10 ms, whatever it counts in itself. */
    private static final long MILLIS_PER_TICK = 10;

    /** Counted from behind the name: utime, stime, and the same of children that ended. */
    private static final int FIRST_TIME = 11;

    private ProcessStat() {}

    /** The processor time, user and system, that the process and all its children have used since they started. */
    static Duration cpuOfTree(ProcessHandle process) throws IOException {
        Duration sum = Duration.ZERO;
        for (ProcessHandle one : tree(process)) {
            sum = sum.plus(read(one, "stat").map(ProcessStat::cpu).orElse(Duration.ZERO));
        }
        return sum;
    }

    static Duration cpu(String stat) {
        return times(stat, 0, 4);
    }

    /** The processor time of all children of this process that have ended, and of theirs. */
    static Duration cpuOfEnded() throws IOException {
        return cpuOfEnded(read(ProcessHandle.current(), "stat").orElseThrow());
    }

    static Duration cpuOfEnded(String stat) {
        return times(stat, 2, 4);
    }

    private static Duration times(String stat, int from, int to) {
        // The name stands in parentheses and may hold any octet, even a parenthesis; nothing behind it does.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        if (fields.length < FIRST_TIME + to) {
            throw new IllegalArgumentException("not a line of /proc/PID/stat: " + stat);
        }
        long ticks = 0;
        for (int i = from; i < to; i++) {
            ticks += Long.parseLong(fields[FIRST_TIME + i]);
        }
        return Duration.ofMillis(ticks * MILLIS_PER_TICK);
    }

    /** The memory that the process and its children hold; what two of them share counts twice. */
    static long residentOctetsOfTree(ProcessHandle process) throws IOException {
        long sum = 0;
        for (ProcessHandle one : tree(process)) {
            sum += read(one, "status").map(ProcessStat::residentOctets).orElse(0L);
        }
        return sum;
    }

    static long residentOctets(String status) {
        return octets(status, "VmRSS:");
    }

    /** The most memory that the process has held so far; nothing once it has ended. */
    static long peakOctets(ProcessHandle process) throws IOException {
        return octets(read(process, "status").orElse(""), "VmHWM:");
    }

    private static long octets(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .sum();
    }

    private static Iterable<ProcessHandle> tree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())::iterator;
    }

    private static Optional<String> read(ProcessHandle process, String file) throws IOException {
        Path path = Path.of("/proc", Long.toString(process.pid()), file);
        try {
            return Optional.of(Files.readString(path, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            if (Files.exists(path)) throw e;
            return Optional.empty(); // it has ended, at the latest while this was read
        }
    }
}
