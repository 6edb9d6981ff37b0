package http10.explain;

import http10.wire.Violation;
import java.util.function.Consumer;

/** An explanation as JSON lines: one object for each line, decision or event. */
public final class ExplanationJson extends ExplanationWriter {
    private final String members; // of every object, besides its own

    /**
     * An explanation of one exchange after the other.
     *
     * @param out takes one line or more, with their ends
     */
    public ExplanationJson(Consumer<String> out) {
        this("", out);
    }

    /**
     * An explanation of one of several connections.
     *
     * @param connection its number, which each object has as {@code connection}
     * @param out takes one line or more, with their ends
     */
    public ExplanationJson(long connection, Consumer<String> out) {
        this(",\"connection\":" + connection, out);
    }

    private ExplanationJson(String members, Consumer<String> out) {
        super(out);
        this.members = members;
    }

    @Override
    void line(boolean outgoing, long offset, String octets, Rule rule) {
        StringBuilder out = start("line");
        side(outgoing, offset, out);
        text("octets", octets, out);
        rule(rule.sentence(), rule.section(), out);
    }

    @Override
    public void content(boolean outgoing, long offset, long octets) {
        StringBuilder out = start("content");
        side(outgoing, offset, out);
        out.append(",\"length\":").append(octets);
        end(out);
    }

    @Override
    public void framing(String framing, Rule reason) {
        StringBuilder out = start("framing");
        text("framing", framing, out);
        rule(reason.sentence(), reason.section(), out);
    }

    @Override
    public void persistence(boolean kept, Rule reason) {
        StringBuilder out = start("persistence");
        rule(reason.sentence(), reason.section(), out.append(",\"kept\":").append(kept));
    }

    @Override
    public void note(String kind, String text, String section) {
        StringBuilder out = start(kind);
        text("text", text, out);
        text("section", section, out);
        end(out);
    }

    @Override
    public void broken(Violation violation, String text) {
        StringBuilder out = start("broken");
        text("violation", violation.name(), out);
        text("text", text, out);
        rule(violation.rule(), violation.section(), out);
    }

    private StringBuilder start(String kind) {
        return new StringBuilder("{\"kind\":\"").append(kind).append('"').append(members);
    }

    private static void side(boolean outgoing, long offset, StringBuilder out) {
        out.append(",\"side\":\"").append(outgoing ? "sent" : "received");
        out.append("\",\"offset\":").append(offset);
    }

    private void rule(String sentence, String section, StringBuilder out) {
        text("rule", sentence, out);
        text("section", section, out);
        end(out);
    }

    private void end(StringBuilder out) {
        write(out.append("}\n").toString());
    }

    /** Each octet is one char. */
    private static void text(String name, String value, StringBuilder out) {
        out.append(",\"").append(name).append("\":\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\r') out.append("\\r");
            else if (c == '\n') out.append("\\n");
            else if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c >= ' ' && c < 0x7f) out.append(c);
            else hex(c, out.append("\\u"));
        }
        out.append('"');
    }

    private static void hex(char c, StringBuilder out) {
        for (int shift = 12; shift >= 0; shift -= 4) out.append(Character.forDigit(c >> shift & 0xf, 16));
    }
}
