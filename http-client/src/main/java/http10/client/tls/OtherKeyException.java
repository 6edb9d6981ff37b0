package http10.client.tls;

import javax.net.ssl.SSLPeerUnverifiedException;

/** The server's certificate has none of the keys that are pinned. */
public final class OtherKeyException extends SSLPeerUnverifiedException {
    private static final long serialVersionUID = 1;

    OtherKeyException(String pin) {
        super("the server's key is none of those pinned, but sha256//" + pin);
    }
}
