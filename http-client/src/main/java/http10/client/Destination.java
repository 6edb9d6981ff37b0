package http10.client;

import http10.message.Authority;
import http10.message.HttpUri;
import java.util.OptionalInt;

/** Where the server of a URI is to be found, after the detours; host and port. */
final class Destination {
    private Destination() {}

    static Authority of(HttpUri uri, NetworkOptions network) {
        String host = uri.authority().host();
        int port = uri.port();
        for (NetworkOptions.Detour detour : network.detours()) {
            boolean isHost = detour.host().isEmpty() || detour.host().equals(host);
            if (!isHost || detour.port() >= 0 && detour.port() != port) continue;
            String toHost = detour.toHost().isEmpty() ? host : detour.toHost();
            return new Authority(toHost, OptionalInt.of(detour.toPort() < 0 ? port : detour.toPort()));
        }
        return new Authority(host, OptionalInt.of(port));
    }

    /** A proxy can only be told of another server than the URI's by CONNECT. */
    static boolean isElsewhere(HttpUri uri, NetworkOptions network) {
        if (network.detours().isEmpty()) return false;
        return !of(uri, network).equals(new Authority(uri.authority().host(), OptionalInt.of(uri.port())));
    }
}
