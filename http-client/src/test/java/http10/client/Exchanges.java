package http10.client;

import http10.message.Request;
import http10.message.Response;
import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the tests of the client share. */
final class Exchanges {
    static final HttpClient CLIENT = HttpClient.create();

    private Exchanges() {}

    /** The response of a server that sends this and closes. */
    static Response to(String reply) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            return CLIENT.send(Request.get(server.url("/x")));
        }
    }

    /** The content, read to its end, in ISO-8859-1. */
    static String content(Response response) throws IOException {
        try (response) {
            return new String(response.content().octets(1 << 20), StandardCharsets.ISO_8859_1);
        }
    }

    /** What a server receives of this request; "URL" in its target is the server. */
    static String sent(Maker maker) throws IOException {
        return sent(CLIENT, maker);
    }

    static String sent(HttpClient client, Maker maker) throws IOException {
        ScriptedServer.Script script = ScriptedServer.answerAndHold("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n");
        try (ScriptedServer server = ScriptedServer.of(script)) {
            client.send(maker.make(server.url(""))).close();
            return server.received(0).replace("127.0.0.1:" + server.port(), "HOST");
        }
    }

    @FunctionalInterface
    interface Maker {
        Request make(String url);
    }
}
