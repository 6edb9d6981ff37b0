package http10.client.cli;

import http10.message.Octets;

/** The words of a value of -F, in double quotes or not, with ";" between them; within quotes, "\\" escapes. */
final class FormWords {
    private final String text;
    private final boolean files; // of which there may be more than one, with "," between them
    private int at;

    FormWords(String text, boolean files) {
        this.text = text;
        this.files = files;
    }

    /** The next word, without its quotes and the blanks around it. */
    String word() throws Failure {
        skipBlanks();
        int start = at;
        if (at < text.length() && text.charAt(at) == '"') {
            StringBuilder word = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                boolean escapes = c == '\\' && at + 1 < text.length() && "\\\"".indexOf(text.charAt(at + 1)) >= 0;
                if (escapes) word.append(text.charAt(++at));
                else if (c == '"') break;
                else word.append(c);
            }
            boolean closed = at++ < text.length();
            skipBlanks();
            if (closed && !atEnd()) {
                throw new Failure(
                        Exit.USAGE,
                        "something stands behind the closing quote",
                        "in -F",
                        "write quotes that are meant as \\\", or use --form-string");
            }
            if (closed) return word.toString();
            at = start; // a quote that is none
        }
        while (!atEnd()) at++;
        return Octets.trimOws(text.substring(start, at));
    }

    /** A media type, whose parameters have ";" before them as well. */
    String type() throws Failure {
        StringBuilder type = new StringBuilder(word());
        while (at < text.length() && text.charAt(at) == ';' && !isOurs(at + 1)) {
            int start = at++;
            while (!atEnd()) at++;
            type.append(text, start, at);
        }
        return Octets.trimOws(type.toString());
    }

    /** Whether this mark comes next, which is then passed. */
    boolean next(char mark) {
        if (at >= text.length() || text.charAt(at) != mark) return false;
        at++;
        return true;
    }

    /** Whether this comes next, which is then passed. */
    boolean skip(String start) {
        skipBlanks();
        if (!text.startsWith(start, at)) return false;
        at += start.length();
        return true;
    }

    private boolean isOurs(int from) {
        int word = from;
        while (word < text.length() && text.charAt(word) == ' ') word++;
        return text.startsWith("filename=", word) || text.startsWith("headers=", word);
    }

    private boolean atEnd() {
        return at >= text.length() || text.charAt(at) == ';' || files && text.charAt(at) == ',';
    }

    private void skipBlanks() {
        while (at < text.length() && Octets.isOws(text.charAt(at))) at++;
    }
}
