package http10.client.cli;

import http10.message.Field;
import http10.message.FieldName;
import http10.message.Octets;
import http10.message.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The fields given by -H, and the default fields that it leaves out. */
final class RequestFields {
    final List<Field> fields = new ArrayList<>();
    private final List<FieldName> leftOut = new ArrayList<>();

    /** @throws Failure if one is no field, or a file cannot be read */
    static RequestFields of(List<String> headers, Streams streams) throws Failure {
        RequestFields all = new RequestFields();
        for (String header : headers) {
            if (!header.startsWith("@")) {
                all.add(header);
                continue;
            }
            String text = new String(ArgumentFile.octets("-H", header, streams), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                String field = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
                if (!field.isEmpty()) all.add(field);
            }
        }
        return all;
    }

    boolean leavesOut(FieldName name) {
        return leftOut.contains(name);
    }

    boolean has(FieldName name) {
        for (Field field : fields) if (field.name().equals(name)) return true;
        return false;
    }

    /**
     * Adds a field unless -H gives it or leaves it out. To {@code multipart/form-data} given by hand its boundary is
     * added, without which nobody can read it.
     */
    void addDefault(String name, String text, String option) throws Failure {
        FieldName added = FieldName.of(name);
        String value = value(text, option);
        if (!has(added) && !leavesOut(added)) fields.add(new Field(added, value));
        int boundary = value.indexOf("; boundary=");
        for (int i = 0; boundary >= 0 && i < fields.size(); i++) {
            Field field = fields.get(i);
            boolean lacks = field.name().equals(added) && field.value().indexOf("boundary=") < 0;
            if (lacks) fields.set(i, new Field(added, field.value() + value.substring(boundary)));
        }
    }

    /** As a field has it; whoever could put a line end into it could write fields. */
    static String value(String text, String option) throws Failure {
        String value = octetPerChar(text);
        if (Octets.isFieldValue(value)) return value;
        throw new Failure(
                Exit.USAGE,
                "a control character, or a blank at an end",
                "in " + option,
                "leave it out; nothing has been sent");
    }

    private void add(String header) throws Failure {
        int end = header.indexOf(':');
        boolean empty = end < 0 && header.endsWith(";");
        if (empty) end = header.length() - 1;
        if (end < 0) throw notAField(header);
        String value = empty ? "" : Octets.trimOws(header.substring(end + 1));
        try {
            FieldName name = FieldName.of(header.substring(0, end));
            boolean closes = name.equals(FieldName.CONNECTION) && Octets.equalsIgnoreCase(value, "close");
            if (closes) return; // as every connection of ours does
            if (!empty && value.isEmpty()) leftOut.add(name);
            else fields.add(new Field(name, octetPerChar(value)));
        } catch (IllegalArgumentException e) {
            throw notAField(header);
        }
    }

    /** As it was typed: in UTF-8, each octet of which is a char of a field. */
    private static String octetPerChar(String value) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static Failure notAField(String header) {
        int colon = header.indexOf(':');
        String shown = colon < 0 ? header : header.substring(0, colon + 1); // the value may be a secret
        return new Failure(
                Exit.USAGE, "not a field: " + Quoted.of(shown), "in -H", "write 'Name: value', 'Name:' or 'Name;'");
    }
}
