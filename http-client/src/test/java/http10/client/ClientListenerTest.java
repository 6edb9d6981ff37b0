package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.FieldSection;
import http10.message.HttpUri;
import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.Request;
import http10.message.RequestHead;
import http10.message.ResponseHead;
import http10.samples.conformance.client.ScriptedServer;
import http10.wire.BodyFraming;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientListenerTest {
    private final List<String> events = new ArrayList<>();
    private long last;

    private void event(String text, long nanos) {
        assertTrue(nanos >= last, "time goes on");
        last = nanos;
        events.add(text);
    }

    private final ClientListener listener = new ClientListener() {
        @Override
        public void resolved(String host, List<InetAddress> addresses, long nanos) {
            event("resolved " + host, nanos);
        }

        @Override
        public void connecting(InetSocketAddress address, long nanos) {
            event("connecting", nanos);
        }

        @Override
        public void connected(InetSocketAddress address, long nanos) {
            event("connected " + address.getAddress().getHostAddress(), nanos);
        }

        @Override
        public void headSent(byte[] octets, long nanos) {
            event("sent " + new String(octets, 0, 6), nanos);
        }

        @Override
        public void contentSent(long octets, long nanos) {
            event("sent " + octets, nanos);
        }

        @Override
        public void headReceived(ResponseHead head, byte[] octets, long nanos) {
            event("head " + head.status() + " of " + octets.length, nanos);
        }

        @Override
        public void headRefused(byte[] octets, long nanos) {
            event("refused " + new String(octets, StandardCharsets.ISO_8859_1), nanos);
        }

        @Override
        public void contentPartSent(ByteBuffer octets, long nanos) {
            event("part sent " + StandardCharsets.ISO_8859_1.decode(octets), nanos);
        }

        @Override
        public void bodyPartReceived(ByteBuffer octets, long nanos) {
            event("part " + StandardCharsets.ISO_8859_1.decode(octets), nanos);
        }

        @Override
        public void framed(BodyFraming framing, long nanos) {
            event(framing.getClass().getSimpleName(), nanos);
        }

        @Override
        public void redirected(HttpUri from, HttpUri to, long nanos) {
            event("redirected " + to.path(), nanos);
        }

        @Override
        public void closed(long octets, long nanos) {
            event("closed " + octets, nanos);
        }
    };

    @Test
    void hears_all_that_happens_in_order() throws IOException {
        String redirect = "HTTP/1.0 302 x\r\nLocation: /y\r\nContent-Length: 3\r\n\r\n";
        HttpClient client =
                HttpClient.of(ClientOptions.builder().listener(listener).build());
        try (ScriptedServer server = ScriptedServer.of(
                ScriptedServer.answer(redirect + "red"),
                ScriptedServer.answer("HTTP/1.1 100 x\r\n\r\nHTTP/1.0 200 OK\r\n\r\nhello"))) {
            Exchanges.content(client.send(Request.get(server.url("/x"))));
        }
        List<String> opening = List.of("resolved 127.0.0.1", "connecting", "connected 127.0.0.1");
        List<String> expected = new ArrayList<>(opening);
        expected.addAll(List.of("sent GET /x", "sent 0", "head 302 of " + redirect.length(), "FixedLength"));
        expected.addAll(List.of("closed 0", "redirected /y"));
        expected.addAll(opening);
        expected.addAll(List.of(
                "sent GET /y", "sent 0", "head 100 of 18", "head 200 of 19", "UntilClose", "part hello", "closed 5"));
        assertEquals(expected, events);
    }

    @Test
    void hears_of_the_end_where_the_server_breaks_HTTP() throws IOException {
        HttpClient client =
                HttpClient.of(ClientOptions.builder().listener(listener).build());
        try (ScriptedServer server = ScriptedServer.answering("HTTP/x")) {
            client.send(Request.get(server.url("/x"))).close();
        } catch (IOException e) {
            events.add("thrown");
        }
        assertEquals(List.of("sent 0", "refused HTTP/x", "closed 0", "thrown"), events.subList(4, 8));
    }

    @Test
    void hears_of_content_as_it_is_sent_and_of_a_body_as_it_comes() throws IOException {
        HttpClient client =
                HttpClient.of(ClientOptions.builder().listener(listener).build());
        String chunks = "2\r\nok\r\n0\r\n\r\n";
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (ScriptedServer server = ScriptedServer.answering(head + chunks)) {
            Request request = Request.get(server.url("/x"));
            RequestHead post = new RequestHead(Method.POST, request.target(), HttpVersion.HTTP_1_0, FieldSection.EMPTY);
            Exchanges.content(client.send(new Request(post, Content.of("abc".getBytes(StandardCharsets.US_ASCII)))));
        }
        List<String> expected = List.of(
                "sent POST /",
                "part sent abc",
                "sent 3",
                "head 200 of " + head.length(),
                "Chunked",
                "part " + chunks,
                "closed 2");
        assertEquals(expected, events.subList(3, events.size()));
    }
}
