package http10.client.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where what we send is on purpose not what curl sends, and what only we can be asked about. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestTest {
    @TempDir
    Path folder;

    private static String body(String request) {
        return request.substring(request.indexOf("\r\n\r\n") + 4);
    }

    @Test
    void d_leaves_NULs_out_where_curl_drops_the_rest_of_the_line_too() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "a\0b\nc");
        assertEquals("abc", body(Sent.byUs("-d", "@" + file, "URL/").only()));
    }

    @Test
    void a_data_file_that_cannot_be_read_is_an_error_where_curl_sends_nothing_in_its_place() {
        for (String option : List.of("-d", "--data-binary", "--json", "--data-urlencode")) {
            assertTrue(
                    Command.run(option, "@" + folder + "/none", "127.0.0.1:1").isOneLineOf(26), option);
            assertTrue(Command.run(option, "@" + folder, "127.0.0.1:1").isOneLineOf(26), option);
        }
    }

    @Test
    void G_has_no_Content_Type_as_there_is_no_content() throws Exception {
        String sent = Sent.byUs("-G", "--json", "1", "URL/x").only();
        assertTrue(sent.startsWith("GET /x?1 HTTP/1.0\r\n") && sent.contains("\r\nAccept: application/json\r\n"), sent);
        assertFalse(sent.contains("Content-"), sent);
    }

    @Test
    void T_sends_what_has_no_length_by_a_temporary_file_since_HTTP_1_0_has_no_chunks() throws Exception {
        for (String name : List.of("-", ".")) {
            String sent = Sent.byUs("much ado", List.of(Sent.OK), "-T", name, "URL/up/")
                    .only();
            assertTrue(sent.startsWith("PUT /up/ HTTP/1.0\r\n"), sent); // no name, as curl has it
            assertTrue(sent.endsWith("\r\nContent-Length: 8\r\n\r\nmuch ado"), sent);
        }
    }

    @Test
    void T_leaves_no_temporary_file_however_it_ends() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        try (ScriptedServer server = ScriptedServer.answering(Sent.OK)) {
            for (String url : List.of(server.url("/"), "127.0.0.1:1")) {
                List<String> java = List.of("-Djava.io.tmpdir=" + temporary);
                Process process = Command.start(folder, java, "-T", "-", url);
                try (OutputStream in = process.getOutputStream()) {
                    in.write(new byte[100_000]);
                }
                assertEquals(url.endsWith(":1") ? 7 : 0, Command.result(process).code());
                try (var left = Files.list(temporary)) {
                    assertEquals(
                            List.of(),
                            left.filter(file -> file.toString().contains("http10"))
                                    .toList());
                }
            }
            assertEquals(100_000, body(server.received(0)).length());
        }
    }

    /** As with curl it is no failure, since the server has said that all is well. */
    @Test
    void an_upload_that_an_answer_cuts_short_is_told_of() throws Exception {
        Path file = Files.write(folder.resolve("large"), new byte[30 << 20]);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> accepted = CompletableFuture.supplyAsync(() -> {
                try {
                    Socket socket = server.accept();
                    while (socket.getInputStream().read() != '\n') continue;
                    socket.getOutputStream().write("HTTP/1.0 204 No Content\r\n\r\n".getBytes(US_ASCII));
                    return socket;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            Command.Result result =
                    Command.run("-T", file.toString(), "http://127.0.0.1:" + server.getLocalPort() + "/");
            accepted.get().close();
            assertEquals(0, result.code());
            assertTrue(
                    result.err()
                            .matches("http10: warning: the server has answered in full after \\d+ of 31457280 octets"
                                    + " were sent, and the rest was not\n"),
                    result.err());
        }
    }

    @Test
    void T_sends_a_pipe_by_its_name() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Process writer = new ProcessBuilder("sh", "-c", "echo through > '" + pipe + "'").start();
        String sent = Sent.byUs("-T", pipe.toString(), "URL/up/").only();
        assertEquals(0, writer.waitFor());
        assertTrue(sent.startsWith("PUT /up/pipe HTTP/1.0\r\n") && sent.endsWith("Content-Length: 8\r\n\r\nthrough\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-T", "-F", "--data-binary"})
    void files_are_not_held_in_memory(String option) throws Exception {
        long size = 128L << 20;
        Path file = folder.resolve("large");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(size);
        }
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Long> received = CompletableFuture.supplyAsync(() -> countAndAnswer(listener, size));
            String value = option.equals("-T") ? "" : option.equals("-F") ? "f=@" : "@";
            String url = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            Command.Result result = Command.process(folder, List.of("-Xmx24m"), option, value + file, url);
            assertEquals(0, result.code(), result.err());
            assertTrue(received.get(20, TimeUnit.SECONDS) > size);
        }
    }

    private static long countAndAnswer(ServerSocket listener, long atLeast) {
        try (Socket socket = listener.accept()) {
            socket.setSoTimeout(10_000);
            byte[] some = new byte[64 << 10];
            long count = 0;
            while (count <= atLeast + 60) count += socket.getInputStream().read(some);
            socket.getOutputStream().write(Sent.OK.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            while (socket.getInputStream().read(some) >= 0) continue;
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_form_given_again_by_a_redirection_is_the_same() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "file");
        String redirect = "HTTP/1.0 307 x\r\nLocation: /y\r\nContent-Length: 0\r\n\r\n";
        Sent.Arrived sent =
                Sent.byUs("in", List.of(redirect, Sent.OK), "-L", "-F", "a=@" + file, "-F", "b=<-", "URL/x");
        assertEquals(0, sent.code());
        assertEquals(body(sent.requests().get(0)), body(sent.requests().get(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=b;c|nothing is known of \"c\"",
                "a=\"b\"c|closing quote",
                "a=@x,y|more than one file",
                "a=b;encoder=base64|never encoded",
                "a=(;type=x/y|parts within parts",
                "=)|parts within parts",
                "a|not a part of a form"
            })
    void a_form_that_curl_would_send_in_part_is_refused(String part, String why) {
        Command.Result result = Command.run("-F", part, "127.0.0.1:1");
        assertTrue(result.isOneLineOf(2) && result.err().contains(why), result::toString);
    }

    @Test
    void a_file_of_fields_of_a_part_holds_fields_and_can_be_read() throws Exception {
        Path file = Files.writeString(folder.resolve("part"), "X-A: 1\nnonsense\n");
        Command.Result result = Command.run("-F", "a=b;headers=@" + file, "127.0.0.1:1");
        assertTrue(result.isOneLineOf(2) && result.err().contains("not a field: \"nonsense\""), result::toString);
        assertTrue(Command.run("-F", "a=b;headers=@" + folder + "/none", "127.0.0.1:1")
                .isOneLineOf(26));
    }

    @Test
    void a_media_type_in_a_form_cannot_end_its_line() {
        assertTrue(Command.run("-F", "a=b;type=x/y\r\nX: z", "127.0.0.1:1").isOneLineOf(2));
    }

    @Test
    void names_in_a_form_can_end_neither_their_quotes_nor_their_line() throws Exception {
        Path file = Files.writeString(folder.resolve("q\"\r\nX: y.txt"), "1");
        String sent = Sent.byUs("-F", "a\"\r\nb=@" + file, "URL/").only();
        String expected = "form-data; name=\"a%22%0D%0Ab\"; filename=\"q%22%0D%0AX: y.txt\"\r\n";
        assertTrue(sent.contains(expected), sent);
    }

    @ParameterizedTest
    @CsvSource({
        "-A, 2, in -A",
        "-e, 2, in -e",
        "-b, 2, in -b",
        "-u, 2, in -u",
        "-X, 2, -X needs",
        "--oauth2-bearer, 2, bearer",
        "-H, 2, in -H",
        "--url, 3, not a URL"
    })
    void line_ends_and_NUL_are_refused_before_anything_is_sent(String option, int exit, String where)
            throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(Sent.OK)) {
            for (String evil : List.of("\r\nX: y", "\nX: y", "\0")) {
                String start = option.equals("--url") ? server.url("/") : option.equals("-H") ? "N: a" : "a=b:c";
                Command.Result result = Command.run(option, start + evil, server.url("/"));
                assertTrue(result.err().startsWith("http10: (" + exit + ") "), result::toString);
                assertTrue(result.err().contains(where), result::toString);
            }
            assertEquals(option.equals("--url") ? 3 : 0, server.connections());
        }
    }

    @Test
    void cookies_of_several_b_have_a_blank_between_them_as_RFC_6265_says() throws Exception {
        assertTrue(Sent.byUs("-b", "a=b", "-b", "c=d", "URL/").only().contains("\r\nCookie: a=b; c=d\r\n"));
    }

    @Test
    void userinfo_and_fragment_are_never_in_Referer() throws Exception {
        assertTrue(Sent.byUs("-e", "http://u:p@h/a#f", "URL/").only().contains("\r\nReferer: http://h/a\r\n"));
    }
}
