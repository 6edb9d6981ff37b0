package http10.samples.linkcheck;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import http10.message.HttpUri;
import java.io.IOException;
import java.io.PrintStream;

/** A report for programs: one object; docs/linkcheck.md tells its members. */
final class JsonReport {
    private JsonReport() {}

    static void write(Report report, HttpUri start, PrintStream out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("start", start.toString());
            json.writeBooleanField("complete", report.isComplete && report.cut.isEmpty());
            json.writeNumberField("urls", report.checked);
            json.writeNumberField("pages", report.pages());
            json.writeNumberField("links", report.links);
            json.writeNumberField("robots", report.skipped);
            json.writeNumberField("otherSchemes", report.foreign);
            json.writeNumberField("leftOut", report.leftOut);
            json.writeNumberField("morePlaces", report.more);
            json.writeArrayFieldStart("broken");
            for (Broken broken : report.broken) write(broken, json);
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println();
    }

    private static void write(Broken broken, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("url", broken.url());
        json.writeNumberField("status", broken.status());
        json.writeStringField("reason", broken.reason());
        json.writeStringField("page", broken.place().page().toString());
        json.writeNumberField("line", broken.place().line());
        json.writeNumberField("column", broken.place().column());
        json.writeStringField("element", broken.place().element());
        json.writeEndObject();
    }
}
