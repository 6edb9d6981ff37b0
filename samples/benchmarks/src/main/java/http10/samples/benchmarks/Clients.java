package http10.samples.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The programs that fetch a page from a server, each in a process of its own, started as a user starts it. */
final class Clients {
    private Clients() {}

    /** Those that write 1 KiB to standard output. */
    static List<Subject> small(Settings settings) throws IOException {
        String url = "http://127.0.0.1:{port}/" + Page.ONE_KIB.name();
        return List.of(
                client(Subjects.OURS, ours(settings), settings.launcher(), "get", url),
                client("socket", "Java, a raw socket", java(settings, "SocketFetch", "{port}", Page.ONE_KIB.name())),
                client("java.net.http", "Java, java.net.http", java(settings, "JavaNetFetch", url)),
                client("curl", curl(), "curl", "-s", url));
    }

    /** Those that write 1 GiB to a file. */
    static List<Subject> large(Settings settings) throws IOException {
        String url = "http://127.0.0.1:{port}/" + Page.ONE_GIB.name();
        String file = "{work}/" + Fetch.FETCHED;
        return List.of(
                client(Subjects.OURS, ours(settings), settings.launcher(), "get", "-o", file, url),
                client("curl", curl(), "curl", "-s", "-o", file, url));
    }

    private static String ours(Settings settings) {
        return Subjects.OURS + " get " + settings.commit();
    }

    private static String curl() throws IOException {
        return "curl" + Programs.version("curl", "--version");
    }

    /** With Java's defaults, and no more on its class path than the program needs. */
    private static String[] java(Settings settings, String program, String... args) {
        String classes = settings.target().resolve("classes").toString();
        String main = "http10.samples.benchmarks.clients." + program;
        String[] command = new String[4 + args.length];
        System.arraycopy(new String[] {settings.java(), "-cp", classes, main}, 0, command, 0, 4);
        System.arraycopy(args, 0, command, 4, args.length);
        return command;
    }

    private static Subject client(String name, String label, String... command) {
        return new Subject(name, label, Set.of(), launch -> launch.fill(command));
    }
}
