package http10.samples.conformance.client;

import http10.samples.conformance.Judgement;
import http10.samples.conformance.NotApplicableException;
import http10.samples.conformance.PeerGoneException;
import http10.samples.conformance.Requirement;
import http10.samples.conformance.Shown;
import http10.samples.conformance.client.ScriptedServer.Script;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One case at work on one client. A case says what the server does and what it expects; this keeps the account. */
final class ClientTrial implements Closeable {
    private final Client client;
    private final Requirement requirement;
    private final boolean strictly;
    private final Judgement judgement;
    private final List<ClientExpectation> expectations = new ArrayList<>();
    private final List<ScriptedServer> servers = new ArrayList<>();
    private final List<String> untried = new ArrayList<>();
    private boolean sayHttp11; // whether any of the client's requests is one of HTTP/1.1

    ClientTrial(Client client, Requirement requirement, boolean strictly) {
        this.client = client;
        this.requirement = requirement;
        this.strictly = strictly;
        this.judgement = new Judgement(requirement);
    }

    /** Has the client GET a URL of a server that follows these scripts, one for each connection. */
    Fetched get(Script... scripts) throws IOException {
        return ask(Ask.GET, "/x", scripts);
    }

    /** Has the client GET a URL of a server that sends this and closes. */
    Fetched get(String reply) throws IOException {
        return get(ScriptedServer.answer(reply));
    }

    Fetched ask(Ask ask, Script... scripts) throws IOException {
        return ask(ask, "/x", scripts);
    }

    /** As {@link #ask(Ask, Script...)}, with what follows the authority in the URL. */
    Fetched ask(Ask ask, String path, Script... scripts) throws IOException {
        try (ScriptedServer server = serve(client.port(), scripts)) {
            return fetch(ask, server.url(path), server);
        }
    }

    /** Has the client use any URL; "PORT" in it is the server's port. */
    Fetched askUrl(Ask ask, String url, Script... scripts) throws IOException {
        try (ScriptedServer server = serve(client.port(), scripts)) {
            return fetch(ask, url.replace("PORT", Integer.toString(server.port())), server);
        }
    }

    /** As {@link #ask(Ask, Script...)}, of a server on the loopback interface of IPv6, where the machine has one. */
    Fetched askIPv6(Ask ask, Script... scripts) throws IOException {
        InetAddress loopback = InetAddress.getByName("::1");
        try (ScriptedServer server = ScriptedServer.on(loopback, client.port(), scripts)) {
            add(server);
            return fetch(ask, "http://[::1]:" + server.port() + "/x", server);
        } catch (UncheckedIOException e) {
            return unasked(ask, 0, "this machine has no IPv6");
        }
    }

    /** What a client cannot be asked for is left out; the case is not applicable where nothing else is left of it. */
    private Fetched fetch(Ask ask, String url, ScriptedServer server) throws IOException {
        long start = System.nanoTime();
        try {
            Outcome outcome = client.run(ask, url, server);
            return seen(ask, server, outcome, Duration.ofNanos(System.nanoTime() - start));
        } catch (NotApplicableException e) {
            return unasked(ask, server.port(), e.getMessage());
        }
    }

    private Fetched unasked(Ask ask, int port, String reason) {
        untried.add(reason);
        return new Fetched(ask, Outcome.UNSEEN, List.of(), List.of(), List.of(), Duration.ZERO, port, true, this);
    }

    private Fetched seen(Ask ask, ScriptedServer server, Outcome outcome, Duration took) {
        List<String> received = new ArrayList<>();
        List<String> served = new ArrayList<>();
        List<Boolean> closed = new ArrayList<>();
        for (int i = 0; i < server.connections(); i++) {
            received.add(server.received(i));
            sayHttp11 |= server.received(i).contains(" HTTP/1.1\r\n");
            served.add(server.sent(i));
            closed.add(server.wasClosedByClient(i));
        }
        return new Fetched(
                ask,
                outcome,
                List.copyOf(received),
                List.copyOf(served),
                List.copyOf(closed),
                took,
                server.port(),
                false,
                this);
    }

    /** The same errand, as another server saw it. */
    Fetched at(ScriptedServer other, Fetched errand) {
        return errand.skipped() ? errand : seen(errand.ask(), other, errand.outcome(), errand.took());
    }

    /** One more server, as of another origin, until the case has been judged. */
    ScriptedServer another(Script... scripts) throws PeerGoneException {
        return serve(0, scripts);
    }

    private ScriptedServer serve(int port, Script... scripts) throws PeerGoneException {
        try {
            ScriptedServer server = ScriptedServer.on(port, scripts);
            add(server);
            return server;
        } catch (UncheckedIOException e) {
            throw new PeerGoneException(
                    "cannot listen on port " + port + ": " + e.getCause().getMessage(), e.getCause());
        }
    }

    private void add(ScriptedServer server) {
        synchronized (servers) {
            servers.add(server);
        }
    }

    ClientExpectation add(ClientExpectation expectation) {
        expectations.add(expectation);
        return expectation;
    }

    /** A statement that is not about one errand. */
    void check(boolean holds, String otherwise) {
        if (holds) judgement.met();
        else judgement.missed(Shown.of(otherwise));
    }

    /** The account, once the case has run. */
    Judgement judged() {
        for (ClientExpectation expectation : expectations) {
            if (strictly || expectation.unseen().isEmpty()) expectation.judge(judgement, strictly);
            else untried.add(expectation.unseen().get());
        }
        expectations.clear();
        if (!strictly && requirement.isOfHttp11() && !sayHttp11) judgement.advise();
        if (!judgement.isJudged() && !untried.isEmpty()) throw new NotApplicableException(untried.get(0));
        return judgement;
    }

    @Override
    public void close() throws IOException {
        synchronized (servers) {
            for (ScriptedServer server : servers) server.close();
        }
    }
}
