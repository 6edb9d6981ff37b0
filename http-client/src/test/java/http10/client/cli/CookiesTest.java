package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** -b, -c and -j, and the files they read and write, which curl reads and writes as well. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CookiesTest {
    private static final String SETS =
            "HTTP/1.0 200 OK\r\nSet-Cookie: s=1; Path=/\r\nSet-Cookie: h=2; HttpOnly; Path=/x\r\n"
                    + "Set-Cookie: e=3; Expires=Wed, 09-Jun-2038 10:18:14 GMT; Secure; Path=/x\r\n"
                    + "Set-Cookie: gone=4; Max-Age=0\r\nSet-Cookie: evil=5; Domain=example.com\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    Path folder;

    private static TreeSet<String> lines(Path file) throws Exception {
        TreeSet<String> lines = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("# ")) lines.add(line);
        }
        return lines;
    }

    private static String cookiesIn(String request) {
        int at = request.indexOf("\r\nCookie: ");
        return at < 0 ? "" : request.substring(at + 10, request.indexOf("\r\n", at + 2));
    }

    @Test
    void what_a_server_sets_is_written_and_read_as_curl_does() throws Exception {
        Path ours = folder.resolve("ours");
        Path theirs = folder.resolve("theirs");
        Sent.byUs("", List.of(SETS), "-c", ours.toString(), "URL/x/y");
        Sent.byCurl(folder, "", List.of(SETS), "-c", theirs.toString(), "URL/x/y");
        assertEquals(lines(theirs), lines(ours));
        assertTrue(Files.readString(ours).startsWith("# Netscape HTTP Cookie File\n"));
        for (Path jar : List.of(ours, theirs)) {
            for (String path : List.of("URL/x/z", "URL/")) {
                String[] args = {"-b", jar.toString(), path};
                String expected = cookiesIn(
                        Sent.byCurl(folder, "", List.of(Sent.OK), args).only());
                TreeSet<String> all = new TreeSet<>(List.of(expected.split("; "))); // RFC 6265 wants another order
                assertEquals(
                        all,
                        new TreeSet<>(List.of(cookiesIn(Sent.byUs(args).only()).split("; "))));
            }
        }
    }

    @Test
    void what_was_recorded_in_vain_does_not_cost_the_jar() throws Exception {
        Path jar = folder.resolve("jar");
        try (ScriptedServer server = ScriptedServer.answering(SETS)) {
            Command.Result result = Command.run("--trace", "/dev/full", "-c", jar.toString(), server.url("/"));
            assertTrue(result.isOneLineOf(23), result::toString);
        }
        assertEquals(3, lines(jar).size());
    }

    @Test
    void the_file_is_for_its_owner_alone_and_a_link_to_it_stays_one() throws Exception {
        Path jar = Files.writeString(folder.resolve("jar"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), jar);
        Sent.byUs("", List.of(SETS), "-c", link.toString(), "URL/");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(3, lines(jar).size());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(jar)));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void cookies_go_along_from_one_URL_to_the_next_and_with_redirections() throws Exception {
        String redirect = "HTTP/1.0 302 x\r\nLocation: /y\r\nSet-Cookie: r=1\r\nContent-Length: 0\r\n\r\n";
        Sent.Arrived sent = Sent.byUs("", List.of(redirect, Sent.OK), "-L", "-b", "", "-b", "m=2", "URL/x", "URL/z");
        assertEquals("m=2", cookiesIn(sent.requests().get(0)));
        assertEquals("r=1; m=2", cookiesIn(sent.requests().get(1)));
        assertEquals("r=1; m=2", cookiesIn(sent.requests().get(2)));
        Path jar = folder.resolve("jar");
        String[] args = {"-c", jar.toString(), "URL/a", "--next", "-b", jar.toString(), "URL/b"};
        assertEquals(
                "r=1",
                cookiesIn(Sent.byUs("", List.of(redirect, Sent.OK), args)
                        .requests()
                        .get(1)));
    }

    @Test
    void without_b_and_c_none_are_kept() throws Exception {
        assertEquals(
                "",
                cookiesIn(Sent.byUs("", List.of(SETS, Sent.OK), "URL/", "URL/")
                        .requests()
                        .get(1)));
    }

    @Test
    void another_host_gets_its_own_cookies_only() throws Exception {
        ScriptedServer[] self = new ScriptedServer[1];
        ScriptedServer.Script away = peer -> peer.receiveRequest()
                .send("HTTP/1.0 302 x\r\nSet-Cookie: a=1\r\nLocation: http://localhost:" + self[0].port()
                        + "/\r\n\r\n");
        ScriptedServer.Script back = peer -> peer.receiveRequest()
                .send("HTTP/1.0 302 x\r\nSet-Cookie: b=2\r\nLocation: " + self[0].url("/end") + "\r\n\r\n");
        try (ScriptedServer server = ScriptedServer.of(away, back, ScriptedServer.answer(Sent.OK))) {
            self[0] = server;
            assertEquals(
                    0,
                    Command.run("-L", "-b", "typed=0", "-b", "", server.url("/"))
                            .code());
            assertEquals("typed=0", cookiesIn(server.received(0)));
            assertEquals("", cookiesIn(server.received(1)));
            assertEquals("a=1", cookiesIn(server.received(2))); // a server can keep what it set, typed ones are dropped
        }
    }

    @Test
    void j_leaves_the_cookies_of_a_session_out_as_curl_does() throws Exception {
        Path jar = Files.writeString(
                folder.resolve("jar"),
                "127.0.0.1\tFALSE\t/\tFALSE\t0\ts\t1\n127.0.0.1\tFALSE\t/\tFALSE\t2159777894\te\t2\n");
        for (String[] args : List.of(
                new String[] {"-b", jar.toString(), "URL/"}, new String[] {"-j", "-b", jar.toString(), "URL/"})) {
            String theirs =
                    cookiesIn(Sent.byCurl(folder, "", List.of(Sent.OK), args).only());
            assertEquals(theirs.length(), cookiesIn(Sent.byUs(args).only()).length());
        }
        assertEquals("e=2", cookiesIn(Sent.byUs("-jb", jar.toString(), "URL/").only()));
    }

    @Test
    void a_file_of_response_heads_is_read_where_a_domain_is_named() throws Exception {
        String heads = "HTTP/1.0 200 OK\r\nSet-Cookie: a=1; domain=127.0.0.1\r\nset-cookie: b=2\r\n\r\n";
        Path file = Files.writeString(folder.resolve("heads"), heads);
        String[] args = {"-b", file.toString(), "URL/"};
        assertEquals("a=1", cookiesIn(Sent.byUs(args).only()));
        String theirs =
                cookiesIn(Sent.byCurl(folder, "", List.of(Sent.OK), args).only());
        assertEquals("a=1; b=2", theirs, "curl sends one without domain to whatever server is asked");
    }

    @Test
    void lines_that_are_no_cookies_are_skipped() throws Exception {
        Path file = Files.writeString(
                folder.resolve("jar"),
                "\0\n# comment\n127.0.0.1\tFALSE\t/\tFALSE\tx\tbad\t1\n\tFALSE\t/\tFALSE\t0\tbad\t1\n"
                        + "127.0.0.1\tFALSE\t/\tFALSE\t0\tbad=\t1\n127.0.0.1\tFALSE\t/\n"
                        + "#HttpOnly_127.0.0.1\tFALSE\t/\tFALSE\t0\tgood\t1\r\n");
        assertEquals(
                "good=1", cookiesIn(Sent.byUs("-b", file.toString(), "URL/").only()));
    }

    @Test
    void files_that_cannot_be_read_or_written_are_told() throws Exception {
        assertTrue(Command.run("-b", folder.toString(), "127.0.0.1:1").isOneLineOf(26));
        try (ScriptedServer server = ScriptedServer.answering(SETS)) {
            Command.Result result = Command.run("-c", folder + "/none/jar", server.url("/"));
            assertTrue(result.isOneLineOf(23), result::toString);
            assertEquals("ok", result.out());
            assertTrue(Command.run("-s", "-c", "-", server.url("/")).out().contains("\ts\t1\n"));
        }
        assertFalse(Files.exists(folder.resolve("none")));
    }
}
