package http10.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options that were given, with their values, in the order they were given in.
 *
 * @param <O> the table of options
 */
public final class GivenOptions<O extends CommandOption> {
    private final List<Argument.Given<O>> given = new ArrayList<>();

    /** None yet. */
    public GivenOptions() {}

    /**
     * One more.
     *
     * @param option which
     * @param value of it; empty for a switch
     */
    public void add(O option, String value) {
        given.add(new Argument.Given<>(option, value));
    }

    /**
     * Takes a switch back.
     *
     * @param option which
     */
    public void remove(O option) {
        for (int i = given.size() - 1; i >= 0; i--) if (given.get(i).option() == option) given.remove(i);
    }

    /** {@return all that were given; not to be changed} */
    public List<Argument.Given<O>> all() {
        return given;
    }

    /**
     * Whether an option was given.
     *
     * @param option which
     * @return whether it was
     */
    public boolean has(O option) {
        for (Argument.Given<O> one : given) if (one.option() == option) return true;
        return false;
    }

    /**
     * The value that counts where an option can have one only.
     *
     * @param option which
     * @return the last one given
     */
    public Optional<String> last(O option) {
        for (int i = given.size() - 1; i >= 0; i--) {
            if (given.get(i).option() == option) return Optional.of(given.get(i).value());
        }
        return Optional.empty();
    }

    /**
     * All values of an option.
     *
     * @param option which
     * @return in the order they were given in; may be changed
     */
    public List<String> all(O option) {
        List<String> values = new ArrayList<>();
        for (Argument.Given<O> one : given) if (one.option() == option) values.add(one.value());
        return values;
    }
}
