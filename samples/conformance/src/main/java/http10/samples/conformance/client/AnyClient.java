package http10.samples.conformance.client;

import http10.samples.conformance.NotApplicableException;
import http10.samples.conformance.PeerGoneException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** Whatever client connects, made to do so by somebody else. What it makes of the answer is not seen. */
public final class AnyClient implements Client {
    private final int port;
    private final Duration patience;
    private final Consumer<String> prompt;

    /**
     * A client that will come by itself.
     *
     * @param port where to listen
     * @param patience how long to wait for it each time
     * @param prompt told the URL to fetch
     */
    public AnyClient(int port, Duration patience, Consumer<String> prompt) {
        this.port = port;
        this.patience = patience;
        this.prompt = prompt;
    }

    @Override
    public Outcome run(Ask ask, String url, ScriptedServer server) throws IOException {
        if (ask != Ask.GET) throw new NotApplicableException("only a command can be asked to " + ask.description());
        prompt.accept(url);
        try {
            if (server.awaitClients(patience)) return Outcome.UNSEEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        IOException cause = new IOException("waited " + patience.toSeconds() + " s");
        throw new PeerGoneException("no client has come to fetch " + url + ": " + cause.getMessage(), cause);
    }

    @Override
    public int port() {
        return port;
    }
}
