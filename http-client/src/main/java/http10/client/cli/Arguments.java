package http10.client.cli;

import http10.message.Quoted;
import java.util.Optional;

/**
 * Reads the command line as curl does: switches may share one "-", a value may stick to its letter, a long name may be
 * cut short as long as it fits one option only, {@code --no-NAME} takes a switch back. By hand, since a parser made for
 * all cases takes twice as long to load as the rest of the command.
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
        GetOptions options = arguments.options;
        if (!options.has(Option.HELP) && !options.has(Option.VERSION)) Contradictions.check(options);
        return options;
    }

    private void longOption(String arg) throws Failure {
        int equals = arg.indexOf('=');
        String name = arg.substring(2, equals < 0 ? arg.length() : equals);
        Optional<Option> found = named(name);
        if (found.isEmpty()) {
            if (equals >= 0) throw unknown(arg);
            takeBack(name, arg);
            return;
        }
        Option option = found.get();
        if (!option.takesValue()) {
            if (equals >= 0) {
                throw usage("--" + option.longName + " takes no value", "leave out what follows the \"=\"");
            }
            options.add(option, "");
        } else {
            set(option, equals < 0 ? value("--" + option.longName, option) : arg.substring(equals + 1));
        }
    }

    /** {@code --no-NAME}; or {@code --NAME}, where the option is {@code --no-NAME}. */
    private void takeBack(String name, String arg) throws Failure {
        Optional<Option> found = named(name.startsWith("no-") ? name.substring(3) : "no-" + name);
        if (found.isEmpty()) throw unknown(arg);
        if (found.get().takesValue()) {
            throw usage("--" + found.get().longName + " has a value, and no opposite", "leave out " + Quoted.of(arg));
        }
        options.remove(found.get());
    }

    private static Optional<Option> named(String name) throws Failure {
        Option found = null;
        for (Option option : Option.values()) {
            if (option.longName.equals(name)) return Optional.of(option);
            if (!option.longName.startsWith(name)) continue;
            if (found != null) {
                throw usage(Quoted.of("--" + name) + " may be more than one option", "write its whole name");
            }
            found = option;
        }
        return Optional.ofNullable(found);
    }

    private void letters(String arg) throws Failure {
        for (int i = 1; i < arg.length(); i++) {
            Option option = lettered(arg.charAt(i));
            if (!option.takesValue()) {
                options.add(option, "");
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
        Values.check(option, value);
        options.add(option, value);
    }

    private static Failure unknown(String arg) {
        return usage("there is no option " + Quoted.of(arg), "see http10 get --help");
    }

    static Failure usage(String what, String todo) {
        return new Failure(Exit.USAGE, what, "in the command line", todo);
    }
}
