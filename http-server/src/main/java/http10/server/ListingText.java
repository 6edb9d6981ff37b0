package http10.server;

/** A listing for the shell: one name a line, folders with a slash. */
record ListingText(Entries entries) implements ListingForm {
    @Override
    public void start(StringBuilder out) {}

    /** What would end the line, or tell a terminal anything, is replaced. */
    @Override
    public void entry(int place, StringBuilder out) {
        String name = entries.name(place);
        for (int i = 0; i < name.length(); i++) out.append(Page.isUnfit(name.charAt(i)) ? '\ufffd' : name.charAt(i));
        out.append(entries.isFolder(place) ? "/\n" : "\n");
    }

    @Override
    public void end(StringBuilder out) {}
}
