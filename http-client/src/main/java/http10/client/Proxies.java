package http10.client;

import http10.message.HttpUri;
import java.io.IOException;
import java.util.Optional;

/** Which proxy a request goes through. Any number of threads may ask. */
@FunctionalInterface
public interface Proxies {
    /** No proxy for anything. */
    Proxies NONE = new Proxies() { // a lambda would cost the command start-up time
                @Override
                public Optional<Proxy> of(HttpUri uri) {
                    return Optional.empty();
                }
            };

    /**
     * The proxy for one request; redirections are asked for anew.
     *
     * @param uri what is asked for
     * @return the proxy; empty to connect to the origin server
     * @throws IOException if the proxy that is named cannot be used; nothing is sent then
     */
    Optional<Proxy> of(HttpUri uri) throws IOException;
}
