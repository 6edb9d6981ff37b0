package http10.samples.benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param only       the scenarios to run; all if empty
 * @param peers      the servers to race; all if empty
 * @param javaHome   the JDK that our server and the peers in Java run on
 * @param newestJava a JDK for those that need a newer one than 17
 * @param root       the checkout
 * @param commit     what of our server is measured
 * @param command    what was typed
 * @param ownNetwork whether the network namespace is for this alone, so that it may be changed
 */
record Settings(
        List<String> only,
        List<String> peers,
        boolean quick,
        int rounds,
        boolean markdown,
        Path javaHome,
        Optional<Path> newestJava,
        Path root,
        String commit,
        String command,
        boolean ownNetwork) {
    private static final int ROUNDS = 5;
    private static final int QUICK_ROUNDS = 3;

    static Settings of(String... args) {
        List<String> only = List.of();
        List<String> peers = List.of();
        boolean quick = false;
        boolean markdown = false;
        int rounds = 0;
        Path java = Path.of(System.getProperty("java.home"));
        Optional<Path> newest = Optional.empty();
        Path root = Path.of("");
        String commit = "";
        String command = "";
        boolean ownNetwork = false;
        Deque<String> left = new ArrayDeque<>(List.of(args));
        while (!left.isEmpty()) {
            String option = left.pop();
            switch (option) {
                case "--quick" -> quick = true;
                case "--markdown" -> markdown = true;
                case "--only" -> only = list(value(option, left));
                case "--peers" -> peers = list(value(option, left));
                case "--rounds" -> rounds = number(option, value(option, left));
                case "--java" -> java = Path.of(value(option, left));
                case "--newest-java" -> newest = Optional.of(Path.of(value(option, left)));
                case "--root" -> root = Path.of(value(option, left));
                case "--commit" -> commit = value(option, left);
                case "--own-network" -> ownNetwork = true;
                case "--command" -> command = value(option, left);
                default ->
                    throw new IllegalArgumentException("there is no option " + option
                            + "; there are --quick, --only, --peers, --java, --rounds and --markdown");
            }
        }
        if (rounds == 0) {
            rounds = quick ? QUICK_ROUNDS : ROUNDS;
        }
        return new Settings(
                only, peers, quick, rounds, markdown, java, newest, root.toAbsolutePath(), commit, command, ownNetwork);
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return left.pop();
    }

    private static List<String> list(String value) {
        return List.of(value.split(","));
    }

    private static int number(String option, String value) {
        if (!value.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException(option + " takes a number from 1 to 999, not \"" + value + "\"");
        }
        return Integer.parseInt(value);
    }

    String java() {
        return javaHome.resolve("bin/java").toString();
    }

    String launcher() {
        return root.resolve("http10").toString();
    }

    Path target() {
        return root.resolve("samples/benchmarks/target");
    }

    String classPath() {
        return target().resolve("benchmarks.jar") + ":" + target().resolve("lib") + "/*";
    }
}
