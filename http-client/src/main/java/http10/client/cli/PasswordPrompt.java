package http10.client.cli;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks for a password on the terminal, which does not show it; also where input and output are no terminal. */
final class PasswordPrompt {
    private static final String TERMINAL = "/dev/tty";
    private static final int MOST_OCTETS = 4096;

    private PasswordPrompt() {}

    /** Empty where there is no terminal. */
    static Optional<String> ask(String prompt) {
        if (Terminal.isConsole()) {
            Console console = System.console();
            char[] password = console.readPassword("%s", prompt);
            return password == null ? Optional.empty() : Optional.of(new String(password));
        }
        try (InputStream in = new FileInputStream(TERMINAL);
                OutputStream out = new FileOutputStream(TERMINAL)) {
            return askOn(in, out, prompt);
        } catch (IOException e) {
            return Optional.empty(); // there is none, or it cannot be told not to show what is typed
        }
    }

    private static Optional<String> askOn(InputStream in, OutputStream out, String prompt) throws IOException {
        Thread restores = new Thread(PasswordPrompt::show);
        Runtime.getRuntime().addShutdownHook(restores); // for whoever thinks better of it
        try {
            stty("-echo");
            out.write(prompt.getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
                if (line.size() < MOST_OCTETS) line.write(octet);
            }
            out.write('\n');
            return Optional.of(line.toString(StandardCharsets.UTF_8));
        } finally {
            show();
            Runtime.getRuntime().removeShutdownHook(restores);
        }
    }

    private static void show() {
        try {
            stty("echo");
        } catch (IOException e) {
            // It worked a moment ago; the user sees that nothing is shown.
        }
    }

    private static void stty(String setting) throws IOException {
        Process stty = new ProcessBuilder("stty", setting)
                .redirectInput(new File(TERMINAL))
                .redirectErrorStream(true)
                .start();
        stty.getInputStream().readAllBytes();
        try {
            if (stty.waitFor() != 0) throw new IOException("stty failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
