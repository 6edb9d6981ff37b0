package http10.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads {@code .wire} files: printable ASCII, every octet visible.
 *
 * <pre>
 * # a comment
 * case NAME [ids of the catalogue]
 * with SETTING=VALUE ...   simple=off, method=HEAD, and the limits start-line, field-line, field-lines, head, content
 * > OCTETS                 sent; \r \n \t \\ \xHH; adjacent lines are put together; a blank at the end is \x20
 * >*N OCTETS               the same, N times
 * >end                     the stream ends here
 * = OUTCOME                what {@link WireOutcome} tells, line by line
 * =h OUTCOME               the same under HARDENED, where it differs
 * </pre>
 */
final class WireFile {
    private final String file;
    private final List<WireCase> cases = new ArrayList<>();
    private String name;
    private Map<String, String> settings;
    private ByteArrayOutputStream octets;
    private boolean ends;
    private List<String> strict;
    private List<String> hardened;

    private WireFile(String file) {
        this.file = file;
    }

    /** Every case below this folder of the test resources, in the order of file names. */
    static List<WireCase> casesIn(String folder) {
        List<WireCase> cases = new ArrayList<>();
        for (Path path : filesIn(folder)) {
            try {
                cases.addAll(new WireFile(path.getFileName().toString()).read(Files.readAllLines(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return cases;
    }

    static List<Path> filesIn(String folder) {
        try (Stream<Path> paths =
                Files.walk(Path.of(WireFile.class.getResource("/wire/" + folder).toURI()))) {
            return paths.filter(path -> path.toString().endsWith(".wire"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private List<WireCase> read(List<String> lines) {
        for (String line : lines) {
            require(line.chars().allMatch(c -> c >= ' ' && c < 0x7f), "only printable ASCII", line);
            require(!line.endsWith(" "), "no blank at the end", line);
            if (line.startsWith("case ")) begin(line.substring(5));
            else if (line.startsWith("with ")) settings(line.substring(5));
            else if (line.equals(">end")) ends = true;
            else if (line.startsWith("> ")) octets.writeBytes(unescaped(line.substring(2)));
            else if (line.startsWith(">*")) repeat(line.substring(2));
            else if (line.startsWith("= ")) strict.add(line.substring(2));
            else if (line.startsWith("=h ")) hardened.add(line.substring(3));
            else require(line.isEmpty() || line.startsWith("#"), "not a line of a wire file", line);
        }
        finish();
        return cases;
    }

    private void begin(String name) {
        finish();
        this.name = name;
        settings = new HashMap<>();
        octets = new ByteArrayOutputStream();
        ends = false;
        strict = new ArrayList<>();
        hardened = new ArrayList<>();
    }

    private void finish() {
        if (name == null) return;
        require(!strict.isEmpty(), "a case has an outcome", name);
        List<String> underHardened = hardened.isEmpty() ? strict : hardened;
        cases.add(new WireCase(file, name, octets.toByteArray(), ends, settings, strict, underHardened));
    }

    private void settings(String words) {
        for (String word : words.split(" ")) {
            String[] setting = word.split("=");
            require(setting.length == 2 && KNOWN.contains(setting[0]), "not a setting", word);
            settings.put(setting[0], setting[1]);
        }
    }

    private static final List<String> KNOWN =
            List.of("simple", "method", "start-line", "field-line", "field-lines", "head", "content");

    private void repeat(String text) {
        int space = text.indexOf(' ');
        byte[] once = unescaped(text.substring(space + 1));
        for (int i = Integer.parseInt(text.substring(0, space)); i > 0; i--) octets.writeBytes(once);
    }

    private byte[] unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                out.append(text.charAt(i));
                continue;
            }
            switch (text.charAt(++i)) {
                case 'r' -> out.append('\r');
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case '\\' -> out.append('\\');
                case 'x' -> {
                    out.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                    i += 2;
                }
                default -> require(false, "no such escape", text);
            }
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void require(boolean condition, String rule, String line) {
        if (!condition) throw new IllegalArgumentException(file + ": " + rule + ": " + line);
    }
}
