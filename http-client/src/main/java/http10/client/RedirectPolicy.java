package http10.client;

/** Which redirections are followed (RFC 1945 section 9.3, RFC 9110 section 15.4). */
public enum RedirectPolicy {
    /** None: the response of class 3xx is what the caller gets. */
    NEVER,
    /** Those of GET and HEAD: nothing is done that the caller has not asked for (RFC 1945 section 9.3). */
    SAFE_METHODS,
    /** All: 301 and 302 make a GET of a POST, 303 of every method but HEAD; 307 and 308 send the same content again. */
    ALL_METHODS
}
