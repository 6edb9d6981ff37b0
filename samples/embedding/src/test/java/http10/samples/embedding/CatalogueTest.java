package http10.samples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.report.ConformanceReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every requirement of the catalogue is marked in the code, shown by a test, and on the page, or it is waived. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogueTest {
    private static final Path PAGE = Path.of("target/conformance.md");

    private final ConformanceReport report = ConformanceReport.around(Path.of(""));

    @Test
    void every_requirement_is_marked_and_tested_or_waived() {
        List<String> faults = report.faults();
        assertEquals(List.of(), faults, () -> "\n" + String.join("\n", faults) + "\n");
    }

    @Test
    void what_is_tagged_was_run_and_passed() {
        assertEquals(List.of(), report.unproven(), "tagged, but not run by a whole mvn verify, or failed");
    }

    @Test
    void the_page_says_what_the_tests_came_to() throws IOException {
        String page = report.page();
        Files.createDirectories(PAGE.getParent());
        Files.writeString(PAGE, page);
        assertTrue(
                report.isPublished(page),
                "docs/conformance.md is not what this build found. After a whole mvn verify whose other tests pass:"
                        + " cp samples/embedding/target/conformance.md docs/");
    }
}
