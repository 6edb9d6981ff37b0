package http10.client;

import http10.message.HttpUri;
import java.io.IOException;
import java.util.Optional;

/**
 * What the caller has for origins that redirections lead to, such as the entries of a .netrc file. Each is sent unasked to the
 * origin that it is for, and to no other (RFC 9110 section 15.4).
 */
public interface CredentialsElsewhere {
    /**
     * The credentials for one URI, of another origin than the URI of the request.
     *
     * @param uri what a redirection leads to
     * @return the value of Authorization; empty for none
     * @throws IOException if what there is cannot be sent
     */
    Optional<String> authorization(HttpUri uri) throws IOException;
}
