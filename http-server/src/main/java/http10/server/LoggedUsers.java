package http10.server;

import http10.message.RequestHead;
import java.util.Optional;

/**
 * Tells an {@link AccessLog} whose request it was. Asked once for each line, by the thread that serves, and not where the
 * answer is 401: it must not take long, so whoever verifies passwords remembers whom he has let through.
 */
@FunctionalInterface
public interface LoggedUsers {
    /** Nobody has a name. */
    LoggedUsers NONE = new LoggedUsers() {
        @Override
        public Optional<String> of(RequestHead head) {
            return Optional.empty();
        }
    };

    /**
     * The user of a request.
     *
     * @param head of the request
     * @return the name, if it was verified
     */
    Optional<String> of(RequestHead head);
}
