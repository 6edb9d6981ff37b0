package http10.options;

/**
 * What a command line says, one thing at a time.
 *
 * @param <O> the table of options
 */
public sealed interface Argument<O extends CommandOption> {
    /**
     * What is no option.
     *
     * @param text as it was given
     * @param <O> the table of options
     */
    record Operand<O extends CommandOption>(String text) implements Argument<O> {}

    /**
     * An option.
     *
     * @param option which
     * @param value given with it; empty for a switch
     * @param <O> the table of options
     */
    record Given<O extends CommandOption>(O option, String value) implements Argument<O> {}

    /**
     * A switch that holds no longer, by {@code --no-NAME}.
     *
     * @param option which
     * @param <O> the table of options
     */
    record TakenBack<O extends CommandOption>(O option) implements Argument<O> {}
}
