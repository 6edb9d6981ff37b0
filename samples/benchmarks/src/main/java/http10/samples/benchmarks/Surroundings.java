package http10.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** What numbers depend on besides the servers. */
final class Surroundings {
    private Surroundings() {}

    /** How many threads wanted to run, the mean of a minute: more than there are processors is other people's work. */
    static String load() throws IOException {
        return Files.readAllLines(Path.of("/proc/loadavg")).get(0).split(" ")[0];
    }

    static String text(Settings settings) throws IOException {
        String cpu = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
        return """
                - %s, JDK %s, Linux %s, %d of %s
                - http10 of commit %s; command: `%s`
                - %s
                - load of the machine before: %s
                """.formatted(
                        LocalDate.now(),
                        Programs.jdk(settings.javaHome()),
                        System.getProperty("os.version"),
                        Runtime.getRuntime().availableProcessors(),
                        cpu,
                        settings.commit(),
                        settings.command(),
                        settings.ownNetwork()
                                ? "in a network namespace of its own, with few connections in TIME_WAIT"
                                : "in this machine's network, where connections in TIME_WAIT slow all servers down by up to"
                                        + " a fifth (unshare -n is not possible here)",
                        load());
    }
}
