package http10.samples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The programs of this machine that are raced or that race. */
final class Programs {
    private Programs() {}

    /** Where a program is, or its bare name if it is not installed. */
    static String path(String program) {
        // Debian has servers where not everybody looks for programs.
        return Stream.of((System.getenv("PATH") + ":/usr/sbin").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(program);
    }

    static boolean isInstalled(String program) {
        return path(program).contains("/");
    }

    /** " 1.2.3" as the program tells it, or nothing. */
    static String version(String program, String option) throws IOException {
        if (!isInstalled(program)) {
            return "";
        }
        Matcher number = Pattern.compile("/([0-9.]+)").matcher(output(path(program), option));
        return number.find() ? " " + number.group(1) : "";
    }

    /** All that a program prints, without blanks around it. */
    static String output(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** The version of a JDK, such as 17.0.15. */
    static String jdk(Path home) throws IOException {
        Matcher version = Pattern.compile("JAVA_VERSION=\"(.*)\"").matcher(Files.readString(home.resolve("release")));
        return version.find() ? version.group(1) : home.toString();
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
