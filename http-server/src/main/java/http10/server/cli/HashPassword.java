package http10.server.cli;

import http10.message.BasicCredentials;
import http10.server.PasswordHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a line for the file of {@code --auth}. */
final class HashPassword {
    private static final int MOST_OCTETS = 4096;

    private HashPassword() {}

    /**
     * Reads a password: on a terminal twice and unseen, else one line.
     *
     * @return {@code USER:HASH} and a line feed
     */
    static String line(String user, InputStream in, Message message) throws Failure, IOException {
        if (user.isEmpty() || user.startsWith("#")) {
            throw Failure.usage("--hash-password needs a user", "name one: serve --hash-password USER");
        }
        String password = isTerminal() ? asked(in, message) : line(in);
        if (password.isEmpty()) throw Failure.cannotStart("the password is empty; type one, or pipe one line");
        try {
            new BasicCredentials(user, password);
        } catch (IllegalArgumentException e) {
            throw Failure.cannotStart(e.getMessage() + "; choose others");
        }
        return user + ":" + PasswordHash.of(password) + "\n";
    }

    /** Whether standard input is one; standard output may lead to the file. */
    private static boolean isTerminal() {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/0")).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException e) {
            return System.console() != null; // another system
        }
    }

    private static String asked(InputStream in, Message message) throws Failure, IOException {
        String first = unseen("Password: ", in, message);
        if (unseen("Once more: ", in, message).equals(first)) return first;
        throw Failure.cannotStart("the second password is another one; begin again");
    }

    private static String unseen(String prompt, InputStream in, Message message) throws IOException {
        Thread restores = new Thread(HashPassword::show);
        Runtime.getRuntime().addShutdownHook(restores); // for whoever thinks better of it
        try {
            stty("-echo");
            message.err().print(prompt);
            message.err().flush();
            return line(in);
        } finally {
            show();
            message.err().println();
            Runtime.getRuntime().removeShutdownHook(restores);
        }
    }

    private static void show() {
        try {
            stty("echo");
        } catch (IOException e) {
            return; // it worked a moment ago; the user sees that nothing is shown
        }
    }

    private static void stty(String setting) throws IOException {
        Process stty = new ProcessBuilder("stty", setting)
                .redirectInput(Redirect.INHERIT)
                .redirectErrorStream(true)
                .start();
        stty.getInputStream().readAllBytes();
        try {
            if (stty.waitFor() != 0) throw new IOException("cannot tell the terminal not to show what is typed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            if (octet == '\r') continue;
            if (line.size() == MOST_OCTETS) throw new IOException("the password is longer than 4,096 octets");
            line.write(octet);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
