package http10.client.cli;

import java.util.Optional;

/** The help text, at most 80 columns wide. */
final class Help {
    private static final int WIDTH = 80;
    private static final int INDENT = 32;
    private static final String USAGE = "Usage: http10 get [options] URL...\n";

    private Help() {}

    /** @param topic empty for the usual options, {@code all}, a group, {@code category}, {@code exit} or {@code man} */
    static String text(String topic) throws Failure {
        StringBuilder out = new StringBuilder(USAGE);
        switch (topic) {
            case "" -> {
                out.append("\nFetches each URL by HTTP/1.0; http:// may be left out. Options and exit codes\n")
                        .append("are curl's. Those used most:\n\n");
                for (Option option : Option.values()) if (option.isUsual()) line(option, out);
                out.append("\nMore: get --help all, --help GROUP, --help exit for the exit codes,\n")
                        .append("--help man for the manual page.\n");
                groups(out);
            }
            case "all" -> {
                for (Group group : Group.values()) section(group, out);
                exits(out);
            }
            case "category" -> groups(out);
            case "exit" -> exits(out);
            case "man" -> {
                return Manual.page();
            }
            default -> section(group(topic), out);
        }
        return out.toString();
    }

    private static Group group(String topic) throws Failure {
        for (Group group : Group.values()) if (group.topic().equals(topic)) return group;
        Optional<Option> option = OptionNames.named(topic.startsWith("--") ? topic.substring(2) : topic);
        if (option.isPresent() && topic.length() > 1) return option.get().group;
        throw Arguments.usage("there is no help on that", "see http10 get --help category");
    }

    private static void groups(StringBuilder out) {
        out.append("Groups:\n ");
        for (Group group : Group.values()) out.append(' ').append(group.topic());
        out.append('\n');
    }

    private static void section(Group group, StringBuilder out) {
        out.append('\n').append(group.title).append(":\n");
        for (Option option : Option.values()) if (option.group == group) line(option, out);
    }

    private static void exits(StringBuilder out) {
        out.append("\nExit codes:\n");
        for (Exit exit : Exit.values()) {
            String code = Integer.toString(exit.code);
            out.append(" ".repeat(5 - code.length()))
                    .append(code)
                    .append("  ")
                    .append(exit.text)
                    .append('\n');
        }
        out.append("  130  interrupted\n");
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
