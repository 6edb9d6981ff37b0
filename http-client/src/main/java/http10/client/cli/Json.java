package http10.client.cli;

import http10.message.Field;
import http10.message.FieldName;
import http10.message.Octets;
import java.util.ArrayList;
import java.util.List;

/** The JSON of {@code -w}, in ASCII: a char beyond it stands for an octet, which JSON has no other way to write. */
final class Json {
    private Json() {}

    /** All variables, numbers as such; text that is not there is null. */
    static String of(Variables variables) {
        StringBuilder out = new StringBuilder("{");
        for (String name : Variables.NAMES) {
            out.append('"').append(name).append("\":");
            String value = variables.value(name).orElse("");
            if (isNumber(name)) out.append(value.equals("000") ? "0" : value);
            else if (value.isEmpty() && !name.equals("certs") && !name.endsWith("_ip")) out.append("null");
            else quote(value, out);
            out.append(',');
        }
        return out.append("\"http10_version\":\"0.1.0\"}").toString();
    }

    private static boolean isNumber(String name) {
        return switch (name) {
            case "exitcode",
                    "http_code",
                    "http_connect",
                    "local_port",
                    "proxy_ssl_verify_result",
                    "remote_port",
                    "response_code",
                    "ssl_verify_result",
                    "urlnum" -> true;
            default ->
                name.startsWith("num_")
                        || name.startsWith("size_")
                        || name.startsWith("speed_")
                        || name.startsWith("time_");
        };
    }

    /** Each name in lower case with all of its values, in the order received. */
    static String ofFields(List<Field> fields) {
        List<FieldName> names = new ArrayList<>();
        for (Field field : fields) if (!names.contains(field.name())) names.add(field.name());
        StringBuilder out = new StringBuilder("{");
        for (FieldName name : names) {
            out.append(out.length() == 1 ? "" : ",\n");
            quote(Octets.lowerCase(name.toString()), out);
            String separator = ":[";
            for (Field field : fields) {
                if (!field.name().equals(name)) continue;
                out.append(separator);
                quote(field.value(), out);
                separator = ",";
            }
            out.append(']');
        }
        return out.append("\n}").toString();
    }

    static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c >= ' ' && c < 0x7f) out.append(c);
                    else
                        out.append("\\u")
                                .append(Integer.toHexString(0x10000 | c).substring(1));
                }
            }
        }
        out.append('"');
    }
}
