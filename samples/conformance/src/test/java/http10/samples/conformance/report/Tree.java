package http10.samples.conformance.report;

import http10.samples.conformance.Level;
import http10.samples.conformance.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small checkout, in which one requirement is implemented and tested, and one waived. */
final class Tree {
    static final String DONE = "R1945-2.2-01";
    static final String WAIVED = "R1945-2.2-08";
    static final List<Requirement> ROWS = List.of(
            new Requirement(DONE, "RFC 1945", Level.MUST, "server", "CRLF ends <every> line.", "-", "-", "-", true),
            new Requirement(
                    WAIVED, "RFC 1945", Level.MAY, "both", "Comments nest.", "-", "-", "P01. STRICT: no.", true));

    static final String CODE = "http-core/src/main/java/http10/wire/HeadWriter.java";
    static final String TEST = "http-core/src/test/java/http10/wire/HeadWriterTest.java";
    static final String WIRE = "http-core/src/test/resources/wire/request/lines.wire";
    static final String CASE = "samples/conformance/src/main/java/http10/samples/conformance/server/Lines.java";

    private final Path root;

    Tree(Path root) throws IOException {
        this.root = root;
        write("pom.xml", "<project><artifactId>http10</artifactId></project>");
        write("http-core/pom.xml", "<project><parent><artifactId>http10</artifactId></parent></project>");
        write(CODE, "package http10.wire;\n\nclass HeadWriter {} // " + DONE + "\n");
        write(TEST, "class HeadWriterTest {\n" + tag(DONE) + "    @Test\n    void ends_lines_with_cr_lf() {}\n}\n");
        write(Waivers.FILE, "id\treason\n" + WAIVED + "\tnothing parses comments\n");
    }

    static String tag(String id) {
        return "    @Tag(\"" + id + "\")\n";
    }

    Tree write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    Checkout checkout() {
        return Checkout.around(root.resolve("http-core"));
    }

    Traces traces() {
        return Traces.of(checkout());
    }

    List<String> faults() {
        return Audit.faults(ROWS, traces(), Waivers.of(checkout()));
    }
}
