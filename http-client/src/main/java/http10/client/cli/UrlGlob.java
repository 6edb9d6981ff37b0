package http10.client.cli;

import http10.message.Octets;
import http10.message.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A URL that stands for several, as curl has it: <code>{a,b}</code> is each of a list, {@code [1-10]}, {@code [01-10:3]}
 * and {@code [a-z]} each of a range. The last of them runs fastest. A "\" before one of the four brackets makes it plain.
 */
final class UrlGlob {
    private final String url;
    private final List<GlobPart> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private long count = 1;

    private UrlGlob(String url) {
        this.url = url;
    }

    static UrlGlob of(String url) throws Failure {
        UrlGlob glob = new UrlGlob(url);
        int at = 0;
        while (at < url.length()) at = glob.read(at);
        glob.endPlain();
        return glob;
    }

    /** One URL, whatever brackets are in it, for {@code -g}. */
    static UrlGlob literal(String url) {
        UrlGlob glob = new UrlGlob(url);
        glob.parts.add(new GlobPart.Plain(url));
        return glob;
    }

    /** How many URLs, 1 or more. */
    long count() {
        return count;
    }

    /** The URL of this number, from 0 to the count less one. */
    String url(long index) {
        StringBuilder out = new StringBuilder();
        long rest = count;
        for (GlobPart part : parts) {
            rest /= part.count();
            out.append(part.text(index / rest % part.count()));
        }
        return out.toString();
    }

    /** A file name in which "#1" is what the first bracket pair stands for in the URL of this number. */
    String fileName(String pattern, long index) {
        List<String> values = values(index);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            int end = at;
            while (c == '#' && end < pattern.length() && Octets.isDigit(pattern.charAt(end))) end++;
            OptionalLong number = Octets.decimal(pattern.substring(at, end));
            boolean known = number.isPresent() && number.getAsLong() > 0 && number.getAsLong() <= values.size();
            if (known) out.append(values.get((int) number.getAsLong() - 1));
            else out.append(c);
            if (known) at = end;
        }
        return out.toString();
    }

    private List<String> values(long index) {
        List<String> values = new ArrayList<>();
        long rest = count;
        for (GlobPart part : parts) {
            rest /= part.count();
            if (!(part instanceof GlobPart.Plain)) values.add(part.text(index / rest % part.count()));
        }
        return values;
    }

    /** Returns where to go on. */
    private int read(int at) throws Failure {
        char c = url.charAt(at);
        switch (c) {
            case '\\' -> {
                boolean escapes = at + 1 < url.length() && "{}[]".indexOf(url.charAt(at + 1)) >= 0;
                plain.append(escapes ? url.charAt(at + 1) : c);
                return escapes ? at + 2 : at + 1;
            }
            case '{' -> {
                return readList(at);
            }
            case '[' -> {
                int end = url.indexOf(']', at);
                if (end < 0) throw refused("a \"[\" without \"]\"");
                String inside = url.substring(at + 1, end);
                if (inside.isEmpty() || isAddress(inside))
                    plain.append('[').append(inside).append(']');
                else add(range(inside));
                return end + 1;
            }
            case '}', ']' -> throw refused("a \"" + c + "\" without what opens it");
            default -> {
                plain.append(c);
                return at + 1;
            }
        }
    }

    private int readList(int start) throws Failure {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = start + 1; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == '{' || c == '[' || c == ']') throw refused("a \"" + c + "\" within braces");
            if (c == '}' || c == ',') {
                if (c == '}' && i == start + 1) throw refused("nothing between braces");
                values.add(value.toString());
                value.setLength(0);
                if (c == ',') continue;
                add(new GlobPart.Choice(values));
                return i + 1;
            }
            if (c == '\\' && i + 1 < url.length()) i++;
            value.append(url.charAt(i));
        }
        throw refused("a \"{\" without \"}\"");
    }

    /** An IPv6 address, perhaps with a zone. */
    private static boolean isAddress(String text) {
        int end = text.indexOf('%') < 0 ? text.length() : text.indexOf('%');
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Octets.hexValue(c) < 0 && c != ':' && c != '.') return false;
        }
        return text.indexOf(':') >= 0 && text.indexOf(':') < end;
    }

    private GlobPart range(String text) throws Failure {
        int colon = text.indexOf(':');
        OptionalLong step = colon < 0 ? OptionalLong.of(1) : Octets.decimal(text.substring(colon + 1));
        String ends = colon < 0 ? text : text.substring(0, colon);
        int dash = ends.indexOf('-');
        if (dash > 0 && step.isPresent() && step.getAsLong() > 0) {
            GlobPart.Range range = range(ends.substring(0, dash), ends.substring(dash + 1), step.getAsLong());
            boolean steps = step.getAsLong() == 1 || step.getAsLong() <= range.last() - range.first();
            if (range.first() <= range.last() && steps) return range;
        }
        throw refused("a range that is none: " + Quoted.of("[" + text + "]"));
    }

    /** From 1 to 0, which is none, where the ends are neither two numbers nor two letters of one case. */
    private static GlobPart.Range range(String first, String last, long step) {
        boolean letters = first.length() == 1 && last.length() == 1;
        if (letters && areOfOneCase(first.charAt(0), last.charAt(0))) {
            return new GlobPart.Range(first.charAt(0), last.charAt(0), step, 0);
        }
        OptionalLong from = Octets.decimal(first);
        OptionalLong to = Octets.decimal(last);
        if (from.isEmpty() || to.isEmpty()) return new GlobPart.Range(1, 0, 1, 1);
        int width = first.startsWith("0") ? first.length() : 1;
        return new GlobPart.Range(from.getAsLong(), to.getAsLong(), step, width);
    }

    private static boolean areOfOneCase(char first, char last) {
        return Octets.isAlpha(first) && Octets.isAlpha(last) && (first < 'a') == (last < 'a');
    }

    private void add(GlobPart part) throws Failure {
        endPlain();
        if (part.count() < 1 || part.count() > Long.MAX_VALUE / count) throw refused("more URLs than can be counted");
        count *= part.count();
        parts.add(part);
    }

    private void endPlain() {
        if (plain.length() > 0) parts.add(new GlobPart.Plain(plain.toString()));
        plain.setLength(0);
    }

    private Failure refused(String what) {
        return new Failure(
                Exit.MALFORMED_URL,
                what,
                "in the URL " + Quoted.of(url),
                "put \"\\\" before the bracket, or use -g to take them all as they are");
    }
}
