package http10.server.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command as a process of its own. */
final class ServeProcess implements AutoCloseable {
    private static final Pattern URL =
            Pattern.compile("http10 serving .* at https?://[^:]*:(\\d+)/ \\(Ctrl-C stops\\)");

    private final Process process;
    private final BufferedReader out;

    private ServeProcess(Process process) {
        this.process = process;
        this.out = process.inputReader(UTF_8);
    }

    static ServeProcess start(Path folder, String... args) throws IOException {
        return start(folder, Redirect.PIPE, "-Dany=", args);
    }

    /** As on a machine that has IPv4 alone. */
    static ServeProcess startWithoutIpv6(Path folder, String... args) throws IOException {
        return start(folder, Redirect.PIPE, "-Djava.net.preferIPv4Stack=true", args);
    }

    /** With standard output going to a file. */
    static ServeProcess start(Path folder, Path out, String... args) throws IOException {
        return start(folder, Redirect.to(out.toFile()), "-Dany=", args);
    }

    /** With the programs of one folder alone. */
    static ServeProcess startWithPath(Path folder, Path programs, String... args) throws IOException {
        ProcessBuilder process = process(folder, "-Dany=", args);
        process.environment().put("PATH", programs.toString());
        return new ServeProcess(process.start());
    }

    private static ServeProcess start(Path folder, Redirect out, String property, String... args) throws IOException {
        return new ServeProcess(
                process(folder, property, args).redirectOutput(out).start());
    }

    private static ProcessBuilder process(Path folder, String property, String... args) {
        List<String> command = new ArrayList<>();
        // A build in the background hands SIGINT down as ignored, which Java would keep to.
        if (System.getProperty("os.name").equals("Linux")) {
            command.addAll(List.of("/usr/bin/env", "--default-signal=INT,HUP"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", property, "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(ServeCommand.class.getName());
        command.addAll(List.of(args));
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    /** The next line on standard output. */
    String line() throws IOException {
        return out.readLine();
    }

    /** The port in the first line. */
    int port() throws IOException {
        String line = line();
        Matcher url = URL.matcher(String.valueOf(line));
        if (!url.matches()) throw new AssertionError(line + "; " + errors());
        return Integer.parseInt(url.group(1));
    }

    /** The next line on standard error. */
    String errorLine() throws IOException {
        return process.errorReader(UTF_8).readLine();
    }

    /** All of standard error, which ends when the process does. */
    String errors() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), UTF_8);
    }

    void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    long pid() {
        return process.pid();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    static String exchange(int port, String octets) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(octets.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
