package http10.options;

/** What a manual page says of options, written as roff for {@code man -l -}. */
public final class ManualText {
    private ManualText() {}

    /**
     * Appends an option.
     *
     * @param option of a table
     * @param out where it goes
     */
    public static void option(CommandOption option, StringBuilder out) {
        out.append(".TP\n\\fB");
        if (option.letter() != ' ') out.append("\\-").append(option.letter()).append("\\fR, \\fB");
        out.append(plain("--" + option.longName())).append("\\fR");
        if (option.takesValue()) {
            out.append(option.isValueOptional() ? "\\fI" : " \\fI");
            out.append(plain(option.value())).append("\\fR");
        }
        out.append('\n').append(plain(option.text())).append('\n');
    }

    /**
     * Appends an exit code.
     *
     * @param code 0 to 255
     * @param text what it means
     * @param out where it goes
     */
    public static void exit(int code, String text, StringBuilder out) {
        out.append(".TP\n.B ").append(code).append('\n').append(plain(text)).append('\n');
    }

    /** What roff takes for its own is escaped; nothing begins with a dot. */
    private static String plain(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("~", "\\(ti");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
