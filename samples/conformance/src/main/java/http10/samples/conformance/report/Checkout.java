package http10.samples.conformance.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The repository's files.
 *
 * @param root the folder of the uppermost POM
 */
record Checkout(Path root) {
    static final List<String> LIBRARIES = List.of("http-core", "http-client", "http-server");
    static final String CASES = "samples/conformance";
    static final List<String> MODULES =
            List.of("http-core", "http-client", "http-server", "samples/conformance", "samples/embedding");

    /** The checkout that this folder lies in. */
    static Checkout around(Path folder) {
        for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
            if (isRoot(at.resolve("pom.xml"))) return new Checkout(at);
        }
        throw new IllegalArgumentException("no POM of http10 above " + folder);
    }

    /** The modules' POMs name http10 too, as their parent. */
    private static boolean isRoot(Path pom) {
        if (!Files.exists(pom)) return false;
        String text = text(pom);
        return text.contains("<artifactId>http10</artifactId>") && !text.contains("<parent>");
    }

    /** The files below a folder whose names end so, sorted; none where there is no such folder. */
    List<String> files(String folder, String ending) {
        Path top = root.resolve(folder);
        if (!Files.isDirectory(top)) return List.of();
        try (Stream<Path> paths = Files.walk(top)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file; empty where there is none. */
    String text(String file) {
        Path path = root.resolve(file);
        return Files.exists(path) ? text(path) : "";
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
