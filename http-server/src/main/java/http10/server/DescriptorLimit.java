package http10.server;

import http10.message.Octets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How many descriptors the system lets this process have. */
final class DescriptorLimit {
    /** Left for files, pipes and what Java itself opens. */
    private static final int RESERVE = 64;

    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final String NAME = "Max open files ";

    private DescriptorLimit() {}

    /** How many connections that allows, 1 or more; any number where the system does not tell. */
    static int connections() {
        try {
            return connections(Files.readString(LIMITS));
        } catch (IOException e) {
            return Integer.MAX_VALUE; // no such file: this is not Linux
        }
    }

    static int connections(String limits) {
        OptionalLong most = limits.lines()
                .filter(line -> line.startsWith(NAME))
                .flatMap(line -> Stream.of(line.substring(NAME.length()).trim().split(" ")))
                .limit(1)
                .mapToLong(soft -> Octets.decimal(soft).orElse(Integer.MAX_VALUE))
                .findFirst();
        return (int) Math.max(1, Math.min(most.orElse(Integer.MAX_VALUE) - RESERVE, Integer.MAX_VALUE));
    }
}
