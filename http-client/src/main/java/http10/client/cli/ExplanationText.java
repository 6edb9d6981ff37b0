package http10.client.cli;

import http10.wire.Violation;

/** An explanation in 80 columns; in colour where that is wanted. */
final class ExplanationText extends ExplanationWriter {
    private static final int WIDTH = 80;
    private static final String INDENT = "        ";

    private final boolean colours;

    ExplanationText(Output output, boolean colours) {
        super(output);
        this.colours = colours;
    }

    @Override
    void line(boolean outgoing, long offset, String octets, Rule rule) {
        paragraph(start(outgoing, offset), Explanation.shown(octets), false, "1");
        paragraph(INDENT, rule.sentence() + " (" + rule.section() + ")", true, "2");
    }

    @Override
    void content(boolean outgoing, long offset, long octets) {
        paragraph(start(outgoing, offset), "[" + octets + " octets behind the head]", true, "1");
    }

    @Override
    void framing(String framing, Rule reason) {
        paragraph("=       ", "content: " + framing, true, "36");
        paragraph(INDENT, reason.sentence() + " (" + reason.section() + ")", true, "2");
    }

    @Override
    void note(String kind, String text, String section) {
        paragraph("*       ", text + " (" + section + ")", true, "2");
    }

    @Override
    void broken(Violation violation, String text) {
        paragraph("!       ", "broken: " + text, true, "31");
    }

    /** Such as {@code "< 0017  "}. */
    private static String start(boolean outgoing, long offset) {
        String number = Long.toString(offset);
        String padded = "0".repeat(Math.max(0, 4 - number.length())) + number;
        return (outgoing ? "> " : "< ") + padded + "  ";
    }

    /** Cut between words, or for octets, where a blank counts, at the end of the line. */
    private void paragraph(String start, String text, boolean words, String colour) {
        StringBuilder out = new StringBuilder(start);
        for (int from = 0; from < text.length(); ) {
            int room = WIDTH - (from > 0 ? INDENT : start).length();
            int to = words ? end(text, from, room) : Math.min(from + room, text.length());
            if (from > 0) out.append(INDENT);
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
