package http10.server;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** A copy of our server with a bug: its classes compiled from our sources with other words in them, loaded beside ours. */
final class CopyOfServer implements Closeable {
    /** Words of one of our sources, and what stands there instead. */
    record Change(String source, String words, String instead) {}

    private final URLClassLoader classes;
    private final Object server;

    CopyOfServer(Path work, Change... changes) throws IOException, ReflectiveOperationException {
        Path changed = Files.createDirectories(work.resolve("classes"));
        List<String> sources = new ArrayList<>();
        for (Change change : changes) sources.add(source(work, change).toString());
        compile(sources, changed);

        List<URL> urls = new ArrayList<>(List.of(changed.toUri().toURL()));
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(Path.of(place).toUri().toURL());
        }
        classes = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
        var constructor = classes.loadClass(ConformanceServer.class.getName()).getDeclaredConstructor(Path.class);
        constructor.setAccessible(true);
        server = constructor.newInstance(work.resolve("files"));
    }

    private static Path source(Path work, Change change) throws IOException {
        String name = change.source.replace('.', '/') + ".java";
        Path ours = List.of("src/main/java", "../http-core/src/main/java").stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        String text = Files.readString(ours);
        int at = text.indexOf(change.words);
        if (at < 0 || text.indexOf(change.words, at + 1) >= 0) {
            throw new AssertionError(ours + " does not have these words once: " + change.words);
        }
        Path theirs = work.resolve("sources").resolve(name);
        Files.createDirectories(theirs.getParent());
        return Files.writeString(theirs, text.replace(change.words, change.instead));
    }

    private static void compile(List<String> sources, Path into) {
        List<String> words = new ArrayList<>(List.of("-d", into.toString(), "-proc:none", "-nowarn"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(sources);
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        if (javac.run(writer, writer, words.toArray(new String[0])) != 0) {
            throw new AssertionError("the copy does not compile: " + said);
        }
    }

    int port() throws ReflectiveOperationException {
        return (Integer) called("port");
    }

    @SuppressWarnings("unchecked")
    Map<String, String> paths() throws ReflectiveOperationException {
        return (Map<String, String>) called("paths");
    }

    /** The copy's classes are not ours, so its methods are called by their names. */
    private Object called(String method) throws ReflectiveOperationException {
        var found = server.getClass().getDeclaredMethod(method);
        found.setAccessible(true);
        return found.invoke(server);
    }

    @Override
    public void close() throws IOException {
        ((Closeable) server).close();
        classes.close();
    }
}
