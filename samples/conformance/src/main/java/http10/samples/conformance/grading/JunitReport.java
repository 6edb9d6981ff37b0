package http10.samples.conformance.grading;

import http10.samples.conformance.Requirement;
import http10.samples.conformance.Result;
import http10.samples.conformance.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The XML that build servers read as a test report. A warning is a passed test with its text in system-out. */
public final class JunitReport implements Report {
    @Override
    public void write(Grading grading, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "HTTP/1.0 conformance of " + grading.peer());
            xml.writeAttribute("tests", Integer.toString(grading.results().size()));
            xml.writeAttribute("failures", Long.toString(grading.count(Verdict.FAIL)));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", Long.toString(grading.count(Verdict.NOT_APPLICABLE)));
            for (Result result : grading.results()) write(result, xml);
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.append(text.getBuffer()).append('\n');
    }

    private static void write(Result result, XMLStreamWriter xml) throws XMLStreamException {
        Requirement requirement = result.requirement();
        String details = String.join("\n", result.details());
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", requirement.heading());
        xml.writeAttribute("name", requirement.id() + " " + requirement.text());
        xml.writeAttribute(
                "time", String.format(Locale.ROOT, "%.3f", result.took().toMillis() / 1000.0));
        switch (result.verdict()) {
            case PASS -> {}
            case WARN -> {
                xml.writeStartElement("system-out");
                xml.writeCharacters("warning: " + details);
                xml.writeEndElement();
            }
            case FAIL -> {
                xml.writeStartElement("failure");
                xml.writeAttribute("message", details);
                xml.writeEndElement();
            }
            case NOT_APPLICABLE -> {
                xml.writeStartElement("skipped");
                xml.writeAttribute("message", details);
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }
}
