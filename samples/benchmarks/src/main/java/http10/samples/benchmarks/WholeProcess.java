package http10.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a process took, from its start to its end.
 *
 * @param cpu        of the process and its children, user and system, in steps of 10 ms
 * @param peakOctets the most memory it was seen to hold, which is looked at every few milliseconds
 */
record WholeProcess(Duration taken, Duration cpu, long peakOctets) {
    private static final int LOOK_EVERY_MILLIS = 5;
    private static final int MOST_SECONDS = 120;

    /** Runs one with its standard output to a file. Nothing else may end that this program has started. */
    static WholeProcess run(List<String> command, Path out) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Duration before = ProcessStat.cpuOfEnded();
        long begin = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, ProcessStat.peakOctets(process.toHandle()));
            if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(MOST_SECONDS)) process.destroyForcibly();
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        if (process.exitValue() != 0) {
            throw new WrongAnswer(command.get(0) + " ended with exit code " + process.exitValue());
        }
        return new WholeProcess(taken, ProcessStat.cpuOfEnded().minus(before), peak);
    }
}
