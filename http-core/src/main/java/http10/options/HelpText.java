package http10.options;

/** What a help text says of options, at most 80 columns wide. */
public final class HelpText {
    private static final int WIDTH = 80;
    private static final int INDENT = 32;

    private HelpText() {}

    /**
     * Appends an option: its names at the left, what it does at the right.
     *
     * @param option of a table
     * @param out where it goes
     */
    public static void option(CommandOption option, StringBuilder out) {
        int start = out.length();
        out.append("  ").append(option.letter() == ' ' ? "    " : "-" + option.letter() + ", ");
        out.append("--").append(option.longName());
        if (option.takesValue() && !option.isValueOptional()) out.append(' ');
        out.append(option.value());
        int column = out.length() - start;
        for (String word : option.text().split(" ")) {
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

    /**
     * Appends an exit code.
     *
     * @param code 0 to 255
     * @param text what it means
     * @param out where it goes
     */
    public static void exit(int code, String text, StringBuilder out) {
        String digits = Integer.toString(code);
        out.append(" ".repeat(5 - digits.length())).append(digits).append("  ");
        out.append(text).append('\n');
    }
}
