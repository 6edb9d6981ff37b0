package http10.client.cli;

import http10.message.Octets;
import http10.message.Quoted;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads the values of options as numbers; whatever is none fails before the first transfer. */
final class Values {
    private static final String UNITS = "bkmgtp";

    private Values() {}

    /** @throws Failure if the value is not what the option takes */
    static void check(Option option, String value) throws Failure {
        switch (option.value()) {
            case "SECONDS" -> {
                if (duration(value).isEmpty()) throw refused(option, "seconds", value, "a number such as 2 or 0.5");
            }
            case "N" -> {
                boolean none = option == Option.MAX_REDIRS && value.equals("-1");
                if (!none && number(value) < 0) throw refused(option, "a number", value, "digits alone, such as 5");
            }
            case "SIZE" -> {
                if (octets(value).isEmpty()) throw refused(option, "a size", value, "octets, or such as 100k or 2M");
            }
            default -> {
                // any text
            }
        }
    }

    private static Failure refused(Option option, String what, String value, String todo) {
        return new Failure(
                Exit.USAGE,
                option.shown() + " needs " + what + ", not " + Quoted.of(value),
                "in the options",
                "write " + todo);
    }

    /** The time given by an option; empty where it is not given, or zero, which is no limit, as with curl. */
    static Optional<Duration> seconds(GetOptions options, Option option) {
        Optional<String> value = options.last(option);
        if (value.isEmpty()) return Optional.empty();
        Optional<Duration> duration = duration(value.get());
        return duration.isEmpty() || duration.get().isZero() ? Optional.empty() : duration;
    }

    /** The number given by an option, 0 or more; for {@code --max-redirs} also -1. */
    static OptionalInt count(GetOptions options, Option option) {
        Optional<String> value = options.last(option);
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(value.get()));
    }

    /** The octets given by an option; empty where it is not given. */
    static OptionalLong size(GetOptions options, Option option) {
        Optional<String> value = options.last(option);
        return value.isEmpty() ? OptionalLong.empty() : octets(value.get());
    }

    /** -1 for what is no number. */
    private static int number(String value) {
        OptionalLong count = Octets.decimal(value);
        return count.isPresent() && count.getAsLong() <= Integer.MAX_VALUE ? (int) count.getAsLong() : -1;
    }

    private static Optional<Duration> duration(String value) {
        int point = value.indexOf('.');
        String whole = point < 0 ? value : value.substring(0, point);
        String decimals = point < 0 ? "" : value.substring(point + 1);
        OptionalLong seconds = Octets.decimal(whole.isEmpty() && !decimals.isEmpty() ? "0" : whole);
        OptionalLong nanos = Octets.decimal((decimals + "000000000").substring(0, 9));
        if (seconds.isEmpty() || nanos.isEmpty() || seconds.getAsLong() > Integer.MAX_VALUE) return Optional.empty();
        return Optional.of(Duration.ofSeconds(seconds.getAsLong(), nanos.getAsLong()));
    }

    /** Each unit is 1024 of the one before. */
    private static OptionalLong octets(String value) {
        int end = value.length() - 1;
        int unit = end < 1 ? -1 : UNITS.indexOf(Octets.lowerCase(value.substring(end)));
        OptionalLong number = Octets.decimal(unit < 0 ? value : value.substring(0, end));
        int shift = 10 * Math.max(unit, 0);
        boolean fits = number.isPresent() && number.getAsLong() <= Long.MAX_VALUE >> shift;
        return fits ? OptionalLong.of(number.getAsLong() << shift) : OptionalLong.empty();
    }
}
