package http10.explain;

import http10.message.Quoted;
import http10.wire.Violation;
import java.util.function.Consumer;

/** An explanation in 80 columns; in colour where that is wanted. */
public final class ExplanationText extends ExplanationWriter {
    private static final int WIDTH = 80;
    private static final String INDENT = "        ";

    private final String number;
    private final boolean colours;

    /**
     * An explanation of one exchange after the other.
     *
     * @param colours whether the output is a terminal that knows them
     * @param out takes one line or more, with their ends
     */
    public ExplanationText(boolean colours, Consumer<String> out) {
        this("", colours, out);
    }

    /**
     * An explanation of one of several connections.
     *
     * @param connection its number, which each line begins with, as {@code #3}
     * @param out takes one line or more, with their ends
     */
    public ExplanationText(long connection, Consumer<String> out) {
        this("#" + connection + " ", false, out);
    }

    private ExplanationText(String number, boolean colours, Consumer<String> out) {
        super(out);
        this.number = number;
        this.colours = colours;
    }

    @Override
    void line(boolean outgoing, long offset, String octets, Rule rule) {
        paragraph(start(outgoing, offset), shown(octets), false, "1");
        paragraph(INDENT, rule.sentence() + " (" + rule.section() + ")", true, "2");
    }

    @Override
    public void content(boolean outgoing, long offset, long octets) {
        paragraph(start(outgoing, offset), "[" + octets + " octets behind the head]", true, "1");
    }

    @Override
    public void framing(String framing, Rule reason) {
        paragraph("=       ", "content: " + framing, true, "36");
        paragraph(INDENT, reason.sentence() + " (" + reason.section() + ")", true, "2");
    }

    @Override
    public void persistence(boolean kept, Rule reason) {
        paragraph("=       ", "connection: " + (kept ? "kept" : "closed"), true, "36");
        paragraph(INDENT, reason.sentence() + " (" + reason.section() + ")", true, "2");
    }

    @Override
    public void note(String kind, String text, String section) {
        paragraph("*       ", text + " (" + section + ")", true, "2");
    }

    @Override
    public void broken(Violation violation, String text) {
        paragraph("!       ", "broken: " + text, true, "31");
    }

    /** Such as {@code "< 0017  "}. */
    private static String start(boolean outgoing, long offset) {
        String number = Long.toString(offset);
        String padded = "0".repeat(Math.max(0, 4 - number.length())) + number;
        return (outgoing ? "> " : "< ") + padded + "  ";
    }

    /** The octets of a line, printable and with its end shown. */
    private static String shown(String line) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') out.append(c);
            else Quoted.escape(c, out);
        }
        return out.toString();
    }

    /** Cut between words, or for octets, where a blank counts, at the end of the line. */
    private void paragraph(String start, String text, boolean words, String colour) {
        StringBuilder out = new StringBuilder(number).append(start);
        for (int from = 0; from < text.length(); ) {
            int room = WIDTH - number.length() - (from > 0 ? INDENT : start).length();
            int to = words ? end(text, from, room) : Math.min(from + room, text.length());
            if (from > 0) out.append(number).append(INDENT);
            if (colours) out.append("\u001b[").append(colour).append('m');
            out.append(text, from, to);
            if (colours) out.append("\u001b[0m");
            out.append('\n');
            from = words && to < text.length() && text.charAt(to) == ' ' ? to + 1 : to;
        }
        write(out.toString());
    }

    /** Where a line of this text ends: before a blank if there is one. */
    private static int end(String text, int from, int room) {
        if (text.length() - from <= room) return text.length();
        int blank = text.lastIndexOf(' ', from + room);
        return blank > from ? blank : from + room;
    }
}
