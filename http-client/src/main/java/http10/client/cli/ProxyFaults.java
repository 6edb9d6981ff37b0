package http10.client.cli;

import http10.client.ProxyRefusedException;
import java.io.IOException;

/** What a proxy's failure means; apart, as only those who have one need it. */
final class ProxyFaults {
    private ProxyFaults() {}

    static Failure unknown(Trace trace) {
        return new Failure(
                Exit.UNKNOWN_PROXY, "unknown host of the proxy", trace.peer(), "see whether it is spelt right");
    }

    /** All that goes wrong with CONNECT is a failure to receive, as with curl. */
    static Failure tunnel(IOException e, Trace trace) {
        int status = e instanceof ProxyRefusedException refused ? refused.status() : 0;
        String todo = switch (status) {
            case 0, 200 -> "see whether that is a proxy";
            case 407 -> "give a user and a password it knows by -U";
            default -> "ask whoever runs it whether it may connect there";
        };
        return new Failure(Exit.RECEIVE_FAILED, "no tunnel: " + Faults.reason(e), trace.peer(), todo);
    }
}
