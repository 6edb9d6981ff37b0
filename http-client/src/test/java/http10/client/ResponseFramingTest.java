package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import http10.message.Request;
import http10.samples.conformance.client.ScriptedServer;
import http10.wire.IncompleteMessageException;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What of a response's framing can be overlooked. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResponseFramingTest {
    private static final ClientOptionsBuilder RAW = ClientOptions.builder().rawTransfer(true);
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    private static String got(ClientOptionsBuilder options, String reply) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            return Exchanges.content(HttpClient.of(options.build()).send(Request.get(server.url("/"))));
        }
    }

    @Test
    void a_wrong_length_is_ignored_where_that_is_asked_for() throws IOException {
        ClientOptionsBuilder ignores = ClientOptions.builder().ignoresLength(true);
        for (String length : new String[] {"3", "30", "-1", "x"}) {
            assertEquals("abcdef", got(ignores, "HTTP/1.0 200 OK\r\nContent-Length: " + length + "\r\n\r\nabcdef"));
        }
        assertEquals("", got(ignores, "HTTP/1.0 204 x\r\nContent-Length: 3\r\n\r\nabcdef"));
    }

    @Test
    void chunks_are_left_as_they_are_where_that_is_asked_for() throws IOException {
        assertEquals("2\r\nok\r\n0\r\n\r\n", got(RAW, CHUNKED + "2\r\nok\r\n0\r\n\r\nmore"));
        assertThrows(IncompleteMessageException.class, () -> got(RAW, CHUNKED + "2\r\nok\r\n"));
    }

    @Test
    void so_are_transfer_codings_that_nobody_asked_for() throws IOException {
        assertEquals("zip", got(RAW, "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nzip"));
        assertEquals("zip", got(RAW, "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\nzip"));
        assertEquals("x", got(RAW, "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\nx"));
        assertEquals("ok", got(RAW, "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok"));
    }
}
