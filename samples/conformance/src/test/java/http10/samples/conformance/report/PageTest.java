package http10.samples.conformance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.Catalogue;
import http10.samples.conformance.Requirement;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageTest {
    private static final String REPORT = "http-core/target/surefire-reports/TEST-x.xml";

    @TempDir
    Path folder;

    private Tree tree;

    @BeforeEach
    void plant() throws IOException {
        tree = new Tree(folder);
    }

    private String page() {
        Checkout checkout = tree.checkout();
        return Page.of(Tree.ROWS, tree.traces(), Waivers.of(checkout), Run.of(checkout));
    }

    private void report(String name, String outcome) throws IOException {
        tree.write(
                REPORT,
                "<testsuite><properties/><testcase name=\"" + name + "\" classname=\"http10.wire.HeadWriterTest\">"
                        + outcome + "</testcase></testsuite>");
    }

    @Test
    void links_a_row_to_its_code_and_its_test() throws IOException {
        report("ends lines with cr lf", "");
        assertTrue(
                page().contains(
                                "\n- <a id=\"r1945-2-2-01\"></a>**R1945-2.2-01** MUST, server: CRLF ends \\<every\\> line."
                                        + "<br>\n  <sub>passes · code: [HeadWriter:3](../" + Tree.CODE + "#L3)"
                                        + " · shown by: [HeadWriterTest:2](../" + Tree.TEST + "#L2)</sub>\n"),
                page());
    }

    @Test
    void tells_why_a_row_does_not_apply_and_what_was_decided() {
        assertTrue(
                page().contains("MAY, both: Comments nest.<br>\n  <sub>does not apply: nothing parses comments<br>\n"
                        + "  STRICT: no.</sub>"),
                page());
    }

    @Test
    void counts() {
        String page = page();
        assertTrue(page.contains("\n| all | 2 | 1 | 0 | 1 | 0 | 1 | 1 |\n"), page);
        assertTrue(
                page.contains("\n## RFC 1945: Hypertext Transfer Protocol -- HTTP/1.0\n\n### 2.2 Basic Rules\n"), page);
    }

    @ParameterizedTest
    @CsvSource({
        "ends lines with cr lf, '', passes",
        "ends_lines_with_cr_lf, '', passes",
        "ends lines with cr lf (String)[2] abc, '', passes",
        "ends lines with cr lf() a case, '', passes",
        "ends lines with cr lf, <failure/>, **fails**",
        "ends lines with cr lf, <error>text</error>, **fails**",
        "ends lines with cr lf, <skipped/>, **not run**",
        "ends lines with cr lf and more, '', **not run**",
        "another, '', **not run**"
    })
    void takes_results_from_the_runs(String name, String outcome, String result) throws IOException {
        report(name, outcome);
        assertTrue(page().contains("<sub>" + result + " · code"), page());
    }

    @Test
    void one_failure_outweighs_what_passed() throws IOException {
        report("ends lines with cr lf", "");
        tree.write(Tree.WIRE, "case lines " + Tree.DONE + "\n");
        tree.write(
                "http-core/target/surefire-reports/TEST-y.xml",
                "<testsuite><testcase name=\"x (WireCase) lines.wire: lines " + Tree.DONE
                        + "\" classname=\"http10.wire.WireCasesTest\"><failure/></testcase></testsuite>");
        assertTrue(page().contains("<sub>**fails** · code"), page());
    }

    @Test
    void a_wire_file_is_shown_with_its_folder() throws IOException {
        tree.write(Tree.WIRE, "case lines " + Tree.DONE + "\n\ncase again " + Tree.DONE + "\n");
        assertTrue(page().contains(", [request/lines.wire:1](../" + Tree.WIRE + "#L1) and 1 more</sub>"), page());
    }

    @Test
    void a_case_has_its_result_from_the_class_that_runs_it() {
        Proof server = new Proof.OfCase(new Place("x", 1), "C", Tree.DONE);
        assertTrue(server.ranAs(new Run("C", "cases() " + Tree.DONE + " lines", true)));
        assertTrue(server.ranAs(new Run("C", Tree.DONE, true)));
        assertFalse(server.ranAs(new Run("D", Tree.DONE, true)));
        assertFalse(server.ranAs(new Run("C", Tree.DONE + 0, true)));
    }

    @Test
    void is_the_same_when_only_lines_have_moved() throws IOException {
        String before = page();
        tree.write(Tree.CODE, "\n\n" + tree.checkout().text(Tree.CODE));
        String after = page();
        assertFalse(before.equals(after));
        assertEquals(Markdown.withoutLines(before), Markdown.withoutLines(after));
        report("ends lines with cr lf", "");
        assertFalse(Markdown.withoutLines(before).equals(Markdown.withoutLines(page())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "P05. CONFLICT: `a*` or b* -> CONFLICT: `a*` or b\\*",
                "P05, P17. STRICT: a. Java: b. -> STRICT: a.",
                "STRICT: see R1945-2.2-01. -> STRICT: see [R1945-2.2-01](#r1945-2-2-01).",
                "P17. -> ''",
                "See also elsewhere. -> ''",
                "- -> ''"
            })
    void shows_notes_that_decide(String notes, String shown) {
        assertEquals(shown, Markdown.decision(notes));
    }

    @Test
    void knows_the_title_of_every_section() {
        Sections sections = Sections.load();
        for (Requirement row : Catalogue.load().all()) {
            assertFalse(sections.document(row).isEmpty());
            assertFalse(sections.section(row).isEmpty());
        }
        assertEquals("Appendix B: Tolerant Applications", section(sections, "R1945-B-01"));
        assertEquals("Security", section(sections, "PX-SEC-01"));
    }

    private static String section(Sections sections, String id) {
        return sections.section(Catalogue.load().find(id).orElseThrow());
    }
}
