package http10.samples.linkcheck;

import http10.message.HttpUri;
import http10.message.StatusCode;

/**
 * What became of a URL.
 *
 * @param kind how it ended
 * @param status the last status code; 0 where there was no answer
 * @param reason what is wrong, or why it was skipped; printable ASCII, empty where all is well
 * @param page what was read of it
 */
record Outcome(Kind kind, int status, String reason, Page page) {
    /** How a check ends. */
    enum Kind {
        FINE,
        BROKEN,
        SKIPPED
    }

    static Outcome fine(StatusCode status, Page page) {
        return new Outcome(Kind.FINE, status.code(), "", page);
    }

    static Outcome broken(StatusCode status, HttpUri uri) {
        String reason = (status.code() + " " + status.reason()).strip();
        return new Outcome(Kind.BROKEN, status.code(), reason, Page.none(uri));
    }

    static Outcome broken(int status, String reason, HttpUri uri) {
        return new Outcome(Kind.BROKEN, status, reason, Page.none(uri));
    }

    static Outcome skipped(String reason, HttpUri uri) {
        return new Outcome(Kind.SKIPPED, 0, reason, Page.none(uri));
    }
}
