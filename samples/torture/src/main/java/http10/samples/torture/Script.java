package http10.samples.torture;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a server is asked in each run: one connection after the other. */
final class Script {
    static final String LARGE = "large\n".repeat(400_000);
    private static final int PATIENCE_MS = 20_000;
    private static final String GET = "GET %s HTTP/1.0\r\nHost: localhost\r\n";

    /** One connection: what is sent, and what has to be in what comes. */
    private record Step(String name, String sent, List<String> awaited) {}

    private static final List<Step> STEPS = List.of(
            new Step("small file", get("/small.txt", ""), List.of("200 OK", "\r\n\r\nsmall\n")),
            new Step("large file", get("/large.txt", ""), List.of("200 OK", "\r\n\r\n" + LARGE)),
            new Step("listing", get("/folder/", ""), List.of("200 OK", "one.txt", "</html>")),
            new Step("no such file", get("/none.txt", ""), List.of("404 Not Found", "</html>")),
            new Step(
                    "two requests",
                    get("/small.txt", "Connection: keep-alive\r\n") + get("/folder/one.txt", ""),
                    List.of("200 OK", "\r\n\r\nsmall\n", "\r\n\r\none\n")),
            new Step(
                    "POST",
                    "POST /form HTTP/1.0\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\n" + "x".repeat(5000),
                    List.of("200 OK", "\r\n\r\n5000\n")),
            new Step("HEAD", get("/small.txt", "").replace("GET", "HEAD"), List.of("200 OK", "Content-Length: 6")));

    private Script() {}

    private static String get(String target, String fields) {
        return String.format(GET, target) + fields + "\r\n";
    }

    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("folder"));
        Files.writeString(folder.resolve("small.txt"), "small\n");
        Files.writeString(folder.resolve("large.txt"), LARGE);
        Files.writeString(folder.resolve("folder/one.txt"), "one\n");
    }

    /** Returns the steps that were not answered rightly, and how. */
    static List<String> play(int port) throws IOException {
        List<String> lost = new ArrayList<>();
        for (Step step : STEPS) {
            String wrong = ask(step, port);
            if (!wrong.isEmpty()) lost.add(step.name() + ": " + wrong);
        }
        abort(port);
        return lost;
    }

    /** Asks for the small file; returns what is wrong. */
    static String playOne(int port) throws IOException {
        return ask(STEPS.get(0), port);
    }

    /** What a fault may do to a connection is to lose it, or to have the server own up to it with 5xx. */
    static boolean mayBeLost(String lost) {
        return lost.endsWith("cut") || lost.contains("HTTP/1.0 50");
    }

    private static String ask(Step step, int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(step.sent().getBytes(StandardCharsets.ISO_8859_1));
            String got = new String(readAll(socket.getInputStream()), StandardCharsets.ISO_8859_1);
            if (step.awaited().stream().allMatch(got::contains)) return "";
            String start = got.lines().findFirst().orElse("");
            return start.contains(" 200 ") || got.isEmpty() ? "cut" : start;
        } catch (SocketTimeoutException e) {
            return "no answer within " + PATIENCE_MS + " ms";
        } catch (IOException e) {
            return "cut";
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        return in.readAllBytes();
    }

    /** One who goes away in the middle. */
    private static void abort(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(get("/large.txt", "").getBytes(StandardCharsets.ISO_8859_1));
            socket.setSoTimeout(PATIENCE_MS);
            if (socket.getInputStream().read() >= 0) socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            return; // lost, who would have gone anyway
        }
    }
}
