package http10.samples.conformance.report;

/**
 * Where an id of the catalogue stands.
 *
 * @param file below the root of the repository, with slashes
 * @param line 1 or more
 */
record Place(String file, int line) {
    /** The file's name and the line, as in "FieldLines:70" or "request/fields.wire:3". */
    @Override
    public String toString() {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        String name = file.substring(folder.length());
        if (name.endsWith(".java")) return name.substring(0, name.length() - 5) + ":" + line;
        return folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1) + name + ":" + line;
    }
}
