package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** More than one transfer in one command. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeveralUrlsTest {
    private static String ok(String content) {
        return "HTTP/1.0 200 OK\r\nContent-Length: " + content.length() + "\r\n\r\n" + content;
    }

    @TempDir
    Path folder;

    private String content(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void each_URL_has_the_output_in_its_place() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ok("1"), ok("2"), ok("3"))) {
            String one = folder.resolve("one").toString();
            String two = folder.resolve("two").toString();
            String[] args = {"-o", one, server.url("/1"), server.url("/2"), "--url", server.url("/3"), "-o", two};
            assertEquals(new Command.Result(0, "3", ""), Command.run(args));
            assertEquals("1", content("one"));
            assertEquals("2", content("two"));
        }
    }

    @Test
    void a_URL_with_brackets_is_several_whose_parts_name_files() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ok("1"), ok("2"), ok("3"), ok("4"), ok("5"))) {
            String pattern = folder.resolve("#1#2").toString();
            String[] args = {server.url("/{a,b}[1-2]"), "-o", pattern, server.url("/c")};
            assertEquals(new Command.Result(0, "5", ""), Command.run(args));
            assertEquals("1", content("a1"));
            assertEquals("4", content("b2"));
            assertTrue(server.received(2).startsWith("GET /b1 "), server.received(2));
        }
    }

    @Test
    void wrong_brackets_fail_before_the_first_transfer() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ok("1"))) {
            Command.Result result = Command.run(server.url("/"), server.url("/[2-1]"));
            assertTrue(result.isOneLineOf(3), result::toString);
            assertEquals(0, server.connections());
        }
    }

    @Test
    void g_takes_brackets_as_they_are() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ok("1"))) {
            assertEquals("1", Command.run("-g", server.url("/{a}[1-2]")).out());
            assertTrue(server.received(0).startsWith("GET /%7Ba%7D%5B1-2%5D "), server.received(0));
        }
    }

    @Test
    void path_as_is_keeps_dot_segments() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ok("1"))) {
            String url = server.url("/a/../b/./\u00e9{c,/..}?q=/../r#f");
            assertEquals("1".repeat(2), Command.run("--path-as-is", url).out());
            assertTrue(server.received(0).startsWith("GET /a/../b/./%C3%A9c?q=/../r HTTP/1.0\r\n"), server.received(0));
            assertTrue(server.received(1).startsWith("GET /a/../b/./%C3%A9/..?q=/../r "), server.received(1));
            assertEquals("1", Command.run("--path-as-is", server.url("?q")).out());
            assertEquals("1", Command.run(server.url("/a/../b")).out());
            assertTrue(server.received(2).startsWith("GET /?q "), server.received(2));
            assertTrue(server.received(3).startsWith("GET /b "), server.received(3));
        }
    }

    @Test
    void next_parts_the_options() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ok("1"), ok("2"))) {
            String file = folder.resolve("file").toString();
            String[] args = {"-d", "a", "-o", file, server.url("/1"), "--next", "-A", "me", server.url("/2")};
            assertEquals(new Command.Result(0, "2", ""), Command.run(args));
            assertEquals("1", content("file"));
            assertTrue(server.received(0).startsWith("POST /1 ")
                    && !server.received(0).contains("me\r\n"));
            assertTrue(server.received(1).startsWith("GET /2 ")
                    && server.received(1).contains("User-Agent: me\r\n"));
        }
    }

    @Test
    void K_gives_options_and_URLs() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ok("1"))) {
            String text = "user-agent = \"an agent\"\nurl = " + server.url("/x") + "\n";
            assertEquals(new Command.Result(0, "1", ""), Command.run(text, false, "-K", "-"));
            assertTrue(server.received(0).contains("User-Agent: an agent\r\n"));
        }
    }
}
