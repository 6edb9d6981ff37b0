package http10.server;

/** Makes the lines of one log, one after the other. */
interface LogLine {
    /**
     * Appends a line without its end, of printable ASCII alone.
     *
     * @param peer who asked, as text
     * @param user who has proved to be so; empty for nobody
     */
    void append(Exchange exchange, String peer, String user, StringBuilder line);
}
