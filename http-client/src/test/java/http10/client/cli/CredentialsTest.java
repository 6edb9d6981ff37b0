package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who the user is, and whom that is told. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CredentialsTest {
    private static final String ASKS =
            "HTTP/1.0 401 x\r\nWWW-Authenticate: Basic realm=\"r\"\r\nContent-Length: 0\r\n\r\n";

    @TempDir
    Path folder;

    /** User and password in a request, decoded; "none" where it has none. */
    private static String userIn(String request) {
        int at = request.indexOf("\r\nAuthorization: Basic ");
        if (at < 0) return "none";
        String value = request.substring(at + 23, request.indexOf("\r\n", at + 2));
        return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
    }

    private static ScriptedServer.Script redirectTo(String[] url) {
        return peer -> peer.receiveRequest().send("HTTP/1.0 302 x\r\nLocation: " + url[0] + "\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'machine 127.0.0.1 login u password p', '', u:p",
        "'machine 127.0.0.1\n\tlogin u\n\tpassword p\nmachine other login x', '', u:p",
        "'machine other login x password y\ndefault login u password p', '', u:p",
        "'machine other login x password y', '', none",
        "'machine 127.0.0.1 login a password 1\nmachine 127.0.0.1 login b password 2', '', a:1",
        "'machine 127.0.0.1 login a password 1\nmachine 127.0.0.1 login b password 2', b@, b:2",
        "'machine 127.0.0.1 login a password 1', 'a:q@', a:q",
        "'machine 127.0.0.1 login a password 1', 'c@', 'c:'",
        "'machine 127.0.0.1 password 1', 'c@', 'c:1'",
        "'macdef init\nmachine 127.0.0.1 login x password y\n\nmachine 127.0.0.1 login u password p', '', u:p",
        "'macdef init\r\nmachine 127.0.0.1 login x password y\r\n\r\nmachine 127.0.0.1 login u password p\r\n', '', u:p",
        "'# machine 127.0.0.1 login x\nmachine 127.0.0.1 account z login u password \"a \\\"b\\\"\"', '', 'u:a \"b\"'",
        "'machine', '', none",
        "'nonsense', '', none",
        "'', '', none"
    })
    void a_netrc_file_is_read(String text, String userinfo, String expected) throws Exception {
        Path file = Files.writeString(folder.resolve("netrc"), text);
        try (ScriptedServer server = ScriptedServer.answering(Sent.OK)) {
            String url = server.url("/").replace("//", "//" + userinfo);
            assertEquals(0, Command.run("--netrc-file", file.toString(), url).code());
            assertEquals(expected, userIn(server.received(0)));
        }
    }

    @Test
    void n_reads_the_file_at_home_if_there_is_one() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(Sent.OK)) {
            List<String> expected = List.of("none", "u:p");
            for (int i = 0; i < 2; i++) {
                ProcessBuilder command = Command.builder(folder, List.of(), "-n", server.url("/"));
                command.environment().put("HOME", folder.toString());
                assertEquals(0, Command.result(command.start()).code());
                assertEquals(expected.get(i), userIn(server.received(i)));
                Files.writeString(folder.resolve(".netrc"), "machine 127.0.0.1 login u password p");
            }
        }
    }

    @Test
    void a_netrc_file_that_is_named_must_be_there_where_curl_goes_on_without() throws Exception {
        assertTrue(Command.run("--netrc-file", folder + "/none", "127.0.0.1:1").isOneLineOf(26));
        assertTrue(Command.run("--netrc-file", folder.toString(), "127.0.0.1:1").isOneLineOf(26));
        assertTrue(Command.run("--netrc-file", "\0", "127.0.0.1:1").isOneLineOf(26));
        String[] args = {"--netrc-optional", "--netrc-file", folder + "/none", "URL/"};
        assertEquals("none", userIn(Sent.byUs(args).only()));
    }

    @Test
    void a_redirection_to_another_host_gets_what_the_netrc_file_has_for_it_and_nobody_else_does() throws Exception {
        Path file = Files.writeString(
                folder.resolve("netrc"), "machine 127.0.0.1 login u password p\nmachine localhost login o password q");
        String[] back = new String[1];
        try (ScriptedServer other = ScriptedServer.of(redirectTo(back));
                ScriptedServer server = ScriptedServer.answering(
                        "HTTP/1.0 302 x\r\nLocation: http://localhost:" + other.port() + "/\r\n\r\n", Sent.OK)) {
            back[0] = server.url("/back");
            String url = server.url("/");
            assertEquals(
                    0,
                    Command.run("-4", "-L", "--netrc-file", file.toString(), url)
                            .code());
            assertEquals("u:p", userIn(server.received(0)));
            assertEquals("o:q", userIn(other.received(0)));
            assertEquals("none", userIn(server.received(1)));
        }
    }

    @Test
    void anyauth_waits_until_it_is_asked() throws Exception {
        Sent.Arrived sent = Sent.byUs("", List.of(ASKS, Sent.OK), "--anyauth", "-u", "u:p", "URL/");
        assertEquals("none", userIn(sent.requests().get(0)));
        assertEquals("u:p", userIn(sent.requests().get(1)));
        assertEquals(
                "u:p",
                userIn(Sent.byUs("--anyauth", "--basic", "-u", "u:p", "URL/").only()));
        assertEquals(
                "none",
                userIn(Sent.byUs("--basic", "--anyauth", "-u", "u:p", "URL/").only()));
    }

    @Test
    void a_token_without_a_letter_is_refused() {
        Command.Result result = Command.run("--oauth2-bearer", "", "http://127.0.0.1:1/");
        assertTrue(
                result.err().startsWith("http10: (2) the token cannot be sent; in --oauth2-bearer"), result::toString);
    }

    @ParameterizedTest
    @CsvSource({"-u, false", "-H, false", "--oauth2-bearer, false", "--anyauth, false", "-u, true", "-H, true"})
    void another_origin_is_told_nothing_unless_it_is_trusted(String option, boolean trusted) throws Exception {
        String[] there = new String[1];
        String[] back = new String[1];
        ScriptedServer.Script asks = ScriptedServer.answer(ASKS);
        boolean waits = option.equals("--anyauth");
        ScriptedServer.Script first = redirectTo(there);
        ScriptedServer.Script last = ScriptedServer.answer(Sent.OK);
        try (ScriptedServer named = waits ? ScriptedServer.of(asks, first, last) : ScriptedServer.of(first, last);
                ScriptedServer other = ScriptedServer.of(redirectTo(back))) {
            there[0] = other.url("/b");
            back[0] = named.url("/c");
            String value = option.equals("-H") ? "Authorization: secret" : "secret:secret";
            String[] given = waits ? new String[] {option, "-u", value} : new String[] {option, value};
            Command.Result result = Command.run(
                    trusted ? "--location-trusted" : "-L",
                    given[0],
                    given[1],
                    waits ? given[2] : "-s",
                    "-H",
                    "Host: virtual",
                    "-b",
                    "c=secret",
                    named.url("/a"));
            assertEquals(new Command.Result(0, "ok", ""), result);
            String start = "GET /b HTTP/1.0\r\nHost: 127.0.0.1:" + other.port() + "\r\n";
            assertTrue(other.received(0).startsWith(start), other.received(0));
            String third = named.received(named.connections() - 1);
            for (String later : List.of(other.received(0), third)) {
                assertEquals(trusted, later.contains("\r\nAuthorization: "), later);
                assertEquals(trusted, later.contains("\r\nCookie: c=secret\r\n"), later);
                assertFalse(later.contains("virtual"), later);
            }
        }
    }

    @Test
    void another_origin_that_is_trusted_may_ask() throws Exception {
        String[] there = new String[1];
        ScriptedServer.Script asks = ScriptedServer.answer(ASKS);
        try (ScriptedServer named = ScriptedServer.of(asks, redirectTo(there));
                ScriptedServer other = ScriptedServer.of(asks, ScriptedServer.answer(Sent.OK))) {
            there[0] = other.url("/b");
            Command.Result result = Command.run("--location-trusted", "--anyauth", "-u", "me:x", named.url("/a"));
            assertEquals(new Command.Result(0, "ok", ""), result);
            assertFalse(other.received(0).contains("Authorization"), other.received(0));
            assertEquals("me:x", userIn(other.received(1)));
        }
    }

    @Test
    void a_password_left_out_is_asked_for() throws Exception {
        Path answer = Files.writeString(folder.resolve("answer"), "s\u00e9cret\n");
        try (ScriptedServer server = ScriptedServer.answering(Sent.OK)) {
            for (String input : List.of("", " < /dev/null > out")) {
                List<String> get = Command.builder(folder, List.of(), "-u", "me", server.url("/"))
                        .command();
                String line = String.join(" ", get).replace("'", "") + input;
                Process process = new ProcessBuilder("script", "-qec", line, "/dev/null")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
                String shown = awaitPrompt(process);
                process.getOutputStream().write(Files.readAllBytes(answer));
                process.getOutputStream().flush();
                Command.Result result = Command.result(process);
                assertEquals(0, result.code(), shown + result.out());
                assertFalse(result.out().contains("cret"), result.out());
            }
            assertEquals("me:s\u00e9cret", userIn(server.received(0)));
            assertEquals("me:s\u00e9cret", userIn(server.received(1)));
        }
    }

    private static String awaitPrompt(Process process) throws Exception {
        StringBuilder shown = new StringBuilder();
        while (shown.indexOf("Password of \"me\": ") < 0) {
            int octet = process.getInputStream().read();
            if (octet < 0) throw new AssertionError(shown);
            shown.append((char) octet);
        }
        return shown.toString();
    }

    @Test
    void without_a_terminal_nobody_is_asked() throws Exception {
        List<String> get =
                Command.builder(folder, List.of(), "-u", "me", "127.0.0.1:1").command();
        List<String> alone = new java.util.ArrayList<>(List.of("setsid", "-w"));
        alone.addAll(get);
        Process process = new ProcessBuilder(alone)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .start();
        assertTrue(Command.result(process).isOneLineOf(2));
    }
}
