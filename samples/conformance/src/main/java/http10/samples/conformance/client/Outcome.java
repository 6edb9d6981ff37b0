package http10.samples.conformance.client;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a client made of what it received, as far as it can be seen from outside.
 *
 * @param succeeded whether it was content with the exchange, whatever the status code: exit status 0, no exception;
 *     empty where that cannot be seen
 * @param status the status code that it reports; empty where it reports none
 * @param content the content that it handed on, in ISO-8859-1, of two exchanges one after the other; for {@link Ask#TEXT}
 *     the text, for {@link Ask#TYPE} the type; empty where that cannot be seen
 * @param fields the field lines that it reports; empty where it reports none
 * @param said what it said of a failure, for the report
 */
public record Outcome(
        Optional<Boolean> succeeded,
        OptionalInt status,
        Optional<String> content,
        Optional<List<String>> fields,
        String said) {
    /** Nothing can be seen but what the client sent. */
    public static final Outcome UNSEEN =
            new Outcome(Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), "");
}
