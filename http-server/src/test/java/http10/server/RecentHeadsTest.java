package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.Field;
import http10.message.FieldName;
import http10.message.RequestHead;
import http10.message.Response;
import http10.message.ResponseHead;
import http10.message.StatusCode;
import http10.transport.DeadlineWatch;
import http10.wire.Limits;
import http10.wire.Profile;
import http10.wire.RequestHeadParser;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What was made a moment ago is sent again only where it would be made again just so. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecentHeadsTest {
    private static final ResponseHead FILE =
            ResponseHead.of(StatusCode.OK, new Field(FieldName.CONTENT_TYPE, "text/html"));
    private static final Content FIVE = Content.of(new byte[5]);

    private final RecentHeads heads = new RecentHeads();
    private Engine engine;

    @BeforeEach
    void make() throws IOException {
        OpenConnections connections = new OpenConnections(10, 1);
        engine = new Engine(
                ServerOptions.builder().build(),
                new Fixtures(),
                new HostPolicy("http", Set.of(), List.of(new InetSocketAddress("127.0.0.1", 8_000)), Optional.empty()),
                new Workers(1, ServerListener.NONE),
                new Parking(connections),
                new DeadlineWatch(Duration.ofMillis(100)),
                connections,
                HeadMemory.ofHeap());
    }

    private byte[] octets(ResponseHead head, Content content, String request, boolean kept) {
        return heads.octets(new Response(head, content), Optional.of(parsed(request)), kept, engine);
    }

    private static RequestHead parsed(String request) {
        try {
            ByteBuffer octets = ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1));
            return new RequestHeadParser(Limits.REQUEST, Profile.STRICT, true)
                    .feed(octets)
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_head_is_made_once_a_second() {
        byte[] first;
        byte[] second;
        Field date;
        do { // within one second
            date = DateField.now();
            first = octets(FILE, FIVE, "GET / HTTP/1.0\r\n\r\n", false);
            second = octets(FILE, FIVE, "GET /other HTTP/1.0\r\n\r\n", false);
        } while (date != DateField.now());
        assertSame(first, second);
        while (date == DateField.now()) Thread.onSpinWait();
        byte[] later = octets(FILE, FIVE, "GET / HTTP/1.0\r\n\r\n", false);
        assertTrue(text(first).contains("\r\nDate: " + date.value() + "\r\n"), () -> text(later));
        assertTrue(!text(later).contains(date.value()), () -> text(later));
    }

    @Test
    void other_heads_lengths_and_connections_have_their_own() {
        String get = "GET / HTTP/1.0\r\n\r\n";
        assertTrue(text(octets(FILE, FIVE, get, false)).contains("\r\nContent-Length: 5\r\n"));
        assertTrue(text(octets(FILE, Content.of(new byte[6]), get, false)).contains("\r\nContent-Length: 6\r\n"));
        assertTrue(text(octets(FILE, FIVE, get, true)).contains("\r\nConnection: keep-alive\r\n"));
        assertTrue(text(octets(FILE, FIVE, "GET / HTTP/1.1\r\nHost: localhost:8000\r\n\r\n", false))
                .contains("\r\nConnection: close\r\n"));
        assertTrue(!text(octets(FILE, FIVE, get, false)).contains("Connection"));
        ResponseHead equal = ResponseHead.of(StatusCode.OK, new Field(FieldName.CONTENT_TYPE, "text/html"));
        assertNotSame(octets(FILE, FIVE, get, false), octets(equal, FIVE, get, false));
        assertEquals("", text(octets(FILE, FIVE, "GET /\r\n", false)));
    }

    @Test
    void a_location_is_made_for_each_request() {
        ResponseHead redirect = ResponseHead.of(StatusCode.FOUND, new Field(FieldName.LOCATION, "/x"));
        String first = text(octets(redirect, FIVE, "GET / HTTP/1.0\r\nHost: localhost:8000\r\n\r\n", false));
        String second = text(octets(redirect, FIVE, "GET / HTTP/1.0\r\nHost: 127.0.0.1:8000\r\n\r\n", false));
        assertTrue(first.contains("\r\nLocation: http://localhost:8000/x\r\n"), first);
        assertTrue(second.contains("\r\nLocation: http://127.0.0.1:8000/x\r\n"), second);
    }
}
