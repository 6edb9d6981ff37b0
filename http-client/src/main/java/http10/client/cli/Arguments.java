package http10.client.cli;

import http10.message.Octets;
import http10.message.Quoted;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the command line as curl does: switches may share one "-", a value may stick to its letter, a long name may be
 * cut short as long as it fits one option only. By hand, since a parser made for all cases takes twice as long to load as
 * the rest of the command.
 */
final class Arguments {
    private final String[] args;
    private final GetOptions options = new GetOptions();
    private int next;

    private Arguments(String[] args) {
        this.args = args;
    }

    static GetOptions parse(String[] args) throws Failure {
        Arguments arguments = new Arguments(args);
        boolean optionsEnded = false;
        while (arguments.next < args.length) {
            String arg = args[arguments.next++];
            if (optionsEnded || !arg.startsWith("-") || arg.equals("-")) arguments.options.urls.add(arg);
            else if (arg.equals("--")) optionsEnded = true;
            else if (arg.startsWith("--")) arguments.longOption(arg);
            else arguments.letters(arg);
        }
        return arguments.checked();
    }

    private GetOptions checked() throws Failure {
        if (options.help || options.version) return options;
        if (options.urls.isEmpty()) throw usage("there is no URL", "name one, such as localhost:8000");
        if (options.head && !options.data.isEmpty()) {
            throw usage("-I asks by HEAD, -d by POST", "leave one of the two out");
        }
        return options;
    }

    private void longOption(String arg) throws Failure {
        int equals = arg.indexOf('=');
        String name = arg.substring(2, equals < 0 ? arg.length() : equals);
        Option option = named(name, arg);
        if (!option.takesValue()) {
            if (equals >= 0)
                throw usage("--" + option.longName + " takes no value", "leave out what follows the \"=\"");
            set(option, "");
        } else {
            set(option, equals < 0 ? value("--" + option.longName, option) : arg.substring(equals + 1));
        }
    }

    private static Option named(String name, String arg) throws Failure {
        Option found = null;
        for (Option option : Option.values()) {
            if (option.longName.equals(name)) return option;
            if (!option.longName.startsWith(name)) continue;
            if (found != null) throw usage(Quoted.of(arg) + " may be more than one option", "write its whole name");
            found = option;
        }
        if (found == null) throw unknown(arg);
        return found;
    }

    private void letters(String arg) throws Failure {
        for (int i = 1; i < arg.length(); i++) {
            Option option = lettered(arg.charAt(i));
            if (!option.takesValue()) {
                set(option, "");
            } else {
                set(option, i + 1 < arg.length() ? arg.substring(i + 1) : value("-" + option.letter, option));
                return;
            }
        }
    }

    private static Option lettered(char letter) throws Failure {
        for (Option option : Option.values()) if (option.letter == letter && letter != ' ') return option;
        throw unknown("-" + letter);
    }

    private String value(String name, Option option) throws Failure {
        if (next == args.length) throw usage(name + " needs a value", "write " + name + " " + option.value);
        return args[next++];
    }

    private void set(Option option, String value) throws Failure {
        switch (option) {
            case OUTPUT -> options.outputs.add(Optional.of(value));
            case REMOTE_NAME -> options.outputs.add(Optional.empty());
            case INCLUDE -> options.include = true;
            case HEAD -> options.head = true;
            case SILENT -> options.silent = true;
            case SHOW_ERROR -> options.showError = true;
            case FAIL -> options.fail = true;
            case VERBOSE -> options.verbose = true;
            case HEADER -> options.headers.add(value);
            case DATA -> options.data.add(value);
            case REQUEST -> options.method = Optional.of(method(value));
            case USER_AGENT -> options.userAgent = Optional.of(value);
            case LOCATION -> options.location = true;
            case MAX_REDIRS -> options.maxRedirs = count(value);
            case MAX_TIME -> options.maxTime = seconds("-m", value);
            case CONNECT_TIMEOUT -> options.connectTimeout = seconds("--connect-timeout", value);
            case HTTP_0_9 -> options.http09 = true;
            case HELP -> options.help = true;
            case VERSION -> options.version = true;
        }
    }

    private static String method(String value) throws Failure {
        if (Octets.isToken(value)) return value;
        throw usage("-X needs a method, not " + Quoted.of(value), "write a word such as GET");
    }

    private static int count(String value) throws Failure {
        if (value.equals("-1")) return -1;
        OptionalLong count = Octets.decimal(value);
        if (count.isPresent() && count.getAsLong() <= Integer.MAX_VALUE) return (int) count.getAsLong();
        throw usage("--max-redirs needs a number, not " + Quoted.of(value), "write 0 or more, or -1 for no limit");
    }

    /** Zero is no limit, as with curl. */
    private static Optional<Duration> seconds(String name, String value) throws Failure {
        int point = value.indexOf('.');
        String whole = point < 0 ? value : value.substring(0, point);
        String decimals = point < 0 ? "" : value.substring(point + 1);
        OptionalLong seconds = Octets.decimal(whole.isEmpty() && !decimals.isEmpty() ? "0" : whole);
        OptionalLong nanos = Octets.decimal((decimals + "000000000").substring(0, 9));
        if (seconds.isEmpty() || nanos.isEmpty() || seconds.getAsLong() > Integer.MAX_VALUE) {
            throw usage(name + " needs seconds, not " + Quoted.of(value), "write a number such as 2 or 0.5");
        }
        Duration duration = Duration.ofSeconds(seconds.getAsLong(), nanos.getAsLong());
        return duration.isZero() ? Optional.empty() : Optional.of(duration);
    }

    private static Failure unknown(String arg) {
        return usage("there is no option " + Quoted.of(arg), "see http10 get --help");
    }

    private static Failure usage(String what, String todo) {
        return new Failure(Exit.USAGE, what, "in the command line", todo);
    }
}
