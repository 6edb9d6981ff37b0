package http10.samples.conformance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One test that was run.
 *
 * @param className with its package
 * @param name as the report shows it
 * @param passed whether it passed
 */
record Run(String className, String name, boolean passed) {

    /** What the build has run so far; a test that was skipped was not run. */
    static List<Run> of(Checkout checkout) {
        List<Run> runs = new ArrayList<>();
        for (String module : Checkout.MODULES) {
            for (String report : checkout.files(module + "/target/surefire-reports", ".xml")) {
                try (InputStream in = Files.newInputStream(checkout.root().resolve(report))) {
                    read(in, runs);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (XMLStreamException e) {
                    throw new IllegalStateException("not a report: " + report, e);
                }
            }
        }
        return runs;
    }

    private static void read(InputStream in, List<Run> runs) throws XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newInstance().createXMLStreamReader(in);
        String className = "";
        String name = "";
        boolean passed = true;
        boolean skipped = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "testcase" -> {
                        className = xml.getAttributeValue(null, "classname");
                        name = xml.getAttributeValue(null, "name");
                        passed = true;
                        skipped = false;
                    }
                    case "failure", "error" -> passed = false;
                    case "skipped" -> skipped = true;
                    default -> {} // properties and output
                }
            }
            boolean ends = event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("testcase");
            if (ends && !skipped) runs.add(new Run(className, name, passed));
        }
    }
}
