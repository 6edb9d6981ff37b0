package http10.options;

/** One option, as a command's table has it; the table is an enum, in the order of the help text. */
public interface CommandOption {
    /** {@return its letter; a blank where there is none} */
    char letter();

    /** {@return its name, without the dashes} */
    String longName();

    /** {@return what its value is called in the help text; empty for a switch} */
    String value();

    /** {@return what it does, in a line or two} */
    String text();

    /** {@return whether a value follows it} */
    default boolean takesValue() {
        return !value().isEmpty();
    }

    /** {@return whether the value, such as {@code [=FILE]}, may be left out, and is never the next word} */
    default boolean isValueOptional() {
        return value().startsWith("[");
    }

    /** {@return how it is best known: {@code -m}, or {@code --connect-timeout} where there is no letter} */
    default String shown() {
        return letter() == ' ' ? "--" + longName() : "-" + letter();
    }
}
