package http10.client.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for: each option with the values given for it. Filled by {@link Arguments}, then only read;
 * numbers have been checked by then, and {@link Values} reads them.
 */
final class GetOptions {
    /** One option as it was given; the value of a switch is empty. */
    record Given(Option option, String value) {}

    final List<String> urls = new ArrayList<>();
    private final List<Given> local = new ArrayList<>();
    private final List<Given> global;

    GetOptions() {
        global = new ArrayList<>();
    }

    /** Without anything yet but the global options, which it has in common with this one. */
    GetOptions(GetOptions first) {
        global = first.global;
    }

    private List<Given> given(Option option) {
        return option.isGlobal() ? global : local;
    }

    void add(Option option, String value) {
        given(option).add(new Given(option, value));
    }

    /** As {@code --no-NAME} does with a switch. */
    void remove(Option option) {
        given(option).removeIf(one -> one.option == option);
    }

    boolean has(Option option) {
        for (Given one : given(option)) if (one.option == option) return true;
        return false;
    }

    /** Of the options of a group that are not global. */
    boolean hasAny(Group group) {
        for (Given one : local) if (one.option.group == group) return true;
        return false;
    }

    /** The value that counts where an option can have one only. */
    Optional<String> last(Option option) {
        List<Given> given = given(option);
        for (int i = given.size() - 1; i >= 0; i--) {
            if (given.get(i).option == option) return Optional.of(given.get(i).value);
        }
        return Optional.empty();
    }

    /** All values, in the order of the command line. */
    List<String> all(Option option) {
        List<String> values = new ArrayList<>();
        for (Given one : given(option)) if (one.option == option) values.add(one.value);
        return values;
    }

    /** What was given of several options that belong together, all of them global or none, in the order of the command line. */
    List<Given> inOrder(Option... options) {
        List<Given> found = new ArrayList<>();
        for (Given one : given(options[0])) {
            for (Option option : options) if (one.option == option) found.add(one);
        }
        return found;
    }

    boolean tellsErrors() {
        return !has(Option.SILENT) || has(Option.SHOW_ERROR);
    }
}
