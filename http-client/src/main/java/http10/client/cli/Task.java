package http10.client.cli;

import http10.options.Argument;
import java.util.Optional;

/**
 * One transfer that the command line asks for.
 *
 * @param operation what it belongs to
 * @param url as it is typed
 * @param number of the URL on the command line from 0; those that one URL stands for have the same
 * @param upload the file that {@code -T} names for the URL
 * @param output {@code -o} or {@code -O}, with "#1" replaced; empty for standard output
 */
record Task(
        Operation operation, String url, int number, Optional<String> upload, Optional<Argument.Given<Option>> output) {
    GetOptions options() {
        return operation.options();
    }

    RequestTemplate template() {
        return operation.template();
    }

    Route route() {
        return operation.route();
    }
}
