package http10.samples.conformance.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import http10.samples.conformance.Catalogue;
import http10.samples.conformance.Result;
import http10.samples.conformance.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportsTest {
    private static final Grading GRADING = new Grading(
            "host:80",
            List.of(
                    result("R1945-2.2-06", Verdict.PASS),
                    result("R1945-3.1-03", Verdict.WARN, "`a # b`: expected <200>; got \"400\" & so on"),
                    result("R1945-3.1-12", Verdict.FAIL, "first", "second"),
                    result("R1945-8.3-01", Verdict.NOT_APPLICABLE, "needs {POST}")));

    private static Result result(String id, Verdict verdict, String... details) {
        return new Result(Catalogue.load().find(id).orElseThrow(), verdict, List.of(details), Duration.ofMillis(1234));
    }

    private static String written(Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        report.write(GRADING, out);
        return out.toString();
    }

    @Test
    void text_tells_what_failed_and_counts_by_chapter() throws IOException {
        String text = written(new TextReport());

        assertTrue(text.contains("FAIL R1945-3.1-12 (MUST, RFC 1945 3.1)"), text);
        assertTrue(text.contains("     - second\n"), text);
        assertTrue(text.contains("WARN R1945-3.1-03 (SHOULD, RFC 1945 3.1)"), text);
        assertTrue(text.contains("  - needs {POST}: R1945-8.3-01\n"), text);
        assertTrue(text.contains("RFC 1945 3                              0      1      1      0\n"), text);
        assertTrue(text.endsWith("\nhost:80: 3 of 4 cases tried, 1 failed\n"), text);
    }

    @Test
    void json_has_an_object_for_each_result() throws IOException {
        List<String> verdicts = new ArrayList<>();
        List<String> details = new ArrayList<>();
        int passed = -1;
        try (JsonParser json = new JsonFactory().createParser(written(new JsonReport()))) {
            while (json.nextToken() != null) {
                if (json.currentToken().isScalarValue() && "verdict".equals(json.currentName())) {
                    verdicts.add(json.getText());
                }
                if (json.currentToken().isNumeric() && "pass".equals(json.currentName())) passed = json.getIntValue();
                if (json.currentToken().isScalarValue()
                        && json.getParsingContext().inArray()) details.add(json.getText());
            }
        }

        assertEquals(List.of("pass", "warn", "fail", "not applicable"), verdicts);
        assertEquals("`a # b`: expected <200>; got \"400\" & so on", details.get(0));
        assertEquals(1, passed);
    }

    @Test
    void junit_has_a_testcase_for_each_result() throws Exception {
        byte[] xml = written(new JunitReport()).getBytes(StandardCharsets.UTF_8);
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();

        assertEquals("4", suite.getAttribute("tests"));
        assertEquals("1", suite.getAttribute("failures"));
        assertEquals("1", suite.getAttribute("skipped"));
        assertEquals(4, suite.getElementsByTagName("testcase").getLength());
        assertEquals(1, suite.getElementsByTagName("failure").getLength());
        Element first = (Element) suite.getElementsByTagName("testcase").item(0);
        assertEquals("RFC 1945 2.2", first.getAttribute("classname"));
        assertEquals("1.234", first.getAttribute("time"));
    }

    @Test
    void tap_numbers_the_results_and_takes_a_warning_for_no_failure() throws IOException {
        List<String> lines = written(new TapReport()).lines().toList();

        assertEquals("TAP version 13", lines.get(0));
        assertEquals("1..4", lines.get(1));
        assertTrue(lines.get(2).startsWith("ok 1 - R1945-2.2-06 "), lines.get(2));
        assertTrue(lines.get(3).startsWith("not ok 2 - R1945-3.1-03 "), lines.get(3));
        assertTrue(lines.get(3).endsWith(" # TODO SHOULD"), lines.get(3));
        assertTrue(lines.get(5).startsWith("not ok 3 - R1945-3.1-12 "), lines.get(5));
        assertEquals(List.of("# first", "# second"), lines.subList(6, 8));
        assertTrue(lines.get(8).startsWith("ok 4 - R1945-8.3-01 "), lines.get(8));
        assertTrue(lines.get(8).endsWith(" # SKIP needs {POST}"), lines.get(8));
    }
}
