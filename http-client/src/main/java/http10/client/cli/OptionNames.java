package http10.client.cli;

import http10.message.Quoted;
import java.util.Optional;

/** Finds options by what is typed for them. */
final class OptionNames {
    private OptionNames() {}

    /** The option of this name, or the only one that begins with it. */
    static Optional<Option> named(String name) throws Failure {
        Option found = null;
        for (Option option : Option.values()) {
            if (option.longName.equals(name)) return Optional.of(option);
            if (!option.longName.startsWith(name)) continue;
            if (found != null) {
                String what = Quoted.of("--" + name) + " may be more than one option";
                throw Arguments.usage(what, "write its whole name");
            }
            found = option;
        }
        return Optional.ofNullable(found);
    }

    static Option lettered(char letter) throws Failure {
        for (Option option : Option.values()) if (option.letter == letter && letter != ' ') return option;
        throw unknown("-" + letter);
    }

    static Failure unknown(String arg) {
        int end = arg.indexOf('=') < 0 ? arg.length() : arg.indexOf('=');
        Optional<String> reason = arg.startsWith("--") ? Refused.reason(arg.substring(2, end)) : Optional.empty();
        if (reason.isPresent()) {
            return Arguments.usage("there is no " + Quoted.of(arg) + ": " + reason.get(), "leave it out");
        }
        return Arguments.usage("there is no option " + Quoted.of(arg), "see http10 get --help all");
    }
}
