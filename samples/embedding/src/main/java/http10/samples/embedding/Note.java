package http10.samples.embedding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** A note, and how it is written in JSON. */
record Note(String text) {
    private static final JsonFactory JSON = new JsonFactory();

    static Note read(byte[] octets) throws IOException {
        String text = null;
        try (JsonParser in = JSON.createParser(octets)) {
            if (in.nextToken() != JsonToken.START_OBJECT) throw new JsonParseException(in, "no object");
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                boolean isText = in.currentName().equals("text");
                if (in.nextToken() == JsonToken.VALUE_STRING && isText) text = in.getText();
                else in.skipChildren();
            }
            if (text == null || in.nextToken() != null) throw new JsonParseException(in, "no text, or something more");
            return new Note(text);
        }
    }

    byte[] object() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            write(json);
        }
        return out.toByteArray();
    }

    static byte[] array(List<Note> notes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (Note note : notes) note.write(json);
            json.writeEndArray();
        }
        return out.toByteArray();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
