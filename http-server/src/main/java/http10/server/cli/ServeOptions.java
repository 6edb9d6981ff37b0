package http10.server.cli;

import http10.message.Octets;
import http10.message.Quoted;
import http10.options.Argument;
import http10.options.GivenOptions;
import http10.options.OptionNames;
import http10.options.OptionReader;
import http10.options.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the command line and the environment ask for. */
final class ServeOptions {
    static final OptionNames<Option> NAMES = new OptionNames<>(Option.values(), "http10 serve --help");

    private final GivenOptions<Option> given = new GivenOptions<>();
    private final List<String> operands = new ArrayList<>();
    private String helpTopic = "";
    private Set<Option> variables = Set.of(); // that come from the environment

    private ServeOptions() {}

    static ServeOptions parse(String[] args, Map<String, String> environment) throws Failure {
        ServeOptions options = new ServeOptions();
        try {
            OptionReader<Option> reader = new OptionReader<>(NAMES, args);
            while (reader.hasNext()) options.take(reader.next(), reader);
        } catch (UsageException e) {
            throw Failure.usage(e);
        }
        options.variables = Environment.addTo(options.given, environment);
        if (options.operands.size() > 1) {
            throw Failure.usage("one folder is served, not also " + Quoted.of(options.operands.get(1)), "name one");
        }
        return options;
    }

    private void take(Argument<Option> argument, OptionReader<Option> reader) {
        if (argument instanceof Argument.Operand<Option> operand) {
            operands.add(operand.text());
        } else if (argument instanceof Argument.TakenBack<Option> back) {
            given.remove(back.option());
        } else if (argument instanceof Argument.Given<Option> one) {
            given.add(one.option(), one.value());
            if (one.option() == Option.HELP) helpTopic = reader.skipRest();
        }
    }

    /** The folder or file to serve; empty for the present folder. */
    String served() {
        return operands.isEmpty() ? "" : operands.get(0);
    }

    /** What follows {@code --help}. */
    String helpTopic() {
        return helpTopic;
    }

    boolean has(Option option) {
        return given.has(option);
    }

    Optional<String> last(Option option) {
        return given.last(option);
    }

    List<String> all(Option option) {
        return given.all(option);
    }

    /**
     * A number in digits alone.
     *
     * @param what such as "a port"
     * @param otherwise where the option is not given
     * @throws Failure if it is another, or none
     */
    int number(Option option, String what, int least, int most, int otherwise) throws Failure {
        Optional<String> text = given.last(option);
        if (text.isEmpty()) return otherwise;
        long number = Octets.decimal(text.get()).orElse(-1);
        if (number >= least && number <= most) return (int) number;
        throw Failure.usage(
                Quoted.of(text.get()) + " of " + source(option) + " is not " + what,
                "give one from " + least + " to " + most);
    }

    /** What is to be mended: the option, or the variable it comes from. */
    private String source(Option option) {
        return variables.contains(option) ? Environment.variableOf(option) : "--" + option.longName();
    }
}
