package http10.client.cli;

import http10.message.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the command line as curl does: switches may share one "-", a value may stick to its letter, a long name may be
 * cut short as long as it fits one option only, {@code --no-NAME} takes a switch back. By hand, since a parser made for
 * all cases takes twice as long to load as the rest of the command.
 */
final class Arguments {
    private static final int DEEPEST = 10;

    private final List<GetOptions> operations;
    private final Streams streams;
    private final int depth; // in files of options
    private final String[] args;
    private int next;

    private Arguments(List<GetOptions> operations, Streams streams, int depth, String... args) {
        this.operations = operations;
        this.streams = streams;
        this.depth = depth;
        this.args = args;
    }

    /** One set of options, or several where {@code --next} stands between them. */
    static List<GetOptions> parse(String[] args, Streams streams) throws Failure {
        List<GetOptions> operations = new ArrayList<>();
        operations.add(new GetOptions());
        new Arguments(operations, streams, 0, args).readAll();
        GetOptions first = operations.get(0);
        if (first.has(Option.HELP) || first.has(Option.VERSION)) return operations;
        for (GetOptions options : operations) Contradictions.check(options);
        return operations;
    }

    private void readAll() throws Failure {
        boolean optionsEnded = false;
        while (next < args.length) {
            String arg = args[next++];
            if (optionsEnded || !arg.startsWith("-") || arg.equals("-"))
                present().urls.add(arg);
            else if (arg.equals("--")) optionsEnded = true;
            else readOption(arg);
        }
    }

    private void readOption(String arg) throws Failure {
        if (arg.startsWith("--")) longOption(arg);
        else letters(arg);
    }

    /** Where an option stands alone with its value. */
    private void readLine() throws Failure {
        String option = args[next++];
        readOption(option);
        if (next < args.length) throw usage(Quoted.of(option) + " takes no value", "leave out what follows it");
    }

    private GetOptions present() {
        return operations.get(operations.size() - 1);
    }

    private void longOption(String arg) throws Failure {
        int equals = arg.indexOf('=');
        String name = arg.substring(2, equals < 0 ? arg.length() : equals);
        Optional<Option> found = OptionNames.named(name);
        if (found.isEmpty()) {
            if (equals >= 0) throw OptionNames.unknown(arg);
            takeBack(name, arg);
        } else if (found.get().takesValue()) {
            Option option = found.get();
            set(option, equals < 0 ? value("--" + option.longName, option) : arg.substring(equals + 1));
        } else {
            if (equals < 0) switchOn(found.get());
            else throw usage("--" + found.get().longName + " takes no value", "leave out what follows the \"=\"");
        }
    }

    /** {@code --no-NAME}; or {@code --NAME}, where the option is {@code --no-NAME}. */
    private void takeBack(String name, String arg) throws Failure {
        Optional<Option> found = OptionNames.named(name.startsWith("no-") ? name.substring(3) : "no-" + name);
        if (found.isEmpty()) throw OptionNames.unknown(arg);
        if (found.get().takesValue()) {
            throw usage("--" + found.get().longName + " has a value, and no opposite", "leave out " + Quoted.of(arg));
        }
        present().remove(found.get());
    }

    private void letters(String arg) throws Failure {
        for (int i = 1; i < arg.length(); i++) {
            Option option = OptionNames.lettered(arg.charAt(i));
            if (!option.takesValue()) {
                switchOn(option);
            } else {
                set(option, i + 1 < arg.length() ? arg.substring(i + 1) : value("-" + option.letter, option));
                return;
            }
        }
    }

    private String value(String name, Option option) throws Failure {
        if (next == args.length) throw usage(name + " needs a value", "write " + name + " " + option.value);
        return args[next++];
    }

    private void switchOn(Option option) throws Failure {
        if (option == Option.NEXT) {
            if (present().urls.isEmpty()) throw usage("there is no URL before --next", "name one");
            operations.add(new GetOptions(present()));
        } else if (option == Option.HELP) {
            present().add(option, next < args.length ? args[next] : "");
            next = args.length;
        } else {
            present().add(option, "");
        }
    }

    private void set(Option option, String value) throws Failure {
        if (option == Option.URL) {
            present().urls.add(value);
        } else if (option == Option.CONFIG) {
            readFile(value);
        } else {
            Values.check(option, value);
            present().add(option, value);
        }
    }

    private void readFile(String name) throws Failure {
        if (depth == DEEPEST) throw usage("-K within -K within -K, and so on", "have them end somewhere");
        for (ConfigFile.Line line : ConfigFile.read(name, streams)) {
            try {
                new Arguments(operations, streams, depth + 1, line.words()).readLine();
            } catch (Failure e) {
                throw e.and(line.place());
            }
        }
    }

    static Failure usage(String what, String todo) {
        return new Failure(Exit.USAGE, what, "in the options", todo);
    }
}
