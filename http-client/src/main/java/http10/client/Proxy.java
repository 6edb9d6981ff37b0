package http10.client;

import http10.message.Authority;
import http10.message.BasicCredentials;
import java.util.Optional;

/**
 * A proxy that speaks HTTP. What is asked for by http it is asked for in absolute-form (RFC 1945 section 5.1.2); to https it
 * makes a tunnel (CONNECT, RFC 9110 section 9.3.6), and sees nothing but the name of the host.
 *
 * @param authority host and port; without a port, 1080, as with curl
 * @param credentials sent to the proxy as Proxy-Authorization, in clear, and never to an origin
 * @param tunnels whether it makes a tunnel to http as well
 */
public record Proxy(Authority authority, Optional<BasicCredentials> credentials, boolean tunnels) {
    private static final int DEFAULT_PORT = 1080;

    /**
     * The port to connect to.
     *
     * @return 0 to 65535
     */
    public int port() {
        return authority.port().orElse(DEFAULT_PORT);
    }
}
