package http10.server;

import http10.message.Octets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        int line = limits.indexOf(NAME);
        int from = line < 0 ? limits.length() : line + NAME.length();
        while (from < limits.length() && limits.charAt(from) == ' ') from++;
        int to = from;
        while (to < limits.length() && Octets.isDigit(limits.charAt(to))) to++;
        long most = Octets.decimal(limits.substring(from, to)).orElse(Integer.MAX_VALUE); // or it is unlimited
        return (int) Math.max(1, Math.min(most - RESERVE, Integer.MAX_VALUE));
    }
}
