package http10.server;

/**
 * A listing for programs: an array (RFC 8259) with an object a line. Each has {@code name}, {@code type} ({@code file} or
 * {@code folder}), {@code modified} (RFC 3339, UTC); a file {@code size}, in octets; what a URL can name {@code href},
 * relative to that of the folder. Members may come to be added, in any place; none of these will change.
 */
record ListingJson(Entries entries) implements ListingForm {
    @Override
    public void start(StringBuilder out) {
        out.append('[');
    }

    @Override
    public void entry(int place, StringBuilder out) {
        String name = entries.name(place);
        boolean folder = entries.isFolder(place);
        escape(name, out.append(place == 0 ? "\n" : ",\n").append("{\"name\":\""))
                .append("\",\"type\":\"");
        out.append(folder ? "folder\"" : "file\"");
        if (!folder) out.append(",\"size\":").append(entries.size(place));
        EntryTime.full(entries.modified(place), out.append(",\"modified\":\"")).append('"');
        if (entries.isReachable(place)) {
            TargetPath.encode(name, out.append(",\"href\":\"")).append(folder ? "/\"" : "\"");
        }
        out.append('}');
    }

    @Override
    public void end(StringBuilder out) {
        out.append("\n]\n");
    }

    /** Escapes what RFC 8259 section 7 asks for, and what would move a terminal's cursor or turn its direction. */
    private static StringBuilder escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (Page.isUnfit(c)) hex(c, out.append("\\u"));
            else out.append(c);
        }
        return out;
    }

    private static void hex(char c, StringBuilder out) {
        for (int shift = 12; shift >= 0; shift -= 4) out.append("0123456789abcdef".charAt(c >> shift & 0xf));
    }
}
