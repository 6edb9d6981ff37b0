package http10.samples.conformance.client;

import http10.message.Octets;
import java.util.Arrays;
import java.util.Optional;

/** What a case has a client do. A client need not be able to do all of it. */
public enum Ask {
    GET("GET one URL"),
    TWICE("GET the URL twice, with connections kept where the server lets it"),
    BRIEFLY("GET, giving up after one second"),
    HEAD("HEAD"),
    POST("POST the content `hello`"),
    POST_NOTHING("POST without content"),
    POST_MUCH("POST 32 MiB"),
    POST_STREAM("POST content whose length is not known beforehand"),
    PUT("PUT the content `hello`"),
    DELETE("DELETE"),
    FOO("use the method FOO"),
    FOLLOW("GET, following redirections"),
    FOLLOW_TWICE("GET the URL twice, following redirections"),
    FOLLOW_HEAD("HEAD, following redirections"),
    FOLLOW_POST("POST the content `hello`, following redirections"),
    FOLLOW_PUT("PUT the content `hello`, following redirections"),
    FOLLOW_DELETE("DELETE, following redirections"),
    AUTHENTICATE("GET as user Aladdin with password `open sesame` once asked for them, following redirections"),
    AUTHENTICATE_LONG("GET as user Aladdin with a password of 300 letters `a`, once asked for them"),
    PREEMPT("GET as user Aladdin with password `open sesame`, without waiting to be asked, following redirections"),
    AUTHENTICATE_UTF8("GET as user test with password 123 and a pound sign, once asked for them"),
    REFER("GET with the referer `http://u:p@h/a#frag`"),
    FROM("GET with From: webmaster@w3.org"),
    SINCE("GET if modified since Sunday, 6 November 1994, 08:49:37 GMT"),
    RELOAD("GET, insisting on a fresh answer"),
    TEXT("GET, and read the content as text"),
    TYPE("GET, and tell which media type the content has"),
    PROXY("GET, through the server as a proxy");

    private final String description;

    Ask(String description) {
        this.description = description;
    }

    /**
     * What is called so.
     *
     * @param name such as "head" or "post-nothing"
     * @return what to ask for; empty where nothing is called so
     */
    public static Optional<Ask> named(String name) {
        return Arrays.stream(values())
                .filter(ask -> Octets.equalsIgnoreCase(ask.name().replace('_', '-'), name))
                .findFirst();
    }

    /**
     * What is to be done, as it reads after "cannot".
     *
     * @return some words
     */
    public String description() {
        return description;
    }
}
