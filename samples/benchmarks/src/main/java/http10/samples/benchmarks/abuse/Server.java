package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server under attack, a process of its own. */
final class Server implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(20);
    private static final int POLL = 5; // ms

    private final Process process;
    private final int port;

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a server.
     *
     * @param launch how
     * @param shell what a shell does first, such as to redirect; then {@code exec "$@"} follows; may be empty
     * @param out where its standard output leads
     * @throws IOException if it does not answer within 20 s
     */
    static Server start(Launch launch, String shell, Redirect out, int port) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", shell + " exec \"$@\"", "sh"));
        command.addAll(launch.command(port));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(Redirect.appendTo(launch.errors().toFile()));
        launch.java().ifPresent(home -> builder.environment().put("JAVA_HOME", home));
        Server server = new Server(builder.start(), port);
        long deadline = System.nanoTime() + START.toNanos();
        while (!NormalClient.isServed(port)) {
            if (System.nanoTime() - deadline > 0 || !server.process.isAlive()) {
                server.close();
                throw new IOException("the server does not serve; see " + launch.errors());
            }
            TimeUnit.MILLISECONDS.sleep(POLL);
        }
        return server;
    }

    static Server start(Launch launch) throws IOException, InterruptedException {
        return start(launch, "", Redirect.DISCARD, freePort());
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Usage usage() throws IOException {
        return Usage.of(process.toHandle());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** No program reads its standard output any more. */
    void closeOutput() throws IOException {
        process.getInputStream().close();
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Its exit code; -1 when it has none by then. */
    int exitCode(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
    }

    /** Sends SIGKILL, to its children too, and waits for its end. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        for (ProcessHandle child : children) child.destroyForcibly();
    }

    /**
     * How a server is started.
     *
     * @param template its command, with {@code {port}} and {@code {dir}}
     * @param java the JAVA_HOME for it, where another is wanted
     * @param folder what it serves
     * @param errors where its standard error goes
     */
    record Launch(List<String> template, Optional<String> java, Path folder, Path errors) {
        List<String> command(int port) {
            List<String> command = new ArrayList<>();
            for (String word : template) {
                command.add(word.replace("{port}", Integer.toString(port)).replace("{dir}", folder.toString()));
            }
            return command;
        }
    }
}
