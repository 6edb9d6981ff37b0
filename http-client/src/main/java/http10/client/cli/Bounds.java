package http10.client.cli;

import http10.client.ClientOptionsBuilder;
import http10.client.Speed;
import http10.wire.Limits;
import java.time.Duration;
import java.util.OptionalLong;

/** How much, how fast and in what form a transfer may come. */
final class Bounds {
    private Bounds() {}

    /** How large a file may become; as good as no bound where none is given, or 0, as with curl. */
    static long mostOctets(GetOptions options) {
        long most = Values.size(options, Option.MAX_FILESIZE).orElse(0);
        return most == 0 ? Long.MAX_VALUE : most;
    }

    /** Sets what the options say. */
    static void apply(GetOptions options, ClientOptionsBuilder builder) {
        long most = mostOctets(options);
        if (most != Long.MAX_VALUE) builder.limits(Limits.RESPONSE.withContentOctets(most));
        if (options.has(Option.RAW)) builder.rawTransfer(true);
        if (options.has(Option.IGNORE_CONTENT_LENGTH)) builder.ignoresLength(true);
        boolean paced = options.has(Option.SPEED_LIMIT) || options.has(Option.SPEED_TIME);
        if (paced || options.has(Option.LIMIT_RATE)) builder.speed(speed(options));
    }

    /** One of -y and -Y brings the other along; a time, a speed or a rate of 0 is no bound. */
    private static Speed speed(GetOptions options) {
        boolean timed = options.has(Option.SPEED_TIME);
        OptionalLong given = Values.size(options, Option.SPEED_LIMIT);
        Duration over =
                Values.seconds(options, Option.SPEED_TIME).orElse(timed ? Duration.ZERO : Duration.ofSeconds(30));
        long least = over.isZero() ? 0 : given.orElse(timed ? 1 : 0);
        long most = Values.size(options, Option.LIMIT_RATE).orElse(0);
        return new Speed(least, over.isZero() ? Duration.ofSeconds(1) : over, most == 0 ? Long.MAX_VALUE : most);
    }
}
