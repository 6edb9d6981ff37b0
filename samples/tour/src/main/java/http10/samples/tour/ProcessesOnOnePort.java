package http10.samples.tour;

import http10.message.Octets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The accept loop, second style: several processes listen on one port with SO_REUSEPORT, and the system deals the
 * connections out. They share no memory, so one may crash, or be replaced, while the others go on. Linux deals by
 * addresses and ports, not by who is idle; so each process here has threads as well.
 *
 * <p>{@code http10.server.Listener} accepts for one process; the others of a machine stand behind a proxy.
 */
final class ProcessesOnOnePort implements Server {
    private static final int PROCESSES = 2;
    private static final int MOST_TRIES = 200;

    private final Socket reserved;
    private final List<Process> processes = new ArrayList<>();

    private ProcessesOnOnePort(Socket reserved) {
        this.reserved = reserved;
    }

    static void run(PrintStream out) throws IOException {
        try (ProcessesOnOnePort server = start(0)) {
            out.println(PROCESSES + " processes listen on one port");
            AcceptLoops.show(server, out);
            Set<String> answered = new HashSet<>();
            for (int i = 0; i < MOST_TRIES && answered.size() < PROCESSES; i++) {
                answered.add(AcceptLoops.lastLine(server.port(), "/who").split(",")[0]);
            }
            out.println(answered.size() + " of them have answered");
        }
    }

    static ProcessesOnOnePort start(int port) throws IOException {
        // Bound, but not listening: it gets no connection, and keeps the port until the processes have it.
        Socket reserved = new Socket();
        reserved.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        reserved.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        ProcessesOnOnePort server = new ProcessesOnOnePort(reserved);
        try {
            for (int i = 0; i < PROCESSES; i++) server.processes.add(begin(server.port()));
            for (Process process : server.processes) awaitReady(process);
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private static Process begin(int port) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx32m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProcessesOnOnePort.class.getName(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        if (!"ready".equals(said.readLine())) throw new IOException("a process could not listen on the port");
    }

    /** One of the processes. It ends when its parent does, which closes its standard input. */
    public static void main(String... args) throws IOException {
        int port = (int) Octets.decimal(args[0]).orElseThrow();
        Server server = ThreadPerClient.start(port, true, Thread::new);
        System.out.println("ready");
        while (System.in.read() >= 0) continue;
        server.close();
        System.exit(0);
    }

    /** The processes that serve. */
    List<Process> processes() {
        return List.copyOf(processes);
    }

    @Override
    public int port() {
        return reserved.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (Process process : processes) process.destroy();
        reserved.close();
    }
}
