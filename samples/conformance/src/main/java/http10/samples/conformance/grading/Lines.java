package http10.samples.conformance.grading;

/** Text folded to the width of a terminal. */
public final class Lines {
    private static final int WIDTH = 79;

    private Lines() {}

    /**
     * The words of a text in lines.
     *
     * @param text words parted by blanks
     * @param lead with what the first line begins; the others begin with as many blanks
     * @return lines, each ended by LF
     */
    public static String folded(String text, String lead) {
        StringBuilder out = new StringBuilder(lead);
        int column = lead.length();
        for (String word : text.split(" ")) {
            if (column > lead.length() && column + 1 + word.length() > WIDTH) {
                out.append('\n').append(" ".repeat(lead.length()));
                column = lead.length();
            } else if (column > lead.length()) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        return out.append('\n').toString();
    }
}
