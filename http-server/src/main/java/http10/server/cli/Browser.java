package http10.server.cli;

import http10.message.Octets;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/** The browser of whoever sits at this machine. */
final class Browser {
    private Browser() {}

    /**
     * Has the system open a URL, and does not wait for it.
     *
     * @throws IOException if the system has no program for that
     */
    static void open(String url) throws IOException {
        List<String> command = new ArrayList<>(opener(Octets.lowerCase(System.getProperty("os.name"))));
        command.add(url);
        new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    private static List<String> opener(String system) {
        if (system.startsWith("mac")) return List.of("open");
        if (system.startsWith("windows")) return List.of("rundll32", "url.dll,FileProtocolHandler");
        return List.of("xdg-open");
    }
}
