package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same exit code and the same output as curl's, where it is installed and right. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CurlParityTest {
    private static final Path CURL = Path.of("/usr/bin/curl");
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String REDIRECT = "HTTP/1.0 302 x\r\nLocation: /y\r\nContent-Length: 3\r\n\r\nred";

    @BeforeAll
    static void needsCurl() {
        assumeTrue(Files.isExecutable(CURL) || System.getenv("CI") != null); // which must install it
    }

    private static Command.Result curl(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(CURL.toString(), "-q", "-0", "--noproxy", "*"));
        command.addAll(Arrays.asList(args));
        return Command.result(new ProcessBuilder(command).start());
    }

    private static void assertSame(String[] replies, String... options) throws Exception {
        Command.Result[] results = new Command.Result[2];
        for (int i = 0; i < 2; i++) {
            try (ScriptedServer server = ScriptedServer.answering(replies)) {
                String[] args = Arrays.copyOf(options, options.length + 1);
                args[options.length] = server.url("/x");
                results[i] = i == 0 ? curl(args) : Command.run(args);
            }
        }
        assertEquals(results[0].code(), results[1].code(), results[0] + " " + results[1]);
        assertEquals(results[0].out(), results[1].out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OK,
                "HTTP/1.0 200\r\n\r\nuntil close",
                "HTTP/1.0 204 x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
                "HTTP/1.1 100 x\r\n\r\n" + OK,
                "HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nok\r\n",
                "HTTP/1.0 200 OK\r\nno colon\r\n\r\nx",
                "HTTP/1.0 200 OK\r\nContent-Length: -2\r\n\r\nok",
                "",
                "hello\n"
            })
    void of_one_reply(String reply) throws Exception {
        assertSame(new String[] {reply}, "-s");
        boolean broken = reply.contains("no colon") || reply.contains("-2"); // curl shows the lines before that one
        if (!broken) assertSame(new String[] {reply}, "-si");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-sL",
                "-siL",
                "-s",
                "-sL --max-redirs 0",
                "-siL --max-redirs 1",
                "-sL -d a=b",
                "-sI",
                "-sIL",
                "-sf",
                "-sfi",
                "-s -o /dev/full",
                "-s -o /nowhere/file",
                "-s -o -",
                "-s --nonsense",
                "-s -m x",
                "-s -I -d x"
            })
    void of_options(String options) throws Exception {
        assertSame(new String[] {REDIRECT, REDIRECT, OK}, options.split(" "));
        assertSame(new String[] {"HTTP/1.0 404 x\r\n\r\nnothing"}, options.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%{http_code} %{response_code} %{exitcode} %{num_redirects} %{num_connects} %{num_headers}",
                "%{size_download} %{size_header} %{size_upload} %{method} %{scheme} %{http_version} %{urlnum}",
                "%{content_type}|%{exitcode}|%{filename_effective}|%{referer}|%{remote_ip}|%{local_ip}",
                "%{onerror}bad",
                "%header{location} %header{x %{x %% % %a \\n\\t\\q\\",
                "%{header_json}"
            })
    void of_what_is_written_behind(String format) throws Exception {
        assertSame(new String[] {OK}, "-s", "-w", format);
        assertSame(new String[] {REDIRECT}, "-s", "-w", format);
        assertSame(new String[] {REDIRECT, OK}, "-sL", "-w", format);
        assertSame(new String[] {"HTTP/1.0 404 x\r\n\r\nnothing"}, "-sf", "-w", format);
        assertSame(new String[] {""}, "-s", "-w", format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.0 413 x\r\nContent-Length: 3\r\n\r\nbig",
                "HTTP/1.0 500 x\r\nContent-Length: 3\r\n\r\nbig",
                "HTTP/1.0 200 x\r\nContent-Length: 3\r\n\r\nall"
            })
    void of_servers_that_answer_and_read_no_more(String reply, @TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("file"), new byte[12 << 20]); // more than all buffers hold
        for (String fail : List.of("-sS", "-sf")) {
            Command.Result[] results = new Command.Result[2];
            for (int i = 0; i < 2; i++) {
                CountDownLatch ended = new CountDownLatch(1);
                try (ScriptedServer server =
                        ScriptedServer.of(peer -> peer.receiveHead().send(reply).await(ended))) {
                    String[] args = {fail, "-H", "Expect:", "-m", "10", "-T", file.toString(), server.url("/x")};
                    results[i] = i == 0 ? curl(args) : Command.run(args);
                }
                ended.countDown();
            }
            assertEquals(results[0].code(), results[1].code(), results[0] + " " + results[1]);
            assertEquals(results[0].out(), results[1].out());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gopherx://h/", "http://", "http://h:99999/", "http://a b/", "nowhere.invalid", "127.0.0.1:1"})
    void of_URLs(String url) throws Exception {
        assertEquals(curl("-s", url), Command.run("-s", url));
    }
}
