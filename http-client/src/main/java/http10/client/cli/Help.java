package http10.client.cli;

/** The help text, at most 80 columns wide. */
final class Help {
    private static final int WIDTH = 80;
    private static final int INDENT = 32;

    private Help() {}

    static String text() {
        StringBuilder out = new StringBuilder("Usage: http10 get [options] URL...\n\n");
        out.append("Fetches each URL by HTTP/1.0; http:// may be left out. Options and exit codes\nare curl's.\n");
        Group group = null;
        for (Option option : Option.values()) {
            if (option.group != group) {
                group = option.group;
                out.append('\n').append(group.title).append(":\n");
            }
            line(option, out);
        }
        return out.append("\nExit codes: 0 done, 1 protocol, 2 usage, 3 URL, 5 unknown proxy, 6 unknown host,\n")
                .append("7 connect, 8 weird reply, 18 partial content, 22 status (-f), 23 write, 26 read,\n")
                .append("28 timeout, 33 range, 35 TLS, 36 resume, 47 too many redirections,\n")
                .append("52 empty reply, 55 send, 56 receive, 58 own certificate, 59 cipher,\n")
                .append("60 certificate, 61 coding, 63 too large, 77 CA file, 90 pinned key.\n")
                .toString();
    }

    private static void line(Option option, StringBuilder out) {
        int start = out.length();
        out.append("  ").append(option.letter == ' ' ? "    " : "-" + option.letter + ", ");
        out.append("--").append(option.longName);
        if (option.takesValue()) out.append(' ').append(option.value);
        int column = out.length() - start;
        for (String word : option.text.split(" ")) {
            if (column + 1 + word.length() > WIDTH) {
                out.append('\n');
                column = 0;
            }
            if (column < INDENT) {
                out.append(" ".repeat(INDENT - column));
                column = INDENT;
            } else {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        out.append('\n');
    }
}
