package http10.samples.conformance.grading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import http10.samples.conformance.Requirement;
import http10.samples.conformance.Result;
import http10.samples.conformance.Verdict;
import java.io.IOException;
import java.io.StringWriter;

/** One JSON object: {@code peer}, {@code counts} by verdict, {@code results} in the order of the catalogue. */
public final class JsonReport implements Report {
    /** ASCII passes any terminal and any pipe as it is. */
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Override
    public void write(Grading grading, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text).setPrettyPrinter(new DefaultPrettyPrinter())) {
            json.writeStartObject();
            json.writeStringField("peer", grading.peer());
            json.writeObjectFieldStart("counts");
            for (Verdict verdict : Verdict.values()) json.writeNumberField(name(verdict), grading.count(verdict));
            json.writeEndObject();
            json.writeArrayFieldStart("results");
            for (Result result : grading.results()) write(result, json);
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append(text.getBuffer()).append('\n');
    }

    private static void write(Result result, JsonGenerator json) throws IOException {
        Requirement requirement = result.requirement();
        json.writeStartObject();
        json.writeStringField("id", requirement.id());
        json.writeStringField("source", requirement.source());
        json.writeStringField("level", requirement.level().name());
        json.writeStringField("requirement", requirement.text());
        json.writeStringField("verdict", name(result.verdict()));
        json.writeArrayFieldStart("details");
        for (String detail : result.details()) json.writeString(detail);
        json.writeEndArray();
        json.writeNumberField("milliseconds", result.took().toMillis());
        json.writeEndObject();
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case WARN -> "warn";
            case FAIL -> "fail";
            case NOT_APPLICABLE -> "not applicable";
        };
    }
}
