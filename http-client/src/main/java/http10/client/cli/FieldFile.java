package http10.client.cli;

import http10.message.Octets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file with a field in each line: lines that begin with "#" are none, and a blank in front continues the line before. */
final class FieldFile {
    private FieldFile() {}

    static List<String> lines(String option, String name, Streams streams) throws Failure {
        String text = new String(ArgumentFile.octets(option, "@" + name, streams), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("#")) continue;
            boolean continues = !line.isEmpty() && Octets.isOws(line.charAt(0)) && !lines.isEmpty();
            String field = Octets.trimOws(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            if (continues) lines.add(lines.remove(lines.size() - 1) + " " + field);
            else if (!field.isEmpty()) lines.add(field);
        }
        return lines;
    }
}
