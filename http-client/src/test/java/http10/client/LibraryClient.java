package http10.client;

import http10.message.Field;
import http10.message.Request;
import http10.message.Response;
import http10.samples.conformance.NotApplicableException;
import http10.samples.conformance.client.Ask;
import http10.samples.conformance.client.Client;
import http10.samples.conformance.client.Outcome;
import http10.samples.conformance.client.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Our own client, as the suite asks it to do things. */
final class LibraryClient implements Client {
    private static final HttpClient CLIENT = HttpClient.create();

    @Override
    public Outcome run(Ask ask, String url, ScriptedServer server) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Response response = CLIENT.send(request(ask, url))) {
            response.content().transferTo(content);
            return outcome(response, content, "");
        } catch (IOException e) {
            return new Outcome(
                    Optional.of(false),
                    OptionalInt.empty(),
                    Optional.of(content.toString(StandardCharsets.ISO_8859_1)),
                    Optional.empty(),
                    e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static Request request(Ask ask, String url) {
        return switch (ask) {
            case GET -> Request.get(url);
            default -> throw new NotApplicableException("cannot " + ask.description());
        };
    }

    private static Outcome outcome(Response response, ByteArrayOutputStream content, String said) {
        List<String> fields = new ArrayList<>();
        for (Field field : response.fields()) fields.add(field.toString());
        return new Outcome(
                Optional.of(true),
                response.head().isSimple()
                        ? OptionalInt.empty()
                        : OptionalInt.of(response.status().code()),
                Optional.of(content.toString(StandardCharsets.ISO_8859_1)),
                Optional.of(List.copyOf(fields)),
                said);
    }
}
