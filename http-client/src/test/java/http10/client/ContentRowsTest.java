package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.FieldName;
import http10.message.HttpUri;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.samples.conformance.client.ScriptedServer;
import http10.wire.IncompleteMessageException;
import http10.wire.ProtocolException;
import http10.wire.Violation;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
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

/** Where the content of a response ends, and that no damaged one passes for whole. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentRowsTest {
    private static final String OK = "HTTP/1.0 200 OK\r\n";
    private static final String OK11 = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    private static Violation violationIn(String reply) {
        return assertThrows(ProtocolException.class, () -> Exchanges.content(Exchanges.to(reply)), reply)
                .violation();
    }

    @Test
    @Tag("R1945-7.2.2-01")
    @Tag("R1945-1.3-02")
    @Tag("R9112-6.3-07")
    @Tag("R9112-9.2-01")
    @Tag("R9112-9.3-01")
    @Tag("R9112-9.3-04")
    @Tag("R9112-9.3.2-02")
    @Tag("R9112-9.6-02")
    void content_ends_at_its_length_and_the_client_closes() throws IOException {
        ScriptedServer.Script script = ScriptedServer.answerAndHold(
                OK + "Connection: keep-alive\r\nContent-Length: 5\r\n\r\nhelloHTTP/1.0 200 OK\r\n\r\nevil");
        try (ScriptedServer server = ScriptedServer.of(script)) {
            for (int i = 0; i < 2; i++) {
                Response response = Exchanges.CLIENT.send(Request.get(server.url("/")));
                assertEquals(5, response.content().length().orElseThrow());
                InputStream stream = response.content().stream();
                assertEquals("hello", new String(stream.readAllBytes()));
                assertTrue(server.wasClosedByClient(i), "closed without waiting for close()");
                response.close();
            }
            assertEquals(2, server.connections());
        }
    }

    @Test
    @Tag("R1945-7.2.2-02")
    @Tag("R1945-4.1-01")
    void content_without_length_ends_with_the_connection() throws IOException {
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
    @Tag("R9112-8-03")
    void a_reset_is_no_end() throws IOException {
        CountDownLatch read = new CountDownLatch(1);
        ScriptedServer.Script script =
                peer -> peer.receiveRequest().send(OK + "\r\nab").await(read).reset();
        try (ScriptedServer server = ScriptedServer.of(script)) {
            Response response = Exchanges.CLIENT.send(Request.get(server.url("/")));
            InputStream stream = response.content().stream();
            assertEquals("ab", new String(stream.readNBytes(2)));
            read.countDown();
            assertThrows(SocketException.class, stream::read);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET 204", "GET 304", "HEAD 200", "HEAD 404", "GET 200 0"})
    @Tag("R1945-7.2-05")
    @Tag("R1945-10.4-03")
    @Tag("R1945-9.2-03")
    void where_there_is_no_content_none_is_waited_for(String what) throws IOException {
        String[] words = what.split(" ");
        String length = words.length == 3 ? "0" : "10";
        ScriptedServer.Script script = ScriptedServer.answerAndHold(
                "HTTP/1.0 " + words[1] + " x\r\nX-A: b\r\nContent-Length: " + length + "\r\n\r\n");
        try (ScriptedServer server = ScriptedServer.of(script)) {
            HttpUri uri = HttpUri.of(server.url("/"));
            Response response = Exchanges.CLIENT.send(Request.of(Method.of(words[0]), uri));
            assertEquals(Integer.parseInt(words[1]), response.status().code());
            assertEquals("b", response.fields().first(FieldName.of("X-A")).orElseThrow());
            assertTrue(server.wasClosedByClient(0));
            assertEquals("", Exchanges.content(response));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+2", "0x2", "2 2", "", "2;x", "5, 5", "5, 6", "\u00b2"})
    @Tag("R9112-6.3-06")
    @Tag("R9112-6.3-02")
    @Tag("R9112-6.3-03")
    void a_length_that_is_none_is_an_error(String length) {
        assertEquals(Violation.CONTENT_LENGTH_SYNTAX, violationIn(OK + "Content-Length: " + length + "\r\n\r\nok"));
    }

    @Test
    @Tag("R9112-6.3-02")
    @Tag("R9112-6.3-03")
    @Tag("R9112-6.3-06")
    void a_second_length_or_one_beyond_all_bounds_is_an_error() {
        String five = "Content-Length: 5\r\n";
        assertEquals(Violation.CONTENT_LENGTH_REPEATED, violationIn(OK + five + five + "\r\nhello"));
        assertEquals(Violation.CONTENT_LENGTH_REPEATED, violationIn(OK + five + "content-length: 6\r\n\r\nhello!"));
        String huge = "Content-Length: 99999999999999999999\r\n\r\n";
        assertEquals(Violation.CONTENT_LENGTH_LIMIT, violationIn(OK + huge));
    }

    @Test
    @Tag("R9112-6.1-06")
    void an_HTTP_1_0_response_has_no_transfer_coding() {
        String reply = OK + "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n";
        assertEquals(Violation.TRANSFER_ENCODING, violationIn(reply));
    }

    @Test
    @Tag("R9112-6.1-07")
    void chunks_of_an_HTTP_1_1_response_are_decoded_and_then_closed() throws IOException {
        String chunks = "2;a=b\r\nok\r\n00A\r\n, said he.\r\n0\r\nX-Trailer: 1\r\n\r\n";
        assertEquals("ok, said he.", Exchanges.content(Exchanges.toHeld(OK11 + chunks + "junk")));
        assertEquals(Violation.BODY_INCOMPLETE, violationIn(OK11 + "2\r\nok\r\n"));
        assertEquals(Violation.CHUNK_SYNTAX, violationIn(OK11 + "FFFFFFFFFFFFFFFFF\r\nok"));
        assertEquals(Violation.CHUNK_SYNTAX, violationIn(OK11 + "ok\r\n"));
        String foo = "HTTP/1.1 200 OK\r\nTransfer-Encoding: foo\r\n\r\nok";
        assertEquals(Violation.TRANSFER_ENCODING_UNKNOWN, violationIn(foo));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "X-GZIP", "foo"})
    @Tag("R1945-3.5-02")
    @Tag("R1945-10.3-02")
    void coded_content_is_delivered_as_it_is(String coding) throws IOException {
        Response response =
                Exchanges.to(OK + "Content-Encoding: " + coding + "\r\nContent-Length: 3\r\n\r\n\u001f\u008b\b");
        assertEquals(coding, response.fields().first(FieldName.CONTENT_ENCODING).orElseThrow());
        assertEquals("\u001f\u008b\b", Exchanges.content(response));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", ";", "a/b/c", "multipart/mixed; boundary=b", "text/plain; foo=bar; charset=utf-8"})
    @Tag("R1945-3.6-05")
    @Tag("R1945-3.6-03")
    @Tag("R1945-3.6.2-02")
    @Tag("R1945-7.2.1-02")
    void a_media_type_decides_on_nothing(String type) throws IOException {
        String content = "<html>--b--\r\n0123456789";
        Response response = Exchanges.to(
                OK + "Content-Type: " + type + "\r\nContent-Length: " + content.length() + "\r\n\r\n" + content);
        String received = response.fields().first(FieldName.CONTENT_TYPE).orElseThrow();
        assertEquals(type, received);
        assertEquals(
                type.indexOf('/') > 0 && !type.startsWith("a"),
                MediaType.parse(received).isPresent());
        assertEquals(content, Exchanges.content(response));
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
