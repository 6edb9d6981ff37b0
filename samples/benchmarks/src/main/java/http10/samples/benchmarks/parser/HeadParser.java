package http10.samples.benchmarks.parser;

import java.util.Optional;

/**
 * One library's parser of request heads, used as that library's own server uses it: what the server keeps for a
 * connection is kept, what it makes for a request is made.
 *
 * @param <H> what the library makes of a head
 */
interface HeadParser<H> {
    /** Parses the head it was made for, from its first octet to its last. */
    H parse() throws Exception;

    String method(H head);

    /** As sent. */
    String target(H head);

    int fields(H head);

    /** The first value of a field; the name is one of those in {@link Parsing}. */
    Optional<String> field(H head, String name);
}
