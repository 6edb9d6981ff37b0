package http10.server.cli;

import java.io.PrintStream;

/** What the command says when something is wrong: one line, and no stack trace. */
record Message(PrintStream err) {

    /** Says what is wrong. */
    void tell(String text) {
        err.println(line(text));
    }

    /** What is wrong, as one line. */
    static String line(String text) {
        StringBuilder line = new StringBuilder("http10: ");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) ? ' ' : c);
        }
        return line.toString();
    }

    /** What a throwable says, with its kind where that alone would not be understood. */
    static String of(Throwable cause) {
        String kind = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? kind : kind + ": " + cause.getMessage();
    }
}
