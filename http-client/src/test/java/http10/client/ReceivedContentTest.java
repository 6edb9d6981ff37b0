package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.HttpUri;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.samples.conformance.client.ScriptedServer;
import http10.wire.IncompleteMessageException;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The content of a response as a stream: what a caller reads, and when the connection is closed. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceivedContentTest {
    private static final String OK = "HTTP/1.0 200 OK\r\n";
    private static final String OK11 = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    @Test
    @Tag("R1945-7.2.2-01")
    void the_connection_is_closed_as_soon_as_the_content_has_been_read() throws IOException {
        ScriptedServer.Script script = ScriptedServer.answerAndHold(
                OK + "Connection: keep-alive\r\nContent-Length: 5\r\n\r\nhelloHTTP/1.0 200 OK\r\n\r\nevil");
        try (ScriptedServer server = ScriptedServer.of(script)) {
            Response response = Exchanges.CLIENT.send(Request.get(server.url("/")));
            assertEquals(5, response.content().length().orElseThrow());
            InputStream stream = response.content().stream();
            assertEquals("hello", new String(stream.readAllBytes()));
            assertTrue(server.wasClosedByClient(0), "closed without waiting for close()");
            response.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET 204", "GET 304", "HEAD 200"})
    void the_connection_is_closed_at_once_where_there_is_no_content(String what) throws IOException {
        String[] words = what.split(" ");
        String head = "HTTP/1.0 " + words[1] + " x\r\nContent-Length: 10\r\n\r\n";
        try (ScriptedServer server = ScriptedServer.of(ScriptedServer.answerAndHold(head))) {
            HttpUri uri = HttpUri.of(server.url("/"));
            Response response = Exchanges.CLIENT.send(Request.of(Method.of(words[0]), uri));
            assertTrue(server.wasClosedByClient(0), "closed without waiting for close()");
            response.close();
        }
    }

    @Test
    @Tag("R1945-7.2.2-02")
    void the_response_is_there_before_its_content_is() throws IOException {
        CountDownLatch headRead = new CountDownLatch(1);
        ScriptedServer.Script script = peer ->
                peer.receiveRequest().send(OK + "\r\n\r\nab").await(headRead).send("cd");
        try (ScriptedServer server = ScriptedServer.of(script)) {
            Response response = Exchanges.CLIENT.send(Request.get(server.url("/")));
            headRead.countDown();
            assertTrue(response.content().length().isEmpty());
            assertEquals("\r\nabcd", Exchanges.content(response));
        }
    }

    @Test
    @Tag("R1945-7.2.2-05")
    @Tag("R9112-8-02")
    void short_content_is_an_error_each_time_it_is_read() throws IOException {
        try (Response response = Exchanges.to(OK + "Content-Length: 10\r\n\r\nabcd")) {
            InputStream stream = response.content().stream();
            assertEquals("abcd", new String(stream.readNBytes(4)));
            IncompleteMessageException e = assertThrows(IncompleteMessageException.class, stream::read);
            assertEquals(4, e.received());
            assertSame(e, assertThrows(IncompleteMessageException.class, () -> stream.read(new byte[1])));
            assertThrows(IncompleteMessageException.class, () -> stream.transferTo(new ByteArrayOutputStream()));
        }
    }

    @Test
    void a_bound_on_the_content_holds_for_every_framing() {
        var limits = http10.wire.Limits.RESPONSE.withContentOctets(3);
        HttpClient bounded =
                HttpClient.of(ClientOptions.builder().limits(limits).build());
        for (String reply :
                new String[] {OK + "Content-Length: 4\r\n\r\nabcd", OK + "\r\nabcd", OK11 + "4\r\nabcd\r\n"}) {
            assertThrows(http10.wire.LimitExceededException.class, () -> {
                try (ScriptedServer server = ScriptedServer.answering(reply)) {
                    Exchanges.content(bounded.send(Request.get(server.url("/"))));
                }
            });
        }
    }

    @Test
    @Tag("PX-IO-03")
    void content_is_transferred_whole_to_files_and_other_streams(@TempDir Path folder) throws IOException {
        byte[] megabytes = new byte[3 << 20];
        for (int i = 0; i < megabytes.length; i++) megabytes[i] = (byte) (i * 31 >> 3);
        ScriptedServer.Script script =
                peer -> peer.receiveRequest().send(OK + "\r\n").send(megabytes);
        try (ScriptedServer server = ScriptedServer.of(script)) {
            ByteArrayOutputStream memory = new ByteArrayOutputStream();
            try (Response response = Exchanges.CLIENT.send(Request.get(server.url("/")))) {
                assertEquals(megabytes.length, response.content().transferTo(memory));
            }
            assertEquals(-1, java.util.Arrays.mismatch(megabytes, memory.toByteArray()));
            Path file = folder.resolve("file");
            try (Response response = Exchanges.CLIENT.send(Request.get(server.url("/")));
                    FileOutputStream out = new FileOutputStream(file.toFile())) {
                response.content().stream().readNBytes(10);
                assertEquals(megabytes.length - 10, response.content().transferTo(out));
            }
            byte[] rest = java.util.Arrays.copyOfRange(megabytes, 10, megabytes.length);
            assertEquals(-1, java.util.Arrays.mismatch(rest, Files.readAllBytes(file)));
        }
    }

    @Test
    void closing_early_closes_the_connection() throws IOException {
        ScriptedServer.Script script = ScriptedServer.answerAndHold(OK + "Content-Length: 10\r\n\r\nabcd");
        try (ScriptedServer server = ScriptedServer.of(script)) {
            Response response = Exchanges.CLIENT.send(Request.get(server.url("/")));
            InputStream stream = response.content().stream();
            assertEquals('a', stream.read());
            assertEquals(3, stream.available());
            response.close();
            server.received(0); // ends
            assertThrows(IOException.class, stream::read);
            assertFalse(server.connections() > 1);
        }
    }
}
