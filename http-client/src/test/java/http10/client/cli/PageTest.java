package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** --text and --links. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageTest {
    private static final String HTML = "HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";

    @TempDir
    Path folder;

    private static Command.Result got(String option, byte[] content, String... fields) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.0 200 OK\r\n");
        for (String field : fields) head.append(field).append("\r\n");
        ScriptedServer.Script script =
                peer -> peer.receiveRequest().send(head + "\r\n").send(content);
        try (ScriptedServer server = ScriptedServer.of(script)) {
            Command.Result result = Command.run(option, server.url("/dir/page?q#frag"));
            return new Command.Result(result.code(), utf8(result.out()).replace(server.url(""), "URL"), result.err());
        }
    }

    private static String utf8(String latin1) {
        return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String text(String html) throws IOException {
        return got("--text", html.getBytes(StandardCharsets.UTF_8), "Content-Type: text/html; charset=utf-8")
                .out();
    }

    private static String links(String html) throws IOException {
        return got("--links", html.getBytes(StandardCharsets.UTF_8), "Content-Type: text/html; charset=utf-8")
                .out();
    }

    @Test
    void text_keeps_paragraphs_lists_and_preformatted_lines() throws IOException {
        String html = """
                <!DOCTYPE html><html><head><title>not this</title><style>p{}</style></head><body>
                <h1>One  <b>big</b>
                title</h1><p>A&nbsp;&lt;b&gt; <i>c</i>,d<br>e</p>
                <ul><li>first<li>second <p>paragraph</ul>
                <pre>
                 x
                   y\tz
                </pre><script>alert(1)</script><div hidden>no</div><table><tr><td>1<td>2<tr><td>3</table>
                <hr>end <img alt="a picture" src=x></body></html>
                """;
        String expected = """
                One big title

                A\u00a0<b> c,d
                e

                - first
                - second

                paragraph

                 x
                   y\tz

                1 2
                3

                ----

                end a picture
                """;
        assertEquals(expected, text(html));
        assertEquals("", text("<p> </p>"));
        assertEquals("plain\n", text("plain"));
    }

    @Test
    void links_are_absolute_and_each_stands_once() throws IOException {
        String html = """
                <a href="a">1</a><a href=" /b?x y#z ">2</a><a href="a">again</a><area href="//other:81/c">
                <a href="../../d">3</a><a href="?q">4</a><a href="#here">5</a><a href="">6</a><a>none</a>
                <a href="mailto:me@h">7</a><a href="javascript:alert(1)">8</a><a href="data:,x">9</a>
                <a href="h&#233;\n\tllo">10</a><a href="ftp://h/\u001b[2J">11</a><a href="http://u:p@h/">12</a>
                <a href="http://[bad">13</a><link href="style.css"><a href="HTTPS://H/x">14</a>
                """;
        String expected = """
                URL/dir/a
                URL/b?x%20y#z
                http://other:81/c
                URL/d
                URL/dir/page?q
                URL/dir/page?q#here
                mailto:me@h
                URL/dir/h%C3%A9llo
                ftp://h/%1B[2J
                http://h/
                https://h/x
                """;
        assertEquals(expected, links(html));
    }

    @Test
    void the_base_is_that_of_the_page_or_where_redirections_lead() throws IOException {
        assertEquals("http://b/x/y\n", links("<base href='http://b/x/'><base href='http://c/'><a href=y>"));
        assertEquals("URL/x/y\n", links("<base href='/x/'><a href=y>"));
        assertEquals("URL/dir/y\n", links("<base href='javascript:1'><a href=y>"));
        try (ScriptedServer server = ScriptedServer.answering(
                "HTTP/1.0 302 x\r\nLocation: /far/away\r\n\r\n<a href=not>", HTML + "<a href=near>")) {
            assertEquals(
                    server.url("/far/near") + "\n",
                    Command.run("-L", "--links", server.url("/x")).out());
        }
    }

    /** Each tells the wrong charset to whoever asks the next one. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ISO-8859-15, UTF-8, -, -",
                "UTF-8, ISO-8859-1, -, -",
                "Shift_JIS, UTF-8, -, -",
                "-, windows-1251, -, -",
                "-, UTF-8, utf8, windows-1251",
                "-, UTF-16LE, utf16, windows-1251",
                "UTF-16BE, UTF-8, -, -",
                "no-such-charset, windows-1251, -, -",
                "-, -, -, UTF-8",
                "-, -, -, ISO-8859-1"
            })
    void the_charset_is_that_of_Content_Type_then_of_the_mark_then_of_meta(
            String told, String meta, String mark, String neither) throws IOException {
        boolean known = told != null && Charset.isSupported(told);
        Charset real = Charset.forName(known ? told : mark != null ? meta : meta != null ? meta : neither);
        String metaSays = mark != null ? neither : meta;
        String word = real.name().equals("windows-1251")
                ? "\u043f\u0440\u0438"
                : real.name().equals("Shift_JIS") ? "\u65e5\u672c" : "caf\u00e9";
        String html =
                (mark != null ? "\ufeff" : "") + (metaSays == null ? "" : "<meta charset='" + metaSays + "'>") + word;
        String type = "Content-Type: text/html" + (told == null ? "" : "; charset=" + told);
        assertEquals(word + "\n", got("--text", html.getBytes(real), type).out());
    }

    @Test
    void other_ways_to_name_a_charset() throws IOException {
        byte[] cyrillic = "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>\u0434\u0430"
                .getBytes(Charset.forName("windows-1251"));
        assertEquals("\u0434\u0430\n", got("--text", cyrillic).out());
        byte[] ascii = "<meta charset=utf-16>\u20ac".getBytes(StandardCharsets.UTF_8);
        assertEquals("\u20ac\n", got("--text", ascii, "Content-Type: text/html").out());
        byte[] marked = "\ufeff<p>\u20ac".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "\u20ac\n",
                got("--text", marked, "Content-Type: text/html; charset=utf-8").out());
        byte[] quotes = {(byte) 0x93, 'x', (byte) 0x94};
        assertEquals(
                "\u201cx\u201d\n",
                got("--text", quotes, "Content-Type: text/html; charset=iso-8859-1")
                        .out());
        byte[] plain = "a\n  <b>\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "a\n  <b>\u00e9\n",
                got("--text", plain, "Content-Type: text/plain").out());
        assertEquals("", got("--links", plain, "Content-Type: text/plain").out());
    }

    @Test
    void what_is_no_page_is_refused_and_controls_do_not_reach_a_terminal() throws IOException {
        Command.Result picture = got("--text", new byte[9], "Content-Type: image/png");
        assertTrue(picture.isOneLineOf(23), picture::toString);
        Command.Result both = Command.run("--text", "--links", "h");
        assertTrue(both.isOneLineOf(2), both::toString);
        Command.Result head = Command.run("-I", "--links", "h");
        assertTrue(head.isOneLineOf(2), head::toString);
        try (ScriptedServer server = ScriptedServer.answering(HTML + "a&#27;[2Jb")) {
            assertEquals(
                    "a\\x1b[2Jb\n",
                    Command.run("", true, "--text", server.url("/")).out());
        }
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\n<p>x")) {
            assertEquals(18, Command.run("--text", server.url("/")).code());
        }
    }

    @Test
    void o_gets_the_text_too() throws IOException {
        Path file = folder.resolve("text");
        try (ScriptedServer server = ScriptedServer.answering(HTML + "<p>x<p>y")) {
            assertEquals(new Command.Result(0, "", ""), Command.run("--text", "-o", file.toString(), server.url("/")));
            assertEquals("x\n\ny\n", Files.readString(file));
        }
    }

    @Test
    void hostile_pages_take_neither_the_stack_nor_more_memory_than_the_launcher_gives() throws Exception {
        List<String> pages = List.of(
                "<div>".repeat(100_000) + "deep",
                "<a href=x>".repeat(100_000) + "deep",
                "<b><i><table><a href=y>".repeat(5_000) + "deep",
                "<p title='" + "t".repeat(2 << 20) + "'>deep",
                "<a href='" + "h".repeat(2 << 20) + "'>deep",
                "<p " + "a=b ".repeat(100_000) + ">deep",
                "&amp;".repeat(1 << 18) + "deep",
                "<".repeat(2 << 20) + "deep");
        ScriptedServer.Script[] scripts = new ScriptedServer.Script[pages.size()];
        for (int i = 0; i < scripts.length; i++) scripts[i] = ScriptedServer.answer(HTML + pages.get(i));
        String jsoup = "-Xbootclasspath/a:"
                + Path.of(Jsoup.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
        for (String option : List.of("--text", "--links")) {
            try (ScriptedServer server = ScriptedServer.of(scripts)) {
                List<String> args = new ArrayList<>(List.of(option));
                for (int i = 0; i < scripts.length; i++) args.add(server.url("/"));
                Command.Result result =
                        Command.process(folder, List.of("-Xmx128m", jsoup), args.toArray(String[]::new));
                assertEquals("", result.err());
                assertEquals(0, result.code());
            }
        }
    }

    @Test
    void _27_more_elements_than_memory() throws Exception {
        String jsoup = "-Xbootclasspath/a:"
                + Path.of(Jsoup.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
        try (ScriptedServer server = ScriptedServer.answering(HTML + "<p>".repeat(1 << 20))) {
            Command.Result result = Command.process(folder, List.of("-Xmx32m", jsoup), "--text", server.url("/"));
            assertTrue(result.isOneLineOf(27), result::toString);
        }
    }

    @Test
    void a_page_without_end_is_given_up() throws IOException {
        ScriptedServer.Script script = peer -> {
            peer.receiveRequest().send(HTML);
            for (int i = 0; i < 64; i++) peer.send(new byte[1 << 20]);
        };
        try (ScriptedServer server = ScriptedServer.of(script)) {
            Command.Result result = Command.run("--text", server.url("/"));
            assertTrue(result.isOneLineOf(23), result::toString);
        }
    }

    @Test
    void without_Jsoup_the_options_are_not_there() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(HTML + "x")) {
            Command.Result result = Command.process(folder, List.of(), "--text", server.url("/"));
            assertTrue(result.isOneLineOf(4), result::toString);
        }
    }
}
