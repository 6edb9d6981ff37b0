package http10.client.cli;

import http10.options.Argument;
import http10.options.GivenOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for: each option with the values given for it. Filled by {@link Arguments}, then only read;
 * numbers have been checked by then, and {@link Values} reads them.
 */
final class GetOptions {
    final List<String> urls = new ArrayList<>();
    private final GivenOptions<Option> local = new GivenOptions<>();
    private final GivenOptions<Option> global;

    GetOptions() {
        global = new GivenOptions<>();
    }

    /** Without anything yet but the global options, which it has in common with this one. */
    GetOptions(GetOptions first) {
        global = first.global;
    }

    private GivenOptions<Option> given(Option option) {
        return option.isGlobal() ? global : local;
    }

    void add(Option option, String value) {
        given(option).add(option, value);
    }

    /** As {@code --no-NAME} does with a switch. */
    void remove(Option option) {
        given(option).remove(option);
    }

    boolean has(Option option) {
        return given(option).has(option);
    }

    /** Of the options of a group that are not global. */
    boolean hasAny(Group group) {
        for (Argument.Given<Option> one : local.all()) if (one.option().group == group) return true;
        return false;
    }

    /** The value that counts where an option can have one only. */
    Optional<String> last(Option option) {
        return given(option).last(option);
    }

    /** All values, in the order of the command line. */
    List<String> all(Option option) {
        return given(option).all(option);
    }

    /** What was given of several options that belong together, all of them global or none, in the order of the command line. */
    List<Argument.Given<Option>> inOrder(Option... options) {
        List<Argument.Given<Option>> found = new ArrayList<>();
        for (Argument.Given<Option> one : given(options[0]).all()) {
            for (Option option : options) if (one.option() == option) found.add(one);
        }
        return found;
    }

    boolean tellsErrors() {
        return !has(Option.SILENT) || has(Option.SHOW_ERROR);
    }
}
