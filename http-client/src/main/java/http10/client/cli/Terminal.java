package http10.client.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out what is a terminal. */
final class Terminal {
    private Terminal() {}

    /** The system knows what a descriptor is; {@code System.console()} also asks for standard input to be one. */
    static boolean isDescriptor(int descriptor) {
        try {
            return isDevice(Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)));
        } catch (IOException | RuntimeException e) {
            return isConsole();
        }
    }

    /** Whether the file is a terminal, or leads to one, as {@code /dev/stderr} does. */
    static boolean isTerminal(Path file) throws IOException {
        return isDevice(file.toRealPath());
    }

    private static boolean isDevice(Path path) {
        String device = path.toString();
        return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
    }

    /** From Java 22 on there is a console without a terminal as well; {@code isTerminal} came along with it. */
    static boolean isConsole() {
        Console console = System.console();
        if (console == null) return false;
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true; // an older Java, where a console is a terminal
        }
    }
}
