package http10.client.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether standard output is a terminal. */
final class Terminal {
    private Terminal() {}

    /** The system knows what the descriptor is; {@code System.console()} also asks for standard input to be one. */
    static boolean isStandardOutput() {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | RuntimeException e) {
            return isConsole();
        }
    }

    /** From Java 22 on there is a console without a terminal as well; {@code isTerminal} came along with it. */
    private static boolean isConsole() {
        Console console = System.console();
        if (console == null) return false;
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true; // an older Java, where a console is a terminal
        }
    }
}
