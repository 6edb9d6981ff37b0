package http10.samples.conformance.report;

/** Something that runs and shows a requirement. */
sealed interface Proof {
    /** Where it stands. */
    Place place();

    /** Whether this run was one of it. */
    boolean ranAs(Run run);

    /** A test method with a tag; it may run many times, with parameters or as a factory. */
    record OfMethod(Place place, String className, String method) implements Proof {
        @Override
        public boolean ranAs(Run run) {
            if (!run.className().equals(className)) return false;
            String phrase = method.replace('_', ' ');
            String name = run.name().replace('_', ' ');
            return name.equals(phrase) || name.startsWith(phrase + "(") || name.startsWith(phrase + " (");
        }
    }

    /** A test class with a tag. */
    record OfClass(Place place, String className) implements Proof {
        @Override
        public boolean ranAs(Run run) {
            return run.className().equals(className);
        }
    }

    /** A case of a {@code .wire} file, or of the black-box suite; the class runs it under a name that holds the id. */
    record OfCase(Place place, String className, String id) implements Proof {
        @Override
        public boolean ranAs(Run run) {
            if (!run.className().equals(className) || !run.name().contains(id)) return false;
            return Mention.in("", run.name()).stream()
                    .anyMatch(mention -> mention.id().equals(id));
        }
    }
}
