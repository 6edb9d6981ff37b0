package http10.samples.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The octets of the wire cases, as inputs to begin with: {@code Seeds FOLDER-OF-WIRE-FILES FOLDER-FOR-INPUTS}. */
public final class Seeds {
    private static final int MOST_OCTETS = 2_000;

    private Seeds() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        int number = 0;
        for (byte[] octets : in(Path.of(args[0]))) {
            byte[] input = new byte[octets.length + 1]; // the first octet chooses nothing
            System.arraycopy(octets, 0, input, 1, octets.length);
            Files.write(folder.resolve("case-" + ++number), input);
        }
    }

    /** The octets of each case in the wire files below a folder, but for those that are long. */
    static List<byte[]> in(Path folder) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(path -> path.toString().endsWith(".wire"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("case ")) add(octets, seeds);
                else if (line.startsWith("> ")) octets.writeBytes(unescaped(line.substring(2)));
            }
            add(octets, seeds);
        }
        return seeds;
    }

    private static void add(ByteArrayOutputStream octets, List<byte[]> seeds) {
        if (octets.size() > 0 && octets.size() <= MOST_OCTETS) seeds.add(octets.toByteArray());
        octets.reset();
    }

    private static byte[] unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                out.append(text.charAt(i));
                continue;
            }
            char escape = text.charAt(++i);
            switch (escape) {
                case 'r' -> out.append('\r');
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'x' -> {
                    out.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                    i += 2;
                }
                default -> out.append(escape);
            }
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
