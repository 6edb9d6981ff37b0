package http10.client.cli;

import http10.message.FieldName;
import http10.message.Quoted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What {@code -w} writes behind a transfer. */
final class WriteOut {
    private final Variables variables;
    private final Streams streams;
    private final boolean failed;
    private final StringBuilder text = new StringBuilder();
    private boolean toError;

    private WriteOut(Variables variables, boolean failed, Streams streams) {
        this.variables = variables;
        this.failed = failed;
        this.streams = streams;
    }

    /** The format as it was given, or what its file holds without line ends, as curl has it. */
    static String format(String given, Streams streams) throws Failure {
        if (!given.startsWith("@")) return given;
        String text = new String(ArgumentFile.octets("-w", given, streams), StandardCharsets.UTF_8);
        return text.replace("\r", "").replace("\n", "");
    }

    static void write(String format, Task task, Measures measures, Optional<Failure> failure, Streams streams)
            throws Failure {
        measures.end();
        Variables variables = new Variables(task, measures, failure);
        WriteOut out = new WriteOut(variables, failure.isPresent(), streams);
        out.expand(Variables.octetPerChar(format));
        out.flush();
    }

    private void expand(String format) throws Failure {
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at);
            int close = format.indexOf('}', at);
            if (c == '\\' && at + 1 < format.length()) {
                escape(format.charAt(at + 1));
                at += 2;
            } else if (format.startsWith("%%", at)) {
                text.append('%');
                at += 2;
            } else if (format.startsWith("%{", at) && close > 0) {
                String name = format.substring(at + 2, close);
                if (name.equals("onerror") && !failed) return;
                variable(name);
                at = close + 1;
            } else if (format.startsWith("%header{", at) && close > 0) {
                field(format.substring(at + 8, close));
                at = close + 1;
            } else {
                text.append(c);
                at++;
            }
        }
    }

    private void escape(char c) {
        switch (c) {
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            default -> text.append('\\').append(c);
        }
    }

    private void variable(String name) throws Failure {
        switch (name) {
            case "onerror" -> {
                // what follows is for failures, as this is one
            }
            case "stderr" -> turn(true);
            case "stdout" -> turn(false);
            case "json" -> text.append(Json.of(variables));
            case "header_json" -> text.append(Json.ofFields(variables.fields()));
            default -> {
                Optional<String> value = variables.value(name);
                if (value.isPresent()) foreign(value.get());
                else streams.tell("http10: -w has no variable " + Quoted.of(name));
            }
        }
    }

    private void field(String name) {
        try {
            foreign(variables.field(FieldName.of(name)));
        } catch (IllegalArgumentException e) {
            // There is no field with a name that is none.
        }
    }

    /** A terminal may take octets beyond ASCII for controls. */
    private void foreign(String value) {
        boolean escapes = toError ? streams.errIsTerminal() : streams.outIsTerminal();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (escapes && c != '\n' && (c < ' ' || c >= 0x7f)) Quoted.escape(c, text);
            else text.append(c);
        }
    }

    private void turn(boolean error) throws Failure {
        flush();
        toError = error;
    }

    private void flush() throws Failure {
        byte[] octets = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        text.setLength(0);
        if (octets.length == 0) return;
        if (toError) {
            streams.tell(octets);
            return;
        }
        try {
            ByteBuffer rest = ByteBuffer.wrap(octets);
            while (rest.hasRemaining()) streams.out.write(rest);
        } catch (IOException e) {
            throw StandardOutput.failed(e).failure();
        }
    }
}
