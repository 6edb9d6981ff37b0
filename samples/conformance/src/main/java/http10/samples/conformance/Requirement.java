package http10.samples.conformance;

import java.util.List;

/**
 * One testable statement of HTTP/1.0: a row of the catalogue.
 *
 * @param id such as {@code R1945-5.1.2-02}: RFC, section, number; {@code PX-} for practice
 * @param source every section the statement rests on
 * @param level how binding it is
 * @param subject whom it binds: server, client, both, sender or recipient
 * @param text the statement
 * @param check the stimulus, and what to watch
 * @param expected the strict result, then conforming alternatives
 * @param notes decisions and conflicts; "-" where there are none
 * @param verified whether it was checked against the text of the RFC
 */
public record Requirement(
        String id,
        String source,
        Level level,
        String subject,
        String text,
        String check,
        String expected,
        String notes,
        boolean verified) {

    /**
     * The section, as in "5.1.2"; for practice the topic, as in "SEC".
     *
     * @return the middle part of the id
     */
    public String section() {
        return id.substring(id.indexOf('-') + 1, id.lastIndexOf('-'));
    }

    /**
     * The document with its section, as in "RFC 1945 5.1.2" or "Practice SEC".
     *
     * @return a heading
     */
    public String heading() {
        return document() + " " + section();
    }

    /**
     * The document.
     *
     * @return as in "RFC 1945", or "Practice"
     */
    public String document() {
        return id.startsWith("R") ? "RFC " + id.substring(1, id.indexOf('-')) : "Practice";
    }

    /**
     * Whether it comes from the RFCs of HTTP/1.1, which do not bind whoever speaks HTTP/1.0 and no more.
     *
     * @return false for RFC 1945, and for what is the same in all versions
     */
    public boolean isOfHttp11() {
        return List.of("RFC 9110", "RFC 9112", "RFC 7231", "RFC 6585").contains(document());
    }
}
