package http10.server.cli;

import http10.message.Octets;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number in digits alone, within a range. */
abstract class WholeNumber implements ITypeConverter<Integer> {
    private final String what;
    private final int least;
    private final int most;

    WholeNumber(String what, int least, int most) {
        this.what = what;
        this.least = least;
        this.most = most;
    }

    @Override
    public Integer convert(String text) {
        long number = Octets.decimal(text).orElse(-1);
        if (number >= least && number <= most) return (int) number;
        throw new TypeConversionException("'" + text + "' is not " + what + ", " + least + " to " + most);
    }

    static final class Port extends WholeNumber {
        Port() {
            super("a port", 0, 65_535);
        }
    }

    static final class Workers extends WholeNumber {
        Workers() {
            super("a number of threads", 1, 10_000);
        }
    }

    static final class Backlog extends WholeNumber {
        Backlog() {
            super("a number of connections", 1, 65_535);
        }
    }

    static final class Connections extends WholeNumber {
        Connections() {
            super("a number of connections", 1, 1_000_000);
        }
    }

    static final class Seconds extends WholeNumber {
        Seconds() {
            super("a number of seconds", 0, 86_400);
        }
    }
}
