package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** -z, --etag-compare and --etag-save: what has not changed is not fetched, and nothing there is lost. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConditionsTest {
    private static final String TAGGED = "HTTP/1.0 200 OK\r\nETag: \"a\"\r\nContent-Length: 3\r\n\r\nnew";
    private static final String DATED =
            "HTTP/1.0 200 OK\r\nLast-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: 3\r\n\r\nnew";
    private static final String NOT_MODIFIED = "HTTP/1.0 304 x\r\n\r\n";

    @TempDir
    Path folder;

    private String sent = "";

    private Command.Result got(String reply, String... options) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            String[] args = java.util.Arrays.copyOf(options, options.length + 1);
            args[options.length] = server.url("/x");
            Command.Result result = Command.run(args);
            sent = server.connections() > 0 ? server.received(0) : "";
            return result;
        }
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String content(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void a_304_leaves_everything_as_it_is() throws IOException {
        assertEquals(new Command.Result(0, "", ""), got(NOT_MODIFIED, "-o", path("file")));
        assertFalse(Files.exists(folder.resolve("file")));
        Files.writeString(folder.resolve("file"), "old");
        assertEquals(
                0, got(NOT_MODIFIED, "-z", path("file"), "-o", path("file")).code());
        assertEquals("old", content("file"));
        assertEquals(NOT_MODIFIED, got(NOT_MODIFIED, "-i").out());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sun 06 Nov 1994 08:49:38 GMT, If-Modified-Since, false",
        "Sun 06 Nov 1994 08:49:37 GMT, If-Modified-Since, false",
        "Sun 06 Nov 1994 08:49:36 GMT, If-Modified-Since, true",
        "-Sun 06 Nov 1994 08:49:36 GMT, If-Unmodified-Since, false",
        "-Sun 06 Nov 1994 08:49:38 GMT, If-Unmodified-Since, true"
    })
    void z_wants_what_is_newer_or_older_also_where_the_server_does_not_look(String date, String field, boolean wanted)
            throws IOException {
        assertEquals(wanted ? "new" : "", got(DATED, "-z", date).out());
        String normal = "Sun, " + date.substring(date.indexOf(' ') + 1);
        assertTrue(sent.contains("\r\n" + field + ": " + normal + "\r\n"), sent);
        assertEquals("new", got(TAGGED, "-z", date).out(), "without a date it is what is wanted");
    }

    @Test
    void z_takes_the_date_of_a_file_and_warns_where_there_is_none() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("1994-11-06T08:49:37.5Z")));
        assertEquals(0, got(DATED, "-z", path("file"), "-o", path("file")).code());
        assertTrue(sent.contains("\r\nIf-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n"), sent);
        assertEquals("old", content("file"));
        Command.Result result = got(DATED, "-z", path("none"));
        assertEquals("new", result.out());
        assertTrue(result.err().startsWith("http10: warning: no date and no file: "), result.err());
        assertFalse(sent.contains("If-"), sent);
        assertEquals("", got(DATED, "-s", "-z", path("none")).err());
    }

    @Test
    void the_tag_is_saved_with_the_content_and_compared() throws IOException {
        String[] options = {"--etag-save", path("tag"), "--etag-compare", path("tag"), "-o", path("file")};
        assertEquals(0, got(TAGGED, options).code());
        assertTrue(sent.contains("\r\nIf-None-Match: \"\"\r\n"), sent);
        assertEquals("\"a\"\n", content("tag"));
        assertEquals(0, got(NOT_MODIFIED, options).code());
        assertTrue(sent.contains("\r\nIf-None-Match: \"a\"\r\n"), sent);
        assertEquals("\"a\"\n", content("tag"));
        assertEquals("new", content("file"));
        assertEquals(0, got(DATED, options).code());
        assertEquals("", content("tag"), "this one has none");
    }

    @Test
    void a_failure_keeps_the_tag_of_what_is_there() throws IOException {
        Files.writeString(folder.resolve("tag"), "\"old\"\n");
        assertEquals(
                18,
                got(TAGGED.replace("3", "9"), "--etag-save", path("tag"), "-o", path("f"))
                        .code());
        assertEquals(
                0, got(TAGGED.replace("200", "404"), "--etag-save", path("tag")).code());
        assertEquals("\"old\"\n", content("tag"));
    }

    @Test
    void _26_there_is_no_tag_to_compare() throws IOException {
        assertTrue(got(TAGGED, "--etag-compare", path("tag")).isOneLineOf(26));
        assertTrue(got(TAGGED, "--etag-compare", folder.toString()).isOneLineOf(26));
        Files.writeString(folder.resolve("tag"), "\0\n");
        assertTrue(got(TAGGED, "--etag-compare", path("tag")).isOneLineOf(26));
        assertEquals("", sent);
    }

    @Test
    void _23_the_tag_cannot_be_saved_and_2_it_is_one_for_several() throws IOException {
        assertTrue(got(TAGGED, "--etag-save", path("no/tag"), "-o", path("f")).isOneLineOf(23));
        assertTrue(Command.run("--etag-save", path("tag"), "h", "h").isOneLineOf(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                "06 Nov 1994 08:49:37",
                "Nov 6 1994 8:49:37 UTC",
                "1994 Nov 6 08:49:37 +0000",
                "6 november 1994 09:49:37 +0100",
                "06-Nov-1994 03:49:37 -0500",
                "19941106 08:49:37",
                "1994-11-06 08:49:37",
                "1994-11-06T08:49:37Z"
            })
    void a_date_may_be_written_in_many_ways(String text) {
        assertEquals(Optional.of(Instant.parse("1994-11-06T08:49:37Z")), DateText.parse(text));
    }

    @Test
    void a_date_without_a_time_is_midnight() {
        for (String text : List.of("6 Nov 1994", "06-Nov-94", "1994-11-06", "19941106", "Sun Nov 6 94")) {
            assertEquals(Optional.of(Instant.parse("1994-11-06T00:00:00Z")), DateText.parse(text), text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "index.html", "6 Nov", "1994", "31 Feb 1994", "6 Nov 1994 25:00", "6 Nov 1994 08:60",
                        "6 Nov 1994 x",
                "6 Nov 1994 7", "6 Nov Dec 1994", "6 Nov 1994 08:00 GMT UTC", "6 Nov 1994 8:0", "199411061", "a", "-",
                        ":"
            })
    void anything_else_is_no_date(String text) {
        assertEquals(Optional.empty(), DateText.parse(text));
    }
}
