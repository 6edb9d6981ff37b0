package http10.samples.conformance.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import http10.samples.conformance.NotApplicableException;
import http10.samples.conformance.PeerGoneException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * A client that is a command: run anew for each errand, judged by its exit status and its standard output. How to have
 * curl, wget and http10 do more than a GET is known; for others it is said.
 */
public final class CommandClient implements Client {
    private static final int SECONDS = 20;
    private static final int MOST = 16 << 20; // written octets, of which more are dropped

    private final List<String> get;
    private final Map<Ask, List<String>> others;
    private Optional<Path> file = Optional.empty();

    /**
     * A command.
     *
     * @param get the command for a GET; {@code {url}} in its words stands for the URL
     * @param others the commands for other errands
     */
    public CommandClient(List<String> get, Map<Ask, List<String>> others) {
        this.get = List.copyOf(get);
        this.others = Map.copyOf(others);
    }

    @Override
    public Outcome run(Ask ask, String url, ScriptedServer server) throws IOException {
        List<String> words = new ArrayList<>();
        String port = Integer.toString(server.port());
        for (String word : command(ask)) {
            String filled = word.replace("{url}", url).replace("{port}", port);
            words.add(filled.contains("{file}") ? filled.replace("{file}", much()) : filled);
        }
        Process process = start(words);
        try {
            feed(process, ask);
            Drain out = new Drain(process.getInputStream());
            Drain err = new Drain(process.getErrorStream());
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly()
                        .waitFor(); // which also closes its streams, of one that has ended by itself too
            }
            String said = ended ? err.text() : "not done after " + SECONDS + " s, so it was ended";
            if (ended && process.exitValue() != 0) said = "exit " + process.exitValue() + " " + said;
            return new Outcome(
                    Optional.of(ended && process.exitValue() == 0),
                    OptionalInt.empty(),
                    Optional.of(out.text()),
                    Optional.empty(),
                    said);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Process start(List<String> words) throws PeerGoneException {
        try {
            return new ProcessBuilder(words).start();
        } catch (IOException e) {
            throw new PeerGoneException("cannot run " + words.get(0) + ": " + e.getMessage(), e);
        }
    }

    /** The content whose length is not known beforehand; a command that does not read it may have ended. */
    private static void feed(Process process, Ask ask) {
        try (OutputStream in = process.getOutputStream()) {
            if (ask == Ask.POST_STREAM) in.write("hello".getBytes(ISO_8859_1));
        } catch (IOException e) {
            // What it makes of the server is all that counts.
        }
    }

    /** A file of 32 MiB. */
    private synchronized String much() throws IOException {
        if (file.isEmpty()) {
            Path made = Files.createTempFile("http10-conform", ".tmp");
            made.toFile().deleteOnExit();
            file = Optional.of(Files.write(made, new byte[MUCH]));
        }
        return file.get().toString();
    }

    private List<String> command(Ask ask) {
        if (ask == Ask.GET) return get;
        if (others.containsKey(ask)) return others.get(ask);
        return KnownCommands.extended(get, ask)
                .orElseThrow(() -> new NotApplicableException("the command is not told how to " + ask.description()));
    }

    /** Takes what a process writes, so that it does not wait for ever to write it. */
    private static final class Drain {
        private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
        private final Thread thread;

        Drain(InputStream in) {
            thread = new Thread(() -> read(in));
            thread.setDaemon(true);
            thread.start();
        }

        private void read(InputStream in) {
            byte[] some = new byte[16 << 10];
            try (in) {
                for (int n; (n = in.read(some)) >= 0; ) if (octets.size() < MOST) octets.write(some, 0, n);
            } catch (IOException e) {
                octets.writeBytes(("(cannot be read: " + e.getMessage() + ")").getBytes(ISO_8859_1));
            }
        }

        String text() throws InterruptedException {
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS));
            return octets.toString(ISO_8859_1);
        }
    }
}
