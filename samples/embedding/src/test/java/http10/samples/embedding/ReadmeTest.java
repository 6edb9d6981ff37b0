package http10.samples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the README says is true: its examples run, and its links lead somewhere. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTest {
    private static final Path PROJECT = Path.of("../..");

    private static String readme() throws IOException {
        return Files.readString(PROJECT.resolve("README.md"));
    }

    @Test
    void its_examples_run() throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try (var server = ServeFolder.serve(0, PROJECT.resolve("samples/site"))) {
            FetchPage.fetch("http://localhost:" + server.port() + "/", page);
            assertEquals(
                    Files.readString(PROJECT.resolve("samples/site/index.html")),
                    page.toString(StandardCharsets.UTF_8));
            page.reset();
            FetchPage.fetch("http://localhost:" + server.port() + "/hello", page);
            assertEquals("hello\n", page.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void its_links_lead_to_files() throws IOException {
        Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(readme());
        int links = 0;
        for (; link.find(); links++) assertTrue(Files.exists(PROJECT.resolve(link.group(1))), link.group(1));
        assertTrue(links > 5, () -> "too few links to be true");
    }
}
