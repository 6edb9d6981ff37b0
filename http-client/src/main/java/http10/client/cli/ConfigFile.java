package http10.client.cli;

import http10.message.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file of options, one a line: {@code name = value}, {@code --name value}, {@code -n value}, {@code # comment}. */
final class ConfigFile {
    /** A line as the words of a command line, and where it stands. */
    record Line(String[] words, String place) {}

    private final String name;
    private final List<Line> lines = new ArrayList<>();

    private ConfigFile(String name) {
        this.name = name;
    }

    static List<Line> read(String name, Streams streams) throws Failure {
        ConfigFile file = new ConfigFile(name);
        byte[] octets = ArgumentFile.octets("-K", "@" + name, streams);
        int number = 0;
        for (String line : new String(octets, StandardCharsets.UTF_8).split("\n")) file.add(line.strip(), ++number);
        return file.lines;
    }

    private void add(String line, int number) throws Failure {
        if (line.isEmpty() || line.startsWith("#")) return;
        boolean dashed = line.startsWith("-");
        int end = 0;
        while (end < line.length() && !separates(line.charAt(end), dashed)) end++;
        int start = end;
        while (start < line.length() && separates(line.charAt(start), dashed)) start++;
        String option = dashed ? line.substring(0, end) : "--" + line.substring(0, end);
        String place = "in line " + number + " of " + Quoted.of(name);
        String rest = line.substring(start);
        String[] words = rest.isEmpty() ? new String[] {option} : new String[] {option, value(rest, place)};
        lines.add(new Line(words, place));
    }

    private static boolean separates(char c, boolean dashed) {
        return c == ' ' || c == '\t' || !dashed && (c == '=' || c == ':');
    }

    private static String value(String text, String place) throws Failure {
        if (text.startsWith("\"")) return unquoted(text, place);
        int end = 0;
        while (end < text.length() && !separates(text.charAt(end), true)) end++;
        String rest = text.substring(end).strip();
        if (rest.isEmpty() || rest.startsWith("#")) return text.substring(0, end);
        throw new Failure(Exit.USAGE, "a blank in a value", place, "put the value between \" and \"");
    }

    private static String unquoted(String text, String place) throws Failure {
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') return value.toString();
            boolean escapes = c == '\\' && i + 1 < text.length();
            value.append(escapes ? escaped(text.charAt(++i)) : c);
        }
        throw new Failure(Exit.USAGE, "a value that does not end", place, "put a \" behind it");
    }

    private static char escaped(char c) {
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'v' -> '\u000b';
            default -> c;
        };
    }
}
