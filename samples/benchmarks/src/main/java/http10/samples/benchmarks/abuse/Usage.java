package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What a process and its children use of the system, as Linux tells it.
 *
 * @param residentKib memory, in KiB; what processes share is counted for each
 * @param descriptors how many are open, but for those of class files, which Java opens when it first needs them
 * @param threads how many there are
 * @param cpu processor time since the start
 */
record Usage(long residentKib, int descriptors, int threads, Duration cpu) {
    private static final Usage NONE = new Usage(0, 0, 0, Duration.ZERO);
    private static final int TICKS_A_SECOND = 100;
    private static final int USER_TIME = 11; // in /proc/PID/stat, counted from what follows the name
    private static final int SYSTEM_TIME = 12;

    static Usage of(ProcessHandle process) throws IOException {
        Usage sum = NONE;
        for (ProcessHandle one :
                Stream.concat(Stream.of(process), process.descendants()).toList()) {
            sum = sum.plus(ofOne(Path.of("/proc", Long.toString(one.pid()))));
        }
        return sum;
    }

    private static Usage ofOne(Path process) throws IOException {
        try {
            long resident = 0;
            int threads = 0;
            for (String line : Files.readAllLines(process.resolve("status"))) {
                if (line.startsWith("VmRSS:")) resident = Long.parseLong(line.replaceAll("\\D", ""));
                if (line.startsWith("Threads:")) threads = Integer.parseInt(line.replaceAll("\\D", ""));
            }
            String[] stat = Files.readString(process.resolve("stat"))
                    .replaceFirst(".*\\) ", "")
                    .split(" ");
            long ticks = Long.parseLong(stat[USER_TIME]) + Long.parseLong(stat[SYSTEM_TIME]);
            return new Usage(
                    resident, descriptors(process), threads, Duration.ofMillis(ticks * 1_000 / TICKS_A_SECOND));
        } catch (NoSuchFileException e) {
            return NONE; // it has ended meanwhile
        }
    }

    private static int descriptors(Path process) throws IOException {
        int count = 0;
        try (Stream<Path> all = Files.list(process.resolve("fd"))) {
            for (Path one : all.toList()) {
                try {
                    if (!Files.readSymbolicLink(one).toString().endsWith(".jar")) count++;
                } catch (NoSuchFileException e) {
                    continue; // closed meanwhile
                }
            }
        }
        return count;
    }

    private Usage plus(Usage other) {
        return new Usage(
                residentKib + other.residentKib,
                descriptors + other.descriptors,
                threads + other.threads,
                cpu.plus(other.cpu));
    }
}
