package http10.samples.embedding;

import com.fasterxml.jackson.core.JsonProcessingException;
import http10.message.Content;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Octets;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import http10.server.ErrorPage;
import http10.server.Handler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes by JSON: {@code GET /notes}, {@code GET /notes/1}, and {@code POST /notes} with {@code {"text": "..."}}. */
final class JsonApi implements Handler {
    static final MediaType JSON = MediaType.of("application/json");
    private static final int MOST_NOTES = 1_000;

    private final List<Note> notes = new CopyOnWriteArrayList<>(); // any number of threads asks

    public static void main(String[] args) throws IOException, InterruptedException {
        Running.untilStopped(new JsonApi());
    }

    @Override
    // shown: json
    public Response handle(Request request) throws IOException {
        String path = request.target().path();
        if (path.equals("/notes") && request.method().isSafe()) return json(StatusCode.OK, Note.array(notes));
        if (path.equals("/notes") && request.method().equals(Method.POST)) return add(request);
        if (!path.startsWith("/notes/")) return ErrorPage.of(StatusCode.NOT_FOUND, "There are only /notes.");
        if (!request.method().isSafe()) return ErrorPage.notAllowed("A note stays.", List.of(Method.GET, Method.HEAD));
        long number = Octets.decimal(path.substring("/notes/".length())).orElse(0);
        if (number < 1 || number > notes.size()) return ErrorPage.of(StatusCode.NOT_FOUND, "There is no such note.");
        return json(StatusCode.OK, notes.get((int) number - 1).object());
    }

    private Response add(Request request) throws IOException {
        try {
            Note note = Note.read(request.content().octets(10_000)); // more is answered 413
            synchronized (notes) {
                if (notes.size() == MOST_NOTES) return ErrorPage.of(new StatusCode(507), "There is no room for more.");
                notes.add(note);
                return json(StatusCode.CREATED, note.object()).with("Location", "/notes/" + notes.size());
            }
        } catch (JsonProcessingException e) {
            return ErrorPage.of(StatusCode.BAD_REQUEST, "Send an object with a \"text\" that is a string.");
        }
    }

    private static Response json(StatusCode status, byte[] octets) {
        return Response.of(status, JSON, Content.of(octets));
    }
    // end
}
