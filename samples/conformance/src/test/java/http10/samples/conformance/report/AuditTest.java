package http10.samples.conformance.report;

import static http10.samples.conformance.report.Tree.CASE;
import static http10.samples.conformance.report.Tree.CODE;
import static http10.samples.conformance.report.Tree.DONE;
import static http10.samples.conformance.report.Tree.TEST;
import static http10.samples.conformance.report.Tree.WAIVED;
import static http10.samples.conformance.report.Tree.WIRE;
import static http10.samples.conformance.report.Tree.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditTest {
    private static final String UNKNOWN = "R" + 1945 + "-2.2-99";
    private static final String SHORT = "R" + 1945 + "-2.2";

    @TempDir
    Path folder;

    private Tree tree;

    @BeforeEach
    void plant() throws IOException {
        tree = new Tree(folder);
    }

    @Test
    void finds_nothing_where_all_is_well() {
        assertEquals(List.of(), tree.faults());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CODE,
                TEST,
                WIRE,
                CASE,
                "http-client/src/test/java/http10/client/X.java",
                "samples/embedding/src/main/java/X.java",
                "docs/decisions/0001-x.md",
                "README.md"
            })
    void finds_an_unknown_id(String file) throws IOException {
        for (String id : List.of(UNKNOWN, SHORT)) {
            tree.write(file, tree.checkout().text(file) + "\ncase // " + id + "\n");
            List<String> faults = tree.faults();
            assertEquals(1, faults.size(), () -> String.join("\n", faults));
            assertTrue(faults.get(0).contains("not in the catalogue"), faults.get(0));
            assertTrue(faults.get(0).contains(id + " at " + file + ":"), faults.get(0));
        }
    }

    @Test
    void finds_an_unknown_waiver() throws IOException {
        tree.write(Waivers.FILE, tree.checkout().text(Waivers.FILE) + UNKNOWN + "\twhy not\n");
        assertFault("not in the catalogue", UNKNOWN + " at " + Waivers.FILE + ":3");
    }

    @Test
    void finds_what_is_neither_tested_nor_waived() throws IOException {
        tree.write(TEST, "class HeadWriterTest {}\n");
        assertFault("neither tested nor waived", DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"// %s", " * @Tag(\"%s\")", "String id = \"%s\";"})
    void does_not_take_any_mention_in_a_test_for_a_tag(String mention) throws IOException {
        tree.write(TEST, "class HeadWriterTest {\n" + mention.formatted(DONE) + "\n    void test() {}\n}\n");
        assertFault("neither tested nor waived", DONE);
    }

    @Test
    void takes_no_mention_in_a_wire_file_for_a_case() throws IOException {
        tree.write(TEST, "class HeadWriterTest {}\n").write(WIRE, "# " + DONE + "\n> " + DONE + "\\r\\n\n");
        assertFault("neither tested nor waived", DONE);
    }

    @Test
    void takes_a_wire_case_for_a_test() throws IOException {
        tree.write(TEST, "class HeadWriterTest {}\n").write(WIRE, "case lines end " + DONE + "\n");
        assertEquals(List.of(), tree.faults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"row(\n        \"", "            alone(\""})
    void takes_a_black_box_case_for_a_test(String start) throws IOException {
        tree.write(TEST, "class HeadWriterTest {}\n").write(CASE, start + DONE + "\", server -> {});\n");
        assertEquals(List.of(), tree.faults());
    }

    @Test
    void takes_no_case_for_a_test_that_the_module_exempts_itself_from() throws IOException {
        tree.write(TEST, "class HeadWriterTest {}\n").write(CASE, "row(\"" + DONE + "\", server -> {});\n");
        String set = "Set<String> NOT_APPLICABLE =\n Set.of(\n\"" + WAIVED + "\",\n\"" + DONE + "\");";
        tree.write("http-client/src/test/java/http10/client/ConformanceTest.java", set);
        assertEquals(List.of(), tree.faults());
        tree.write("http-server/src/test/java/http10/server/ConformanceTest.java", set);
        assertFault("neither tested nor waived", DONE);
    }

    @Test
    void finds_what_is_both_tested_and_waived() throws IOException {
        tree.write(TEST, tree.checkout().text(TEST) + tag(WAIVED) + "class Comments {}\n");
        tree.write(CODE, "// " + DONE + " " + WAIVED);
        assertFault("waived, but tested", WAIVED);
    }

    @Test
    void finds_what_is_tested_but_marked_nowhere() throws IOException {
        tree.write(CODE, "class HeadWriter {}\n");
        tree.write("samples/embedding/src/main/java/X.java", "// " + DONE);
        assertFault("tested, but no line of src/main bears it", DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\t", "\t  "})
    void finds_a_waiver_without_a_reason(String reason) throws IOException {
        tree.write(Waivers.FILE, "id\treason\n" + WAIVED + reason + "\n");
        assertFault("waived without a reason", WAIVED);
    }

    @Test
    void finds_a_second_waiver() throws IOException {
        tree.write(Waivers.FILE, tree.checkout().text(Waivers.FILE) + WAIVED + "\tagain\n");
        assertFault("waived twice", WAIVED);
    }

    private void assertFault(String text, String what) {
        List<String> faults = tree.faults();
        assertEquals(1, faults.size(), () -> String.join("\n", faults));
        assertTrue(faults.get(0).startsWith("1 " + text), faults.get(0));
        assertTrue(faults.get(0).endsWith("\n  " + what), faults.get(0));
    }
}
