package http10.options;

import http10.message.Quoted;
import java.util.Optional;

/**
 * Finds options by what is typed for them.
 *
 * @param <O> the table of options
 */
public final class OptionNames<O extends CommandOption> {
    private final O[] table;
    private final String help;

    /**
     * The names of a table.
     *
     * @param table all options
     * @param help the command line that lists them
     */
    public OptionNames(O[] table, String help) {
        this.table = table.clone();
        this.help = help;
    }

    /**
     * The option of this name, or the only one that begins with it.
     *
     * @param name without dashes
     * @return empty where there is none
     * @throws UsageException if several begin with it
     */
    public Optional<O> named(String name) throws UsageException {
        Optional<O> found = Optional.empty();
        for (O option : table) {
            if (option.longName().equals(name)) return Optional.of(option);
            if (!option.longName().startsWith(name)) continue;
            if (found.isPresent()) {
                String what = Quoted.of("--" + name) + " may be more than one option";
                throw new UsageException(what, "write its whole name");
            }
            found = Optional.of(option);
        }
        return found;
    }

    O lettered(char letter) throws UsageException {
        for (O option : table) if (option.letter() == letter && letter != ' ') return option;
        throw unknown("-" + letter);
    }

    UsageException unknown(String arg) {
        int end = arg.indexOf('=') < 0 ? arg.length() : arg.indexOf('=');
        String name = arg.startsWith("--") ? arg.substring(2, end) : "";
        return new UsageException("there is no option " + Quoted.of(arg), "see " + help, name);
    }
}
