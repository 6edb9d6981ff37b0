package http10.client.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the command line asks for; filled by {@link Arguments}, then only read. */
final class GetOptions {
    final List<String> urls = new ArrayList<>();
    /** One for each URL in turn; empty for a name like the URL's. URLs beyond these go to standard output. */
    final List<Optional<String>> outputs = new ArrayList<>();

    final List<String> headers = new ArrayList<>();
    final List<String> data = new ArrayList<>();
    Optional<String> method = Optional.empty();
    Optional<String> userAgent = Optional.empty();
    Optional<Duration> maxTime = Optional.empty();
    Optional<Duration> connectTimeout = Optional.empty();
    int maxRedirs = 50; // -1: no limit
    boolean include;
    boolean head;
    boolean silent;
    boolean showError;
    boolean fail;
    boolean verbose;
    boolean location;
    boolean http09;
    boolean help;
    boolean version;

    boolean tellsErrors() {
        return !silent || showError;
    }
}
