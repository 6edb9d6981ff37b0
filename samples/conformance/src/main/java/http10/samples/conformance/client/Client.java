package http10.samples.conformance.client;

import java.io.IOException;

/** The client that is graded. */
public interface Client {
    /** How large the content of {@link Ask#POST_MUCH} is. */
    int MUCH = 32 << 20;

    /**
     * Has the client do something, and waits until it is done.
     *
     * @param ask what
     * @param url of a scripted server
     * @param server the scripted server
     * @return what the client made of it
     * @throws http10.samples.conformance.NotApplicableException if it cannot be asked for that
     * @throws IOException if the client cannot be run
     */
    Outcome run(Ask ask, String url, ScriptedServer server) throws IOException;

    /**
     * Where scripted servers listen.
     *
     * @return a port; 0 for any
     */
    default int port() {
        return 0;
    }
}
