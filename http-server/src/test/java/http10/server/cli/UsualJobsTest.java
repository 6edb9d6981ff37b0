package http10.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command lines that {@code docs/serve.md} shows do what is said of them. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UsualJobsTest {
    private static final Pattern JOB = Pattern.compile("^\\./http10 serve( .*?)? +# (.*)$", Pattern.MULTILINE);

    /** What to ask, and what the answer has, for each job in turn. */
    private static final List<Map.Entry<String, String>> ASKED = List.of(
            Map.entry("GET /report.pdf", "\r\n\r\nthe report"),
            Map.entry("GET /", "\r\n\r\nthe site"),
            Map.entry("GET /report.pdf", "\r\nContent-Type: application/pdf\r\n"),
            Map.entry("GET /", "<title>"),
            Map.entry("GET /some/where", "\r\n\r\nthe application"),
            Map.entry("GET /missing", "\r\n\r\nnot here"),
            Map.entry("GET /a.woff2", "\r\nAccess-Control-Allow-Origin: *\r\n"),
            Map.entry("GET /data.ours", "\r\nContent-Type: application/x-ours\r\n"),
            Map.entry("GET /", "HTTP/1.0 401 "),
            Map.entry("GET /about.html", "\r\n\r\nabout"));

    private record Job(String arguments, String request, String expected) {
        @Override
        public String toString() {
            return "serve" + arguments;
        }
    }

    @TempDir
    Path folder;

    private static List<Job> jobs() throws IOException {
        Matcher shown = JOB.matcher(Files.readString(Path.of("../docs/serve.md")));
        List<Job> jobs = new ArrayList<>();
        for (Map.Entry<String, String> asked : ASKED) {
            assertTrue(shown.find(), "fewer jobs than before");
            String arguments = shown.group(1) == null ? "" : shown.group(1);
            jobs.add(new Job(arguments, asked.getKey(), asked.getValue()));
        }
        assertTrue(!shown.find(), "a job that is not tried");
        return jobs;
    }

    @BeforeEach
    void makeFiles() throws IOException {
        write("report.pdf", "the report");
        write("photos/a.jpg", "");
        write("site/index.html", "the site");
        write("site/about.html", "about");
        write("site/404.html", "not here");
        write("dist/index.html", "the application");
        write("dist/data.ours", "");
        write("fonts/a.woff2", "");
        write("my.types", "application/x-ours ours\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void does_what_is_said(Job job) throws Exception {
        List<String> arguments = new ArrayList<>(Arrays.asList(job.arguments().split(" ")));
        arguments.removeIf(String::isEmpty);
        arguments.add("-p0");
        try (ServeProcess serve = ServeProcess.start(folder, arguments.toArray(new String[0]))) {
            String response = ServeProcess.exchange(serve.port(), job.request() + " HTTP/1.0\r\n\r\n");
            assertTrue(response.contains(job.expected()), response);
        }
    }

    @Test
    void there_are_as_many_as_are_promised() throws IOException {
        assertEquals(10, jobs().size());
    }
}
