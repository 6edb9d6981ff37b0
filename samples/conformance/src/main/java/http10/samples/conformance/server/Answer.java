package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.simple;

import http10.samples.conformance.Shown;
import java.util.List;

/**
 * All that came back on one connection.
 *
 * @param sent what was sent, for the report
 * @param octets everything received, in ISO-8859-1
 * @param end how it ended
 * @param trial whom the verdict is told
 */
record Answer(String sent, String octets, End end, Trial trial) {
    enum End {
        /** The server closed in order. */
        CLOSED("closed"),
        /** The connection was reset. */
        RESET("reset"),
        /** The server neither sent nor closed for as long as the case waits. */
        OPEN("left open"),
        /** The case did not wait for it. */
        UNSEEN("its end not waited for");

        final String shown;

        End(String shown) {
            this.shown = shown;
        }
    }

    /** What the server ought to have done: all of these checks. Alternatives are added to the result. */
    Expectation expect(Check... all) {
        return trial.add(new Expectation(this, all));
    }

    /**
     * As octets that are no HTTP message: 400, or closed without a word. RFC 9112 section 2.2 says so with SHOULD alone, so
     * another answer is a warning; silence is not, for the sender is left to wait.
     */
    Expectation expectRefusal() {
        return expect(Checks.status(400), full(), closed())
                .or(noReply(), closed())
                .orWarn(full())
                .orWarn(simple());
    }

    List<Reply> replies() {
        return Reply.all(octets, toHead());
    }

    boolean toHead() {
        return sent.startsWith("HEAD ");
    }

    /** The first response, which may be an empty stand-in where nothing came that begins as one. */
    Reply first() {
        List<Reply> replies = replies();
        return replies.isEmpty() ? new Reply("", List.of(), "", octets) : replies.get(0);
    }

    /** The last response, after those with a 1xx status code. */
    Reply last() {
        List<Reply> replies = replies();
        return replies.isEmpty() ? first() : replies.get(replies.size() - 1);
    }

    int status() {
        return first().status();
    }

    String body() {
        return first().body();
    }

    boolean isFull() {
        return octets.startsWith("HTTP/");
    }

    String shown() {
        if (octets.isEmpty()) return "nothing, " + end.shown;
        if (!isFull()) return "no status line but `" + Shown.of(octets) + "`, " + end.shown;
        int more = replies().size() - 1;
        return "`" + Shown.of(first().line()) + "`"
                + (more > 0 ? " and " + more + " more" : "") + ", "
                + first().body().length() + " octets of content, "
                + (surplus() > 0 ? surplus() + " octets after that, " : "") + end.shown;
    }

    /** How many octets come after the responses: after the head where no content is allowed. */
    int surplus() {
        int told = 0;
        for (Reply reply : replies())
            told += reply.head().length() + reply.body().length();
        return octets.length() - told;
    }
}
