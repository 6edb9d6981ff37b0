package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** -C continues what is there, and never puts together what does not belong together; -r gets a part alone. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResumeTest extends FetchedIntoFolder {
    @Test
    void the_part_of_a_failure_is_continued_and_the_old_file_replaced() throws IOException {
        put("file", "old");
        assertEquals(18, got(CUT, "-o", file()).code());
        assertEquals(new Command.Result(0, "", ""), resumed(REST));
        assertTrue(sent.contains("\r\nRange: bytes=3-\r\n"), sent);
        assertTrue(sent.contains("\r\nIf-Range: \"v1\"\r\n"), sent);
        assertEquals("abcdef", content("file"));
        assertEquals(List.of("file"), names());
    }

    @Test
    void what_is_there_under_its_name_is_continued_as_by_curl() throws IOException {
        put("file", "abc");
        assertEquals(0, resumed(REST).code());
        assertFalse(sent.contains("If-Range"), sent);
        assertEquals("abcdef", content("file"));
        assertEquals(List.of("file"), names());
    }

    @Test
    void nothing_there_is_fetched_from_its_start_and_kept_where_it_breaks_off() throws IOException {
        Command.Result result = resumed(CUT);
        assertFails(18, result);
        assertTrue(result.err().endsWith("; 3 octets are in \"" + file() + ".part\"\n"), result.err());
        assertFalse(sent.contains("Range"), sent);
        assertEquals(List.of("file.part"), names());
        assertEquals(0, resumed(REST).code());
        assertTrue(sent.contains("\r\nIf-Range: \"v1\"\r\n"), sent);
        assertEquals("abcdef", content("file"));
    }

    @Test
    void what_is_complete_is_not_asked_for_twice() throws IOException {
        put("file", "abcdef");
        for (String reply : new String[] {"HTTP/1.0 416 x\r\nContent-Range: bytes */6\r\n\r\nno", WHOLE}) {
            assertEquals(new Command.Result(0, "", ""), resumed(reply));
            assertEquals("abcdef", content("file"));
        }
        assertEquals(
                0,
                got("HTTP/1.0 416 x\r\nContent-Range: bytes */6\r\n\r\nno", "-fC-", "-o", file())
                        .code());
        Files.move(folder.resolve("file"), folder.resolve("file.part"));
        assertEquals(
                0, resumed("HTTP/1.0 416 x\r\nContent-Range: bytes */6\r\n\r\n").code());
        assertEquals(List.of("file"), names());
    }

    @Test
    void a_416_to_what_was_no_part_is_a_failure_with_f() throws IOException {
        String reply = "HTTP/1.0 416 x\r\nContent-Range: bytes */6\r\n\r\nno";
        for (String option : new String[] {"-f", "--fail-with-body"}) {
            assertFails(22, got(reply, option, "-C", "-", "-o", file()));
            assertEquals(option.equals("-f") ? List.of() : List.of("file"), names());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Range: bytes */5", "Content-Range: bytes */x", "X: y", "Content-Range: bytes */60"})
    void _36_what_is_there_is_no_beginning_of_it(String field) throws IOException {
        put("file.part", "abcdef");
        assertFails(36, resumed("HTTP/1.0 416 x\r\n" + field + "\r\n\r\nno"));
        assertEquals("abcdef", content("file.part"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WHOLE,
                "HTTP/1.0 200 OK\r\n\r\nabc",
                "HTTP/1.0 404 x\r\n\r\nno",
                "HTTP/1.0 206 x\r\n\r\ndef",
                "HTTP/1.0 206 x\r\nContent-Range: bytes 2-4/6\r\n\r\ncde",
                "HTTP/1.0 206 x\r\nContent-Range: bytes 3-5/5\r\n\r\ndef",
                "HTTP/1.0 206 x\r\nContent-Range: bytes 3-5/6\r\nContent-Length: 2\r\n\r\nde",
                "HTTP/1.0 206 x\r\nContent-Type: multipart/byteranges; boundary=x\r\n\r\ndef"
            })
    void _33_the_server_sends_something_else(String reply) throws IOException {
        for (String name : new String[] {"file", "file.part"}) {
            Path there = put(name, "abc");
            assertFails(33, resumed(reply));
            assertEquals("abc", content(name));
            assertEquals(List.of(name), names());
            Files.delete(there);
        }
    }

    @Test
    void more_than_the_range_says_is_not_written() throws IOException {
        put("file", "abc");
        Command.Result result = resumed("HTTP/1.0 206 x\r\nContent-Range: bytes 3-5/6\r\n\r\ndefg");
        assertFails(33, result);
        assertEquals("abcdef", content("file"));
    }

    @Test
    void less_than_the_range_or_the_whole_is_partial() throws IOException {
        put("file.part", "abc");
        assertFails(18, resumed("HTTP/1.0 206 x\r\nContent-Range: bytes 3-5/6\r\n\r\nde"));
        assertEquals("abcde", content("file.part"));
        assertFails(18, resumed("HTTP/1.0 206 x\r\nContent-Range: bytes 5-5/7\r\nContent-Length: 1\r\n\r\nf"));
        assertEquals("abcdef", content("file.part"));
    }

    @Test
    void another_version_is_fetched_from_its_start() throws IOException {
        assertEquals(18, resumed(CUT).code());
        assertEquals(
                0,
                resumed("HTTP/1.0 200 OK\r\nETag: \"v2\"\r\nContent-Length: 3\r\n\r\nxyz")
                        .code());
        assertTrue(sent.contains("\r\nIf-Range: \"v1\"\r\n"), sent);
        assertEquals("xyz", content("file"));
    }

    @Test
    void the_rest_of_another_version_is_refused() throws IOException {
        assertEquals(18, resumed(CUT).code());
        assertFails(33, resumed(REST.replace("v1", "v2")));
        assertEquals("abc", content("file.part"));
    }

    @Test
    void an_offset_is_as_much_as_is_there() throws IOException {
        put("file", "abc");
        assertEquals(0, got(REST, "-C", "3", "-o", file()).code());
        assertEquals("abcdef", content("file"));
        assertFails(36, got(REST, "-C", "3", "-o", file()));
        assertEquals("def", got(REST, "-C", "3").out());
        assertTrue(sent.contains("Range: bytes=3-\r\n"));
        assertEquals(0, got(REST, "-C", "3", "-o", file() + "2").code());
        assertEquals("def", content("file2"));
        assertEquals("abcdef", got(WHOLE, "-C", "0").out());
        assertEquals("abcdef", got(WHOLE, "-C", "-").out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-C x",
                "-C -1",
                "-C 1k",
                "-C - -r 0-1",
                "-C - -i",
                "-C - -I",
                "-C - -d x",
                "-C - --compressed",
                "-C 3 -X PUT",
                "-r x",
                "-r 5-3",
                "-r 1-2,x",
                "-r -",
                "-r 1- --compressed",
                "-r 0-1 --text",
                "-r 0-1 --links"
            })
    void _2_what_does_not_go_together(String options) throws IOException {
        assertFails(2, got(WHOLE, options.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"3-4, bytes 3-4/6, de", "3-, bytes 3-5/6, def", "3, bytes 3-5/6, def", "-2, bytes 4-5/6, ef"})
    void r_fetches_a_part(String range, String answer, String content) throws IOException {
        Command.Result result = got("HTTP/1.0 206 x\r\nContent-Range: " + answer + "\r\n\r\n" + content, "-r", range);
        assertEquals(new Command.Result(0, content, ""), result);
        assertTrue(sent.contains("\r\nRange: bytes=" + (range.equals("3") ? "3-" : range) + "\r\n"), sent);
    }

    @Test
    void r_leaves_several_parts_to_the_reader() throws IOException {
        String parts = "HTTP/1.0 206 x\r\nContent-Type: multipart/byteranges; boundary=x\r\n\r\nparts";
        assertEquals("parts", got(parts, "-r", "0-0,-1").out());
        assertTrue(sent.contains("\r\nRange: bytes=0-0,-1\r\n"), sent);
        assertFails(33, got(parts, "-r", "0-0"));
    }

    @Test
    void _33_r_gets_another_part_or_none() throws IOException {
        assertFails(33, got(WHOLE, "-r", "3-4"));
        assertEquals("abcdef", got(WHOLE, "-r", "0-").out());
        assertFails(33, got("HTTP/1.0 416 x\r\nContent-Range: bytes */6\r\n\r\nno", "-r", "9-"));
        assertFails(33, got("HTTP/1.0 206 x\r\nContent-Range: bytes 3-5/6\r\n\r\ndef", "-r", "3-4"));
        assertEquals("no", got("HTTP/1.0 404 x\r\n\r\nno", "-r", "3-4").out());
        assertFails(22, got("HTTP/1.0 404 x\r\n\r\nno", "-f", "-r", "3-4"));
    }

    @Test
    void _63_the_whole_is_too_large() throws IOException {
        put("file", "abc");
        assertFails(63, got(REST, "-C", "-", "--max-filesize", "5", "-o", file()));
        assertEquals("abc", content("file"));
    }
}
