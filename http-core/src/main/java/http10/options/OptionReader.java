package http10.options;

import http10.message.Quoted;
import java.util.Optional;

/**
 * Reads a command line as curl does: switches may share one "-", a value may stick to its letter, a long name may be cut
 * short as long as it fits one option only, {@code --no-NAME} takes a switch back, {@code --} ends the options. By hand,
 * since a parser made for all cases takes twice as long to load as the rest of a command.
 *
 * @param <O> the table of options
 */
public final class OptionReader<O extends CommandOption> {
    private final OptionNames<O> names;
    private final String[] args;
    private int next;
    private String letters = ""; // not yet read of an argument such as -sS
    private boolean optionsEnded;

    /**
     * A reader at the beginning of a command line.
     *
     * @param names of the options there are
     * @param args as a shell gives them; not changed
     */
    public OptionReader(OptionNames<O> names, String... args) {
        this.names = names;
        this.args = args;
    }

    /** {@return whether the argument that was read last, such as -sS, holds more switches} */
    public boolean isWithinLetters() {
        return !letters.isEmpty();
    }

    /** {@return whether there is more} */
    public boolean hasNext() {
        if (!letters.isEmpty()) return true;
        if (!optionsEnded && next < args.length && args[next].equals("--")) {
            optionsEnded = true;
            next++;
        }
        return next < args.length;
    }

    /**
     * Reads on.
     *
     * @return what comes next; there must be something
     * @throws UsageException if it is not understood
     */
    public Argument<O> next() throws UsageException {
        if (!letters.isEmpty()) return letter();
        String arg = args[next++];
        if (optionsEnded || !arg.startsWith("-") || arg.equals("-")) return new Argument.Operand<>(arg);
        if (arg.startsWith("--")) return longOption(arg);
        letters = arg.substring(1);
        return letter();
    }

    /**
     * Ends here.
     *
     * @return the argument that would have come next; empty where there is none
     */
    public String skipRest() {
        String following = next < args.length ? args[next] : "";
        letters = "";
        next = args.length;
        return following;
    }

    private Argument<O> letter() throws UsageException {
        O option = names.lettered(letters.charAt(0));
        String rest = letters.substring(1);
        letters = option.takesValue() ? "" : rest;
        if (!option.takesValue()) return new Argument.Given<>(option, "");
        return new Argument.Given<>(option, rest.isEmpty() ? value("-" + option.letter(), option) : rest);
    }

    private Argument<O> longOption(String arg) throws UsageException {
        int equals = arg.indexOf('=');
        String name = arg.substring(2, equals < 0 ? arg.length() : equals);
        Optional<O> found = names.named(name);
        if (found.isEmpty()) {
            if (equals >= 0) throw names.unknown(arg);
            return takenBack(name, arg);
        }
        O option = found.get();
        String full = "--" + option.longName();
        boolean alone = !option.takesValue() || option.isValueOptional();
        if (option.takesValue() && equals >= 0) return new Argument.Given<>(option, arg.substring(equals + 1));
        if (!alone) return new Argument.Given<>(option, value(full, option));
        if (equals < 0) return new Argument.Given<>(option, "");
        throw new UsageException(full + " takes no value", "leave out what follows the \"=\"");
    }

    /** {@code --no-NAME}; or {@code --NAME}, where the option is {@code --no-NAME}. */
    private Argument<O> takenBack(String name, String arg) throws UsageException {
        Optional<O> found = names.named(name.startsWith("no-") ? name.substring(3) : "no-" + name);
        if (found.isEmpty()) throw names.unknown(arg);
        O option = found.get();
        if (!option.takesValue() || option.isValueOptional()) return new Argument.TakenBack<>(option);
        String what = "--" + option.longName() + " has a value, and no opposite";
        throw new UsageException(what, "leave out " + Quoted.of(arg));
    }

    private String value(String name, O option) throws UsageException {
        if (next == args.length) {
            throw new UsageException(name + " needs a value", "write " + name + " " + option.value());
        }
        return args[next++];
    }
}
