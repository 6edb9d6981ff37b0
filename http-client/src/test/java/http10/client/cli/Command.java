package http10.client.cli;

import http10.message.Octets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs the command, here or as a process of its own. */
final class Command {
    /** What came of it, in ISO-8859-1. */
    record Result(int code, String out, String err) {
        /** Each failure is told in one line with its code, what, where, and what to do. */
        boolean isOneLineOf(int exit) {
            String start = "http10: (" + exit + ") ";
            boolean one = err.startsWith(start) && err.indexOf('\n') == err.length() - 1;
            return code == exit && one && err.split("; ").length >= 3 && isPrintable();
        }

        private boolean isPrintable() {
            return err.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f);
        }
    }

    private Command() {}

    static Result run(String... args) {
        return run("", false, args);
    }

    static Result run(String in, boolean terminal, String... args) {
        return run(in, terminal, Map.of(), args);
    }

    static Result run(String in, boolean terminal, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        byte[] input = in.getBytes(StandardCharsets.ISO_8859_1);
        Streams streams = new Streams(new ByteArrayInputStream(input), out, err) {
            @Override
            Optional<String> environment(String name) {
                return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
            }

            @Override
            boolean outIsTerminal() {
                return terminal;
            }
        };
        int code = GetCommand.run(args, streams);
        return new Result(code, text(out.toByteArray()), text(err.toByteArray()));
    }

    static Process start(Path folder, List<String> javaOptions, String... args) throws IOException {
        return builder(folder, javaOptions, args).start();
    }

    static ProcessBuilder builder(Path folder, List<String> javaOptions, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(javaOptions);
        command.addAll(List.of(
                "-cp",
                placeOf(GetCommand.class) + File.pathSeparator + placeOf(Octets.class),
                GetCommand.class.getName()));
        command.addAll(Arrays.asList(args));
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    /** What the command needs, and nothing of the tests. */
    private static String placeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    static Result process(Path folder, List<String> javaOptions, String... args)
            throws IOException, InterruptedException {
        return result(start(folder, javaOptions, args));
    }

    static Result result(Process process) throws IOException, InterruptedException {
        String out = text(process.getInputStream().readAllBytes());
        String err = text(process.getErrorStream().readAllBytes());
        if (!process.waitFor(20, TimeUnit.SECONDS)) throw new AssertionError("it does not end");
        return new Result(process.exitValue(), out, err);
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
