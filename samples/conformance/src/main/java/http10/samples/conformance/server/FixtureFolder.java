package http10.samples.conformance.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A folder with the files that cases ask for, so that any server of files can be graded by more of them. */
public final class FixtureFolder {
    /** The file that says which fixture is where, one {@code NAME=path} a line. */
    static final String LIST = "http10-fixtures.txt";

    private static final int BIG = 8 << 20; // more than the system takes from a server whose client does not read
    /** With one-digit days, hours, minutes and seconds, which are to have two digits on the wire. */
    static final Instant PAST = Instant.parse("2024-02-09T03:04:05Z");

    private final Path folder;
    private final Map<String, String> paths = new LinkedHashMap<>();

    private FixtureFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Whether nothing that somebody has made would be overwritten.
     *
     * @param folder that need not be there
     * @return true where there is nothing, or what was written before
     * @throws IOException if it cannot be looked at
     */
    public static boolean isFree(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(LIST))) return true;
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /**
     * Writes the files.
     *
     * @param folder where; made if it is not there
     * @return the paths under which a server of that folder offers them, by fixture
     * @throws IOException if they cannot be written
     */
    public static Map<String, String> write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("dir"));
        Files.createDirectories(folder.resolve("sub"));
        Files.createDirectories(folder.resolve("markup"));
        Files.createDirectories(folder.resolve("evil.example/sub")); // for a redirect that must not leave the server
        Files.createDirectories(folder.resolve(".git"));
        FixtureFolder files = new FixtureFolder(folder);
        files.writeText();
        files.writeNames();
        files.writeOctets();
        StringBuilder list = new StringBuilder();
        files.paths.forEach(
                (name, path) -> list.append(name).append('=').append(path).append('\n'));
        files.file(LIST, list.toString().getBytes(ISO_8859_1));
        return files.paths;
    }

    private void writeText() throws IOException {
        add("O", "plain.txt", "one line, and another\nof plain text\n".getBytes(ISO_8859_1));
        add("INDEX", "index.html", "<!DOCTYPE html>\n<title>fixtures</title>\n<p>fixtures\n".getBytes(ISO_8859_1));
        add("EMPTY", "empty.txt", new byte[0]);
        add("ONE", "one.txt", new byte[] {'1'});
        add("LINES", "lines.txt", "a\nb\rc".getBytes(ISO_8859_1));
        add("UTF8", "utf8.txt", "gr\u00fc\u00dfe, \u4f60\u597d\n".getBytes(UTF_8));
        add("HIDDEN", ".htaccess", "# not to be served\n".getBytes(ISO_8859_1));
        add("HIDDENDIR", ".git/config", "# not to be served\n".getBytes(ISO_8859_1));
        add("FUTURE", "future.txt", "from the future\n".getBytes(ISO_8859_1));
        Files.setLastModifiedTime(
                folder.resolve("future.txt"), FileTime.from(Instant.now().plus(Duration.ofDays(1))));
        paths.put("DIR", "/dir");
        file("dir/index.html", "<!DOCTYPE html>\n<title>dir</title>\n".getBytes(ISO_8859_1));
        paths.put("SUB", "/sub");
        file("sub/file.txt", "below\n".getBytes(ISO_8859_1));
    }

    private void writeNames() throws IOException {
        add("SPACE", "a b.txt", "a blank in the name\n".getBytes(ISO_8859_1));
        paths.put("SPACE", "/a%20b.txt");
        add("DOT", "a.b", "a dot in the name\n".getBytes(ISO_8859_1));
        add("PERCENT", "a%20b", "a percent sign in the name\n".getBytes(ISO_8859_1));
        paths.put("PERCENT", "/a%2520b");
        add("ACCENT", "\u00e9.txt", "an accent in the name\n".getBytes(ISO_8859_1));
        paths.put("ACCENT", "/%C3%A9.txt");
        add("UNKNOWN", "file.qqzz", "of no known type\n".getBytes(ISO_8859_1));
        paths.put("MARKUP", "/markup/");
        file("markup/<b>.txt", "markup in the name\n".getBytes(ISO_8859_1));
        Files.deleteIfExists(folder.resolve("link"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc"));
        paths.put("LINK", "/link/passwd");
    }

    private void writeOctets() throws IOException {
        byte[] octets = new byte[256];
        for (int i = 0; i < octets.length; i++) octets[i] = (byte) i;
        add("OCTETS", "octets.bin", octets);
        add("BLOCK", "block.bin", new byte[8_192]);
        byte[] big = new byte[BIG];
        for (int i = 0; i < big.length; i++) big[i] = (byte) (i % 251);
        add("BIG", "big.bin", big);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        add("IMAGE", "image.png", png);
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(coded)) {
            gzip.write("<!DOCTYPE html>\n<title>coded</title>\n".getBytes(ISO_8859_1));
        }
        file("doc.html.gz", coded.toByteArray());
    }

    private void add(String fixture, String name, byte[] octets) throws IOException {
        paths.put(fixture, "/" + name);
        file(name, octets);
    }

    private void file(String name, byte[] octets) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, octets);
        Files.setLastModifiedTime(file, FileTime.from(PAST));
    }
}
