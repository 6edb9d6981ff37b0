package http10.samples.conformance.report;

/**
 * Where an id of the catalogue stands.
 *
 * @param file below the root of the repository, with slashes
 * @param line 1 or more
 */
record Place(String file, int line) {
    /** The file's name and the line, as in "FieldLines:70"; {@code .java} goes without saying. */
    @Override
    public String toString() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return (name.endsWith(".java") ? name.substring(0, name.length() - 5) : name) + ":" + line;
    }
}
