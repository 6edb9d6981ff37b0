package http10.samples.conformance.server;

import http10.samples.conformance.Judgement;
import http10.samples.conformance.NotApplicableException;
import http10.samples.conformance.Requirement;
import http10.samples.conformance.Shown;
import http10.samples.conformance.Verdict;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One case at work on one server. A case says what it sends and what it expects; this keeps the account. */
final class Trial implements Closeable {
    private final Server server;
    private final Requirement requirement;
    private final boolean strictly;
    private final Judgement judgement;
    private final References references;
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<Conversation> conversations = new ArrayList<>();
    private boolean closed;

    Trial(Server server, References references, Requirement requirement, boolean strictly) {
        this.server = server;
        this.references = references;
        this.requirement = requirement;
        this.strictly = strictly;
        this.judgement = new Judgement(requirement);
    }

    /** Sends octets on a new connection, leaves its own side open, and reads until the server closes or falls silent. */
    Answer send(String octets) throws IOException {
        try (Conversation conversation = connect()) {
            return conversation.send(octets).finish();
        }
    }

    /** As {@link #send}, but half-closes after sending. */
    Answer sendAndHalfClose(String octets) throws IOException {
        try (Conversation conversation = connect()) {
            return conversation.send(octets).halfClose().finish();
        }
    }

    /** As {@link #send}, but goes away after one whole response, where it does not matter who closes. */
    Answer sendForReply(String octets) throws IOException {
        try (Conversation conversation = connect()) {
            return conversation.send(octets).receiveReply().unended();
        }
    }

    /** A GET of a fixture as HTTP/1.0 with these further field lines, each ended by CR LF. */
    Answer get(String fixture, String... fieldLines) throws IOException {
        StringBuilder request = new StringBuilder("GET {" + fixture + "} HTTP/1.0\r\n");
        for (String line : fieldLines) request.append(line).append("\r\n");
        return send(request.append("\r\n").toString());
    }

    Conversation connect() throws IOException {
        return connect(0);
    }

    /** A connection that receives only so many octets before they are read. */
    Conversation connect(int window) throws IOException {
        Conversation conversation = new Conversation(this, window);
        synchronized (conversations) {
            conversations.add(conversation);
            if (closed) conversation.close(); // a case that is ended from outside gets no further
        }
        return conversation;
    }

    /** Whether the server offers a fixture; a case may leave a probe out without it. */
    boolean has(String fixture) {
        return server.has(fixture);
    }

    /** Goes no further without a fixture. */
    String path(String fixture) {
        return server.path(fixture);
    }

    /** Goes no further unless this holds. */
    void need(boolean holds, String reason) {
        if (!holds) throw new NotApplicableException(reason);
    }

    /** What a plain GET of the fixture gives. */
    Reply reference(String fixture) {
        return references.of(fixture);
    }

    Server server() {
        return server;
    }

    Expectation add(Expectation expectation) {
        expectations.add(expectation);
        return expectation;
    }

    /** A statement that is not about one answer. */
    void check(boolean holds, String otherwise) {
        if (holds) judgement.met();
        else judgement.missed(Shown.of(otherwise));
    }

    /** The account, once the case has run. */
    Judgement judged() throws IOException {
        expectations.forEach(expectation -> expectation.judge(judgement, strictly));
        expectations.clear();
        boolean binds = strictly || !requirement.isOfHttp11() || judgement.verdict() != Verdict.FAIL;
        if (!binds && references.areOfHttp10()) judgement.advise();
        return judgement;
    }

    /** Wakes whoever waits on a connection of this case. */
    @Override
    public void close() throws IOException {
        synchronized (conversations) {
            closed = true;
            for (Conversation conversation : conversations) conversation.close();
        }
    }
}
