package http10.samples.conformance.report;

import java.util.regex.Pattern;

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
            String phrase = method.replace('_', ' ');
            String name = run.name().replace('_', ' ');
            boolean begins = name.equals(phrase) || name.startsWith(phrase + "(") || name.startsWith(phrase + " (");
            return run.className().equals(className) && begins;
        }
    }

    /** A test class with a tag. */
    record OfClass(Place place, String className) implements Proof {
        @Override
        public boolean ranAs(Run run) {
            return run.className().equals(className);
        }
    }

    /** A case of a {@code .wire} file, or of the black-box suite; the name of its run holds the id. */
    record OfCase(Place place, String module, String id) implements Proof {
        @Override
        public boolean ranAs(Run run) {
            boolean named = Pattern.compile("(^|[^\\w.-])" + Pattern.quote(id) + "($|[^\\w-])")
                    .matcher(run.name())
                    .find();
            return run.module().equals(module) && named;
        }
    }
}
