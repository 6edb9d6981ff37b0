package http10.samples.peers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import http10.samples.conformance.Catalogue;
import http10.samples.conformance.Requirement;
import http10.samples.conformance.Result;
import http10.samples.conformance.Verdict;
import http10.samples.conformance.grading.Grading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what {@code conform --format json} wrote. */
final class Graded {
    private Graded() {}

    static Grading read(String peer, Path file, Catalogue catalogue) throws IOException {
        List<Result> results = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            while (json.nextToken() != null) {
                if ("id".equals(json.currentName()) && json.currentToken() == JsonToken.VALUE_STRING) {
                    results.add(result(catalogue.find(json.getText()).orElseThrow(), json));
                }
            }
        }
        return new Grading(peer, results);
    }

    /** The rest of one result, whose id has been read. */
    private static Result result(Requirement requirement, JsonParser json) throws IOException {
        Verdict verdict = Verdict.NOT_APPLICABLE;
        List<String> details = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            if (token != JsonToken.VALUE_STRING) continue;
            if ("verdict".equals(json.currentName())) verdict = verdict(json.getText());
            if (json.getParsingContext().inArray()) details.add(json.getText());
        }
        return new Result(requirement, verdict, details, Duration.ZERO);
    }

    private static Verdict verdict(String name) {
        return Verdict.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
