package http10.client.cli;

import http10.message.Quoted;
import http10.options.Argument;
import http10.options.OptionNames;
import http10.options.OptionReader;
import http10.options.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the command line asks for; options may stand in a file too, and {@code --next} begins another set of them. */
final class Arguments {
    private static final int DEEPEST = 10;

    static final OptionNames<Option> NAMES = new OptionNames<>(Option.values(), "http10 get --help all");

    private final List<GetOptions> operations;
    private final Streams streams;
    private final int depth; // in files of options
    private final OptionReader<Option> reader;

    private Arguments(List<GetOptions> operations, Streams streams, int depth, String... args) {
        this.operations = operations;
        this.streams = streams;
        this.depth = depth;
        this.reader = new OptionReader<>(NAMES, args);
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
        while (reader.hasNext()) take(next());
    }

    /** Where an option stands alone with its value. */
    private void readLine(String line) throws Failure {
        do take(next());
        while (reader.isWithinLetters());
        if (reader.hasNext()) throw usage(Quoted.of(line) + " takes no value", "leave out what follows it");
    }

    private Argument<Option> next() throws Failure {
        try {
            return reader.next();
        } catch (UsageException e) {
            throw failure(e);
        }
    }

    /** An option that curl has is refused with the reason. */
    static Failure failure(UsageException e) {
        Optional<String> reason = e.unknown().isEmpty() ? Optional.empty() : Refused.reason(e.unknown());
        if (reason.isEmpty()) return usage(e.getMessage(), e.todo());
        return usage("there is no " + Quoted.of("--" + e.unknown()) + ": " + reason.get(), "leave it out");
    }

    private void take(Argument<Option> argument) throws Failure {
        if (argument instanceof Argument.Operand<Option> operand) {
            present().urls.add(operand.text());
        } else if (argument instanceof Argument.TakenBack<Option> back) {
            present().remove(back.option());
        } else if (argument instanceof Argument.Given<Option> given) {
            set(given.option(), given.value());
        }
    }

    private GetOptions present() {
        return operations.get(operations.size() - 1);
    }

    private void set(Option option, String value) throws Failure {
        if (option == Option.NEXT) {
            if (present().urls.isEmpty()) throw usage("there is no URL before --next", "name one");
            operations.add(new GetOptions(present()));
        } else if (option == Option.HELP) {
            present().add(option, reader.skipRest());
        } else if (option == Option.URL) {
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
                new Arguments(operations, streams, depth + 1, line.words()).readLine(line.words()[0]);
            } catch (Failure e) {
                throw e.and(line.place());
            }
        }
    }

    static Failure usage(String what, String todo) {
        return new Failure(Exit.USAGE, what, "in the options", todo);
    }
}
