package http10.samples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that runs, from its first right answer until it is closed. */
final class Server implements AutoCloseable {
    private static final Duration TO_START = Duration.ofSeconds(30);

    private final Process process;
    private final Path work;
    private final int port;
    private final Duration start;

    private Server(Process process, Path work, int port, Duration start) {
        this.process = process;
        this.work = work;
        this.port = port;
        this.start = start;
    }

    /** Starts a server and waits for its first answer. */
    static Server start(Subject subject, Path site, boolean logged, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("benchmark");
        Launch launch = new Launch(freePort(), site, work, logged);
        ProcessBuilder builder = new ProcessBuilder(subject.command().of(launch));
        builder.environment().putAll(environment);
        Path output = work.resolve("output");
        builder.redirectErrorStream(true).redirectOutput(output.toFile()).directory(work.toFile());
        Client client = new Client(TO_START);
        long begin = System.nanoTime();
        Process process = builder.start();
        // Should this program be stopped itself, no server outlives it.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (true) {
            try {
                client.fetch(launch.port(), Page.ONE_KIB);
                return new Server(process, work, launch.port(), Duration.ofNanos(System.nanoTime() - begin));
            } catch (ConnectException e) {
                if (!process.isAlive() || System.nanoTime() - begin > TO_START.toNanos()) {
                    process.destroy();
                    throw new WrongAnswer(subject.name() + " does not start; see " + output);
                }
                Thread.sleep(1);
            } catch (IOException e) {
                process.destroy();
                throw e;
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** From the start of the process to the end of its first answer. */
    Duration start() {
        return start;
    }

    /** The processor time it has used since it started. */
    Duration cpu() throws IOException {
        return ProcessStat.cpuOfTree(process.toHandle());
    }

    double residentMiB() throws IOException {
        return ProcessStat.residentOctetsOfTree(process.toHandle()) / 1048576.0;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 15, TimeUnit.SECONDS).join();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(work)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
