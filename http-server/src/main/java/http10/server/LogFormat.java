package http10.server;

/** What a line of an {@link AccessLog} looks like. */
public enum LogFormat {
    /** Common Log Format: {@code 127.0.0.1 - - [22/Nov/2026:11:08:00 +0000] "GET / HTTP/1.0" 200 1234}. */
    COMMON,

    /** As common, followed by Referer and User-Agent in quotes; {@code "-"} where the request has none. */
    COMBINED,

    /**
     * A JSON object (RFC 8259) in each line, with these members in this order, {@code null} where there is nothing to tell:
     * {@code time} (RFC 3339, UTC, milliseconds), {@code peer}, {@code user}, {@code method}, {@code target},
     * {@code version}, {@code status} (a number), {@code octets} (of content), {@code duration_us} (microseconds),
     * {@code complete} (whether all of the answer was sent), {@code host}, {@code referer}, {@code user_agent}. Octets of
     * the peer that are not printable ASCII are written {@code \}{@code u00HH}.
     */
    JSON;

    LogLine line() {
        return switch (this) {
            case COMMON -> new CommonLine();
            case COMBINED -> new CombinedLine();
            case JSON -> new JsonLine();
        };
    }
}
