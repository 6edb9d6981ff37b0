package http10.client;

import java.util.Optional;

/**
 * What of a redirection is not as usual; which of them are followed at all says {@link RedirectPolicy}.
 *
 * @param post301 whether a POST stays one after 301
 * @param post302 whether a POST stays one after 302
 * @param post303 whether a POST stays one after 303
 * @param trusting whether another origin is sent the request's credentials and cookies too, which gives them to whomever
 *     the server names; never its Host
 * @param refers whether the next request says in Referer what led to it; not from https to http
 * @param elsewhere the credentials that the caller has for other origins than that of the request
 * @param http whether redirections to http are followed
 * @param https whether redirections to https are followed
 */
public record RedirectRules(
        boolean post301,
        boolean post302,
        boolean post303,
        boolean trusting,
        boolean refers,
        Optional<CredentialsElsewhere> elsewhere,
        boolean http,
        boolean https) {
    /** POST becomes GET, nothing is given to other origins, both schemes are followed. */
    public static final RedirectRules USUAL =
            new RedirectRules(false, false, false, false, false, Optional.empty(), true, true);

    boolean keepsPost(int status) {
        return status == 301 && post301 || status == 302 && post302 || status == 303 && post303;
    }
}
