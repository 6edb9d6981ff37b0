package http10.samples.linkcheck;

/** Tells where on a page parts of a text stand. Counts lines once, from the beginning to the end. */
final class LineCounter {
    private final String text;
    private final boolean isVerbatim;
    private int line;
    private int column;
    private int at;

    /**
     * A counter at the beginning of a text.
     *
     * @param text as read
     * @param line where the text begins on the page, from 1
     * @param column where it begins, from 1
     * @param isVerbatim whether it stands on the page as it was read; else only its beginning is known
     */
    LineCounter(String text, int line, int column, boolean isVerbatim) {
        this.text = text;
        this.line = line;
        this.column = column;
        this.isVerbatim = isVerbatim;
    }

    /** Goes on to an index, which is not before the last one. */
    void advance(int index) {
        if (!isVerbatim) return;
        for (; at < index; at++) {
            boolean ends = text.charAt(at) == '\n';
            line = ends ? line + 1 : line;
            column = ends ? 1 : column + 1;
        }
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
