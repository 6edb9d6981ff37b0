package http10.client.cli;

import http10.message.HttpUri;
import http10.message.Quoted;
import http10.options.Argument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Chooses where the content of each URL goes. */
final class Outputs {
    private Outputs() {}

    static Output of(HttpUri uri, Task task, Streams streams) throws Failure {
        boolean explained = task.options().has(Option.EXPLAIN) || task.options().has(Option.EXPLAIN_JSON);
        if (task.output().isEmpty() && explained) return new NoOutput();
        if (task.output().isEmpty()) return new StandardOutput(streams, true);
        Argument.Given<Option> output = task.output().get();
        Optional<String> folder = task.options().last(Option.OUTPUT_DIR);
        if (output.option() == Option.REMOTE_NAME) return remoteName(uri, folder, task);
        if (output.value().equals("-")) return new StandardOutput(streams, false);
        return named(inside(folder, output.value()), task);
    }

    /** As curl does, even with a name that begins with "/". */
    private static String inside(Optional<String> folder, String name) {
        return folder.isEmpty() ? name : folder.get() + "/" + name;
    }

    /** A link is followed, so that it stays one; one to nothing might make a file anywhere. */
    private static Output named(String name, Task task) throws Failure {
        Path path = path(name);
        if (!Files.isSymbolicLink(path)) return file(path, task);
        try {
            return file(path.toRealPath(), task);
        } catch (IOException e) {
            if (Files.exists(path)) return DeviceOutput.of(path); // /dev/stdout, which leads to a pipe without a name
            throw refused("a symbolic link that leads nowhere", name, "remove it or choose another name");
        }
    }

    private static Output remoteName(HttpUri uri, Optional<String> folder, Task task) throws Failure {
        String name = FileName.of(uri);
        if (name.isEmpty()) throw refused("no file name for -O", uri.toString(), "use -o FILE");
        Path path = path(inside(folder, name));
        if (Files.isSymbolicLink(path)) throw refused("-O writes through no symbolic link", name, "use -o FILE");
        return file(path, task);
    }

    private static Output file(Path path, Task task) throws Failure {
        if (isDevice(path)) return DeviceOutput.of(path);
        FileRules rules = FileRules.of(task.options());
        boolean continues = task.options().has(Option.CONTINUE_AT);
        return continues ? PartOutput.of(path, rules, task.options()) : new FileOutput(path, rules);
    }

    private static boolean isDevice(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    private static Path path(String name) throws Failure {
        try {
            if (!name.isEmpty()) return Path.of(name);
        } catch (InvalidPathException e) {
            // as if there were none
        }
        throw refused("not a file name", name, "use -o FILE");
    }

    private static Failure refused(String what, String where, String todo) {
        return new Failure(Exit.WRITE_FAILED, what, Quoted.of(where), todo);
    }
}
