package http10.samples.fuzz;

import java.util.function.Supplier;

/** What is claimed to hold for every input. */
final class Claim {
    private Claim() {}

    static void that(boolean holds, Supplier<String> otherwise) {
        if (!holds) throw new AssertionError(otherwise.get());
    }

    static void same(Object expected, Object found, String what) {
        that(expected.equals(found), () -> what + ":\n  " + expected + "\nand\n  " + found);
    }
}
