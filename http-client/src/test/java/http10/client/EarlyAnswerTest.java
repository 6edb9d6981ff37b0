package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.HttpUri;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.samples.conformance.client.ScriptedServer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers that answer before they have read the request's content (RFC 1945 section 9.4). */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EarlyAnswerTest {
    private static final int HUGE = 100 << 20;
    private static final String TOO_LARGE = "HTTP/1.0 413 x\r\nContent-Length: 3\r\n\r\nbig";

    private final AtomicLong sent = new AtomicLong();
    private final HttpClient client = HttpClient.of(ClientOptions.builder()
            .listener(new ClientListener() {
                @Override
                public void contentSent(long octets, long nanos) {
                    sent.set(octets);
                }
            })
            .build());

    private static Content zeros(long length) {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] into, int offset, int count) {
                return count;
            }
        };
        return Content.of(endless, OptionalLong.of(length));
    }

    private static Request post(String url, Content content) {
        return Request.of(Method.POST, HttpUri.of(url)).with(content, MediaType.of("application/octet-stream"));
    }

    @Test
    @Tag("R1945-9.4-01")
    void sending_stops_when_an_answer_comes() throws IOException {
        ScriptedServer.Script script =
                peer -> peer.receiveHead().receive(64 << 10).send(TOO_LARGE).receiveEnd();
        try (ScriptedServer server = ScriptedServer.of(script)) {
            Response response = client.send(post(server.url("/"), zeros(HUGE)));
            assertEquals(413, response.status().code());
            assertEquals("big", Exchanges.content(response));
            assertTrue(sent.get() < HUGE, "sent " + sent);
        }
    }

    @Test
    @Tag("R1945-9.4-01")
    void an_answer_counts_more_than_the_failure_to_send(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("file");
        try (ScriptedServer server =
                        ScriptedServer.of(peer -> peer.receiveHead().send(TOO_LARGE));
                FileChannel channel = FileChannel.open(Files.write(file, new byte[8 << 20]))) {
            Content[] contents = {zeros(HUGE), Content.of(new byte[8 << 20]), Content.of(channel, 0, 8 << 20)};
            for (Content content : contents) {
                try (Response response = client.send(post(server.url("/"), content))) {
                    assertEquals(413, response.status().code());
                }
            }
        }
    }

    @Test
    void without_an_answer_the_failure_to_send_is_told() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.of(peer -> peer.receiveHead().reset())) {
            Request request = post(server.url("/"), zeros(HUGE));
            assertThrows(IOException.class, () -> client.send(request));
        }
    }

    @Test
    @Tag("R9110-15.2-01")
    void after_a_100_sending_goes_on() throws IOException {
        ScriptedServer.Script script = peer -> peer.receiveHead()
                .receive(64 << 10)
                .send("HTTP/1.1 100 Continue\r\n\r\n")
                .receive((4 << 20) - (64 << 10))
                .send("HTTP/1.0 200 OK\r\n\r\nall");
        try (ScriptedServer server = ScriptedServer.of(script)) {
            assertEquals("all", Exchanges.content(client.send(post(server.url("/"), zeros(4 << 20)))));
            assertEquals(4 << 20, sent.get());
        }
    }

    @Test
    void an_answer_that_has_begun_well_does_not_stop_sending() throws IOException {
        ScriptedServer.Script script = peer -> peer.receiveHead()
                .receive(64 << 10)
                .send("HTTP/1.0 200 OK\r\n\r\n")
                .receive((4 << 20) - (64 << 10))
                .send("all");
        try (ScriptedServer server = ScriptedServer.of(script)) {
            assertEquals("all", Exchanges.content(client.send(post(server.url("/"), zeros(4 << 20)))));
            assertEquals(4 << 20, sent.get());
        }
    }

    @Test
    void content_from_a_file_is_the_part_that_was_named(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "0123456789");
        try (FileChannel channel = FileChannel.open(file)) {
            String request = Exchanges.sent(url -> post(url, Content.of(channel, 2, 5)));
            assertTrue(request.endsWith("Content-Length: 5\r\n\r\n23456"), request);
        }
    }

    @Test
    void content_that_is_shorter_than_it_said_is_the_callers_fault() throws IOException {
        try (ScriptedServer server = ScriptedServer.of(peer -> peer.receiveEnd())) {
            Content few = Content.of(new ByteArrayInputStream(new byte[3]), OptionalLong.of(5));
            Request request = post(server.url("/"), few);
            IOException failure = assertThrows(UnreadableContentException.class, () -> client.send(request));
            assertEquals("the request's content cannot be read: it ended 2 octets early", failure.getMessage());
            assertInstanceOf(EOFException.class, failure.getCause());
            server.received(0); // the connection is closed
        }
    }
}
