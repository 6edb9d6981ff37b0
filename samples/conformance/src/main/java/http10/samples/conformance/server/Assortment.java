package http10.samples.conformance.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One answer of each kind that the server gives, for rows about everything it sends. */
final class Assortment {
    private static final List<String> FIXTURES = List.of("DIR", "REDIR", "AUTH", "DYN", "NC", "BOOM");

    private Assortment() {}

    /** At least the answer to a plain GET; others only where they have a head. */
    static List<Answer> of(Trial server) throws IOException {
        String modified = server.reference("O").field("Last-Modified").orElse("none");
        List<String> requests = new ArrayList<>(List.of(
                "HEAD {O} HTTP/1.0\r\n\r\n",
                "GET {O} HTTP/1.0\r\nIf-Modified-Since: " + modified + "\r\n\r\n",
                "GET " + missing(server) + " HTTP/1.0\r\n\r\n",
                "GET {O} HTTP/1.0\r\nno colon\r\n\r\n",
                "BAD\1 {O} HTTP/1.0\r\n\r\n",
                "BREW {O} HTTP/1.0\r\n\r\n"));
        for (String fixture : FIXTURES) {
            if (server.has(fixture)) requests.add("GET {" + fixture + "} HTTP/1.0\r\n\r\n");
        }
        List<Answer> answers = new ArrayList<>();
        answers.add(server.get("O"));
        for (String request : requests) {
            Answer answer = server.send(request);
            if (answer.isFull()) answers.add(answer);
        }
        return answers;
    }

    /** A path where there is nothing, or so it is to be hoped. */
    static String missing(Trial server) {
        return server.has("MISS") ? "{MISS}" : "/http10-nothing-has-this-name";
    }
}
