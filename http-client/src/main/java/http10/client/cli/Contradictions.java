package http10.client.cli;

import http10.message.Octets;
import http10.message.Quoted;
import java.util.Optional;

/** What the options say of each other, and of themselves; looked at before the first transfer. */
final class Contradictions {
    private Contradictions() {}

    static void check(GetOptions options) throws Failure {
        if (options.urls.isEmpty()) throw Arguments.usage("there is no URL", "name one, such as localhost:8000");
        if (options.hasAny(Group.REQUEST)) RequestKinds.check(options);
        if (options.has(Option.REMOTE_HEADER_NAME) && options.has(Option.INCLUDE)) {
            throw Arguments.usage("-J needs the head before it knows the file, -i writes it there", "leave one out");
        }
        if (options.has(Option.CONTINUE_AT)) Rest.check(options);
        if (options.has(Option.RANGE)) AskedRange.check(options);
        if (options.has(Option.ETAG_SAVE) && options.urls.size() > 1) {
            throw Arguments.usage("--etag-save keeps the tag of one URL", "fetch the others by another command");
        }
        if (options.has(Option.FAIL) && options.has(Option.FAIL_WITH_BODY)) {
            throw Arguments.usage("-f leaves the content out, --fail-with-body writes it", "leave one out");
        }
        if (options.has(Option.CONTINUE_AT) && options.has(Option.REMOVE_ON_ERROR)) {
            throw Arguments.usage("-C continues what --remove-on-error would remove", "leave one out");
        }
        if (options.has(Option.TEXT) && options.has(Option.LINKS)) {
            throw Arguments.usage("--text and --links both say what to write", "leave one out");
        }
        if (options.has(Option.HEAD) && (options.has(Option.TEXT) || options.has(Option.LINKS))) {
            throw Arguments.usage("-I asks for no page, --text and --links read one", "leave one out");
        }
        boolean explains = options.has(Option.EXPLAIN) || options.has(Option.EXPLAIN_JSON);
        if (explains && options.has(Option.PARALLEL)) {
            throw Arguments.usage("-Z would mix what --explain tells of several transfers", "leave one out");
        }
        Optional<String> method = options.last(Option.REQUEST);
        if (method.isPresent() && !Octets.isToken(method.get())) {
            throw Arguments.usage("-X needs a method, not " + Quoted.of(method.get()), "write a word such as GET");
        }
    }
}
