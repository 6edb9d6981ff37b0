package http10.server;

import java.util.Optional;

/**
 * In which order a folder is listed, as the query says: {@code ?sort=size&order=desc}. What is no such query is ignored.
 *
 * @param column what the entries are compared by
 * @param descending whether the largest comes first
 */
record ListingOrder(Column column, boolean descending) {
    static final ListingOrder DEFAULT = new ListingOrder(Column.NAME, false);

    /** A column of the table. */
    enum Column {
        NAME("name", "Name", false),
        SIZE("size", "Size", true),
        MODIFIED("modified", "Modified", true);

        final String word;
        final String title;
        private final boolean largestFirst;

        /** @param largestFirst whether people look for its largest first, so that the first click sorts so */
        Column(String word, String title, boolean largestFirst) {
            this.word = word;
            this.title = title;
            this.largestFirst = largestFirst;
        }
    }

    /** As the query of a request-target says; of a name that stands there twice the first counts. */
    static ListingOrder of(Optional<String> query) {
        return query.map(text ->
                        new ListingOrder(column(text), value(text, "order").equals("desc")))
                .orElse(DEFAULT);
    }

    private static Column column(String query) {
        String word = value(query, "sort");
        for (Column column : Column.values()) if (column.word.equals(word)) return column;
        return Column.NAME;
    }

    private static String value(String query, String name) {
        for (int from = 0, end; from < query.length(); from = end + 1) {
            end = query.indexOf('&', from);
            if (end < 0) end = query.length();
            int equals = from + name.length();
            if (equals < end && query.startsWith(name, from) && query.charAt(equals) == '=') {
                return query.substring(equals + 1, end);
            }
        }
        return "";
    }

    /** The order that a click on the head of this column asks for. */
    ListingOrder afterClickOn(Column clicked) {
        return new ListingOrder(clicked, clicked == column ? !descending : clicked.largestFirst);
    }

    /** The query that asks for it; none for the usual order. */
    String query() {
        if (equals(DEFAULT)) return "";
        return "?sort=" + column.word + "&order=" + (descending ? "desc" : "asc");
    }
}
