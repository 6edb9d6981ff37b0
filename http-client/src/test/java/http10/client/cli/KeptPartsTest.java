package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a transfer that broke off is continued only where it is the beginning of what is asked for. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptPartsTest extends FetchedIntoFolder {
    @ParameterizedTest
    @ValueSource(strings = {"-r3-8", "-i", "-C3"})
    void what_does_not_begin_as_the_content_does_is_never_continued(String option) throws IOException {
        String part = "HTTP/1.0 206 x\r\nContent-Range: bytes 3-8/9\r\nContent-Length: 6\r\n\r\ndef";
        Command.Result result = got(option.equals("-i") ? CUT : part, option, "-o", file());
        assertFails(18, result);
        assertEquals(List.of("file.cut"), names());
        assertEquals(0, resumed(WHOLE).code());
        assertFalse(sent.contains("Range"), sent);
        assertEquals("abcdef", content("file"));
    }

    /** A proxy's page, say: spliced with the rest of the content it would look complete. */
    @ParameterizedTest
    @ValueSource(strings = {"-s", "-C-"})
    void an_error_page_that_breaks_off_is_never_continued(String option) throws IOException {
        Command.Result result = got(CUT.replace("200", "404"), option, "-S", "-o", file());
        assertFails(18, result);
        assertTrue(result.err().endsWith("; 3 octets are kept in \"" + file() + ".cut\"\n"), result.err());
        assertEquals(List.of("file.cut"), names());
        assertEquals(0, resumed(WHOLE).code());
        assertFalse(sent.contains("Range"), sent);
        assertEquals("abcdef", content("file"));
    }

    @Test
    void an_error_page_that_breaks_off_is_never_continued_by_another_attempt() throws IOException {
        String[] options = {"--retry", "1", "--retry-delay", "0", "--retry-all-errors", "-s", "-C-", "-o", file()};
        String[] args = java.util.Arrays.copyOf(options, options.length + 1);
        try (ScriptedServer server = ScriptedServer.answering(CUT.replace("200", "404"), WHOLE)) {
            args[options.length] = server.url("/x");
            assertEquals(0, Command.run(args).code());
            assertFalse(server.received(1).contains("Range"), server.received(1));
        }
        assertEquals("abcdef", content("file"));
        assertEquals(List.of("file"), names());
    }

    @Test
    void an_error_page_spoils_no_empty_file() throws IOException {
        put("file", "");
        assertFails(18, resumed(CUT.replace("200", "404")));
        assertEquals(List.of("file", "file.cut"), names());
        assertEquals("", content("file"));
    }

    @Test
    void of_three_versions_never_two_come_together() throws IOException {
        assertFails(18, resumed(CUT));
        assertFails(18, resumed(CUT.replace("v1", "v2").replace("abc", "uvwx")));
        assertTrue(sent.contains("\r\nIf-Range: \"v1\"\r\n"), sent);
        assertEquals("uvwx", content("file.part"));
        assertFails(33, resumed(REST.replace("v1", "v3").replace("bytes 3-5/6", "bytes 4-6/7")));
        assertTrue(sent.contains("\r\nIf-Range: \"v2\"\r\n"), sent);
        assertEquals("uvwx", content("file.part"));
        assertEquals(0, resumed(WHOLE.replace("OK", "OK\r\nETag: \"v3\"")).code());
        assertEquals("abcdef", content("file"));
        assertEquals(List.of("file"), names());
    }

    @Test
    void a_longer_part_outlives_a_shorter_one() throws IOException {
        put("file.part", "abcde");
        Command.Result result = got(CUT, "-o", file());
        assertFails(18, result);
        String told = "; 3 octets are kept in \"" + file() + ".cut\"; a longer .part is there already\n";
        assertTrue(result.err().endsWith(told), result.err());
        assertEquals("abcde", content("file.part"));
        put("file.part", "xy");
        assertFails(18, got(CUT, "-o", file()));
        assertEquals("abc", content("file.part"));
    }

    @Test
    void a_part_goes_when_the_whole_is_there_and_a_longer_one_stays() throws IOException {
        put("file.part", "abc");
        assertEquals(0, got(WHOLE, "-o", file()).code());
        assertEquals(List.of("file"), names());
        put("file.part", "longer than it");
        assertEquals(0, got(WHOLE, "-o", file()).code());
        assertEquals("longer than it", content("file.part"));
        put("file.part", "abc");
        assertEquals(0, got(WHOLE.replace("200", "404"), "-o", file()).code());
        assertEquals("abc", content("file.part"));
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, "HTTP/1.0 416 x\r\nContent-Range: bytes */3\r\n\r\n"})
    void a_link_is_no_part(String reply) throws IOException {
        put("other", "abc");
        Files.createSymbolicLink(folder.resolve("file.part"), Path.of("other"));
        assertFails(23, resumed(reply));
        assertEquals("abc", content("other"));
        assertEquals(List.of("file.part", "other"), names());
    }
}
