package http10.client.cli;

import http10.wire.Violation;

/** An explanation as JSON lines: one object for each line, decision or event. */
final class ExplanationJson extends ExplanationWriter {
    ExplanationJson(Output output) {
        super(output);
    }

    @Override
    void line(boolean outgoing, long offset, String octets, Rule rule) {
        StringBuilder out = start("line");
        side(outgoing, offset, out);
        text("octets", octets, out);
        rule(rule.sentence(), rule.section(), out);
    }

    @Override
    void content(boolean outgoing, long offset, long octets) {
        StringBuilder out = start("content");
        side(outgoing, offset, out);
        out.append(",\"length\":").append(octets);
        end(out);
    }

    @Override
    void framing(String framing, Rule reason) {
        StringBuilder out = start("framing");
        text("framing", framing, out);
        rule(reason.sentence(), reason.section(), out);
    }

    @Override
    void note(String kind, String text, String section) {
        StringBuilder out = start(kind);
        text("text", text, out);
        text("section", section, out);
        end(out);
    }

    @Override
    void broken(Violation violation, String text) {
        StringBuilder out = start("broken");
        text("violation", violation.name(), out);
        text("text", text, out);
        rule(violation.rule(), violation.section(), out);
    }

    private static StringBuilder start(String kind) {
        return new StringBuilder("{\"kind\":\"").append(kind).append('"');
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
