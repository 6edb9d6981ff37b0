package http10.samples.conformance.server;

import http10.samples.conformance.NotApplicableException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What plain requests give, fetched once for all cases. */
final class References {
    private final Server server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();

    References(Server server) {
        this.server = server;
    }

    Reply of(String fixture) {
        return replies.computeIfAbsent(fixture, this::fetch);
    }

    /** Whether the server says HTTP/1.0 even to a client of HTTP/1.1. */
    boolean areOfHttp10() throws IOException {
        String head = "GET {O} HTTP/1.1\r\nHost: " + server.authority() + "\r\nConnection: close\r\n\r\n";
        return Conversation.once(server, head).first().line().startsWith("HTTP/1.0 ");
    }

    private Reply fetch(String fixture) {
        String request = "GET " + server.path(fixture) + " HTTP/1.0\r\nHost: " + server.authority() + "\r\n\r\n";
        try {
            Answer answer = Conversation.once(server, request);
            if (answer.isFull()) return answer.first();
            throw new NotApplicableException("a plain GET of " + server.path(fixture) + " gives " + answer.shown());
        } catch (IOException e) {
            throw new NotApplicableException("a plain GET of " + server.path(fixture) + " fails: " + e.getMessage());
        }
    }
}
