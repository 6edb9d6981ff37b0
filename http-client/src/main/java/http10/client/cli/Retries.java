package http10.client.cli;

import http10.message.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether and when a transfer is tried again (--retry); what counts as passing is curl's list. */
final class Retries {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final GetOptions options;
    private final Streams streams;
    private final long started = System.nanoTime();
    private int left;
    private Duration delay;
    private boolean passing; // the status of the last response
    private boolean promised; // another attempt, so that its page was not written
    private Duration asked = Duration.ZERO; // by its Retry-After

    Retries(GetOptions options, Streams streams) {
        this.options = options;
        this.streams = streams;
        left = Values.count(options, Option.RETRY).orElse(0);
        delay = Values.seconds(options, Option.RETRY_DELAY).orElse(FIRST);
    }

    /** @throws Failure if the status is one that passes, and there is another attempt to come */
    void look(Response response, Output output, Trace trace) throws Failure {
        passing = isPassing(response.status().code());
        asked = Duration.ZERO;
        if (!passing) return;
        Instant now = Instant.now();
        Optional<Instant> when = response.retryAfter(now);
        if (when.isPresent() && when.get().isAfter(now)) asked = Duration.between(now, when.get());
        promised = isPossible(output);
        if (!promised) return;
        throw new Failure(
                Exit.STATUS,
                "the server answered " + response.status(),
                trace.uri().toString(),
                "try again later");
    }

    static boolean isPassing(int status) {
        return status == 408 || status == 429 || status == 500 || status >= 502 && status <= 504;
    }

    private boolean hasTime() {
        Optional<Duration> most = Values.seconds(options, Option.RETRY_MAX_TIME);
        if (left == 0) return false;
        if (most.isEmpty()) return true;
        Duration passed = Duration.ofNanos(System.nanoTime() - started);
        if (passed.compareTo(most.get()) >= 0) return false;
        return asked.compareTo(delay) <= 0 || passed.plus(asked).compareTo(most.get()) <= 0;
    }

    /** Whether there is an attempt left, and the output bears one. */
    private boolean isPossible(Output output) {
        return (continues(output) || output.isRestartable()) && hasTime();
    }

    private boolean continues(Output output) {
        return options.has(Option.CONTINUE_AT) && output.there() > 0;
    }

    private Duration pause() {
        return asked.compareTo(delay) > 0 ? asked : delay;
    }

    /** Waits where it is worth another attempt; returns whether it is. */
    boolean again(Failure failure, Output output) throws OutputException {
        boolean possible = promised || isPassing(failure) && isPossible(output);
        promised = false;
        if (!possible) return false;
        Duration pause = pause();
        left--;
        if (!options.has(Option.SILENT)) {
            streams.tell("http10: warning: " + failure.getMessage() + "; another attempt in " + shown(pause) + " s, "
                    + left + " left");
        }
        asked = Duration.ZERO;
        if (!options.has(Option.RETRY_DELAY)
                || Values.seconds(options, Option.RETRY_DELAY).isEmpty()) {
            Duration twice = delay.multipliedBy(2);
            delay = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        }
        if (!slept(pause)) return false;
        if (!continues(output)) output.restart();
        return true;
    }

    private boolean isPassing(Failure failure) {
        boolean status = failure.is(Exit.STATUS) && passing;
        boolean refused = options.has(Option.RETRY_CONNREFUSED)
                && failure.is(Exit.CONNECT_FAILED)
                && failure.getMessage().contains("Connection refused");
        boolean time = failure.is(Exit.TIMEOUT) || failure.is(Exit.UNKNOWN_HOST);
        return status || refused || time || options.has(Option.RETRY_ALL_ERRORS);
    }

    private static String shown(Duration pause) {
        return pause.toMillis() % 1000 == 0
                ? Long.toString(pause.toSeconds())
                : Double.toString(pause.toMillis() / 1e3);
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
