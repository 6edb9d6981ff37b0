package http10.server.cli;

import http10.message.Quoted;
import http10.options.GivenOptions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Options out of the environment: {@code HTTP10_SERVE_PORT=9000} is {@code --port 9000}, {@code HTTP10_SERVE_STRICT=true}
 * is {@code --strict}, and an option that is repeatable has one value on each line. What the command line says of an
 * option goes before.
 */
final class Environment {
    private static final String PREFIX = "HTTP10_SERVE_";

    private Environment() {}

    /** Returns the options that come from the environment. */
    static Set<Option> addTo(GivenOptions<Option> given, Map<String, String> environment) throws Failure {
        Set<Option> added = EnumSet.noneOf(Option.class);
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            String name = variable.getKey();
            if (!name.startsWith(PREFIX)) continue;
            Option option = named(name);
            if (given.has(option)) continue;
            add(option, name, variable.getValue(), given);
            added.add(option);
        }
        return added;
    }

    /** {@code HTTP10_SERVE_MAX_CONNECTIONS} for {@code --max-connections}. */
    static String variableOf(Option option) {
        StringBuilder name = new StringBuilder(PREFIX);
        for (int i = 0; i < option.longName().length(); i++) {
            char c = option.longName().charAt(i);
            name.append(c == '-' ? '_' : (char) (c - 'a' + 'A'));
        }
        return name.toString();
    }

    private static Option named(String variable) throws Failure {
        for (Option option : Option.values()) {
            if (!option.isAction() && variableOf(option).equals(variable)) return option;
        }
        throw Failure.usage(
                "the environment has " + Quoted.of(variable) + ", and there is no such option",
                "see --help, or unset it");
    }

    private static void add(Option option, String variable, String value, GivenOptions<Option> given) throws Failure {
        if (!option.takesValue()) {
            if (isOn(variable, value)) given.add(option, "");
        } else if (option.isValueOptional() && isSwitch(value)) {
            if (isOn(variable, value)) given.add(option, "");
        } else if (option.isRepeatable()) {
            for (String line : value.split("\n")) if (!line.isEmpty()) given.add(option, line);
        } else {
            given.add(option, value);
        }
    }

    private static boolean isSwitch(String value) {
        return value.isEmpty()
                || value.equals("true")
                || value.equals("1")
                || value.equals("false")
                || value.equals("0");
    }

    private static boolean isOn(String variable, String value) throws Failure {
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0", "" -> false;
            default ->
                throw Failure.usage(variable + " in the environment is " + Quoted.of(value), "set it to true or false");
        };
    }
}
