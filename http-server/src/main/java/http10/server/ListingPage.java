package http10.server;

import http10.server.ListingOrder.Column;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * A listing for people: a plain table that needs no script; with one it can be filtered, and shows times where the reader
 * is. All addresses on it are relative.
 *
 * @param path of the folder
 * @param order as the entries are sorted; links to other folders ask for the same
 * @param zone in which times are shown
 */
record ListingPage(TargetPath path, Entries entries, ListingOrder order, ZoneId zone) implements ListingForm {
    static final Asset STYLE = Asset.read("listing.css", "V2sxAe0S1ss9RU3majsIUYCKMRjKbMYi/sZj4P1Cwj4=");
    static final Asset SCRIPT = Asset.read("listing.js", "eR+QgNICj2NtzC5jJWH0PU6ZX+Dn7BP7aoDugBTH3cc=");

    /** What the page may use, for its policy. */
    static final String SOURCES = Page.SOURCES + " " + STYLE.source() + "; script-src " + SCRIPT.source();

    @Override
    public void start(StringBuilder html) {
        Page.start("Index of /" + String.join("/", path.segments()), html);
        html.append("<style>").append(STYLE.text()).append("</style>\n</head>\n<body>\n<header>\n<div>\n");
        way(html);
        Page.escape(title(), html.append("<h1><bdi>")).append("</bdi></h1>\n<p class=\"sum\">");
        summary(html).append("</p>\n</div>\n");
        if (entries.count() > 0) filter(html);
        html.append("</header>\n<main>\n");
        if (entries.count() > 0 || depth() > 0) table(html);
        else html.append("<p class=\"empty\">There is nothing here yet.</p>\n");
    }

    private int depth() {
        return path.segments().size();
    }

    private String title() {
        return depth() == 0 ? "Start" : path.segments().get(depth() - 1);
    }

    private void way(StringBuilder html) {
        if (depth() == 0) return;
        html.append("<nav aria-label=\"Folders above\"><ol class=\"way\">");
        for (int i = 0; i < depth(); i++) {
            html.append("<li><a href=\"").append("../".repeat(depth() - i));
            query(order, html).append("\"><bdi>");
            Page.escape(i == 0 ? "Start" : path.segments().get(i - 1), html).append("</bdi></a></li>");
        }
        html.append("</ol></nav>\n");
    }

    private StringBuilder summary(StringBuilder html) {
        int files = entries.count() - entries.folders();
        if (entries.count() == 0) html.append("Nothing in this folder");
        if (entries.folders() > 0) counted(entries.folders(), "folder", html).append(files > 0 ? ", " : "");
        if (files > 0) counted(files, "file", html).append(", ").append(Sizes.rounded(entries.octets()));
        return html;
    }

    private static StringBuilder counted(int count, String noun, StringBuilder html) {
        return html.append(Sizes.grouped(count)).append(' ').append(noun).append(count == 1 ? "" : "s");
    }

    /** Hidden until the script is there to make it work. */
    private static void filter(StringBuilder html) {
        html.append("<search class=\"find\" hidden><label for=\"filter\">Filter</label>"
                + "<input type=\"search\" id=\"filter\" autocomplete=\"off\" spellcheck=\"false\""
                + " aria-keyshortcuts=\"/\" placeholder=\"Filter by name\"><kbd aria-hidden=\"true\">/</kbd>"
                + "<output for=\"filter\" aria-live=\"polite\"></output></search>\n");
    }

    private void table(StringBuilder html) {
        Page.escape(title(), html.append("<table>\n<caption>What is in ")).append("</caption>\n<thead><tr>");
        for (Column column : Column.values()) {
            html.append("<th scope=\"col\"");
            if (column == order.column())
                html.append(" aria-sort=\"").append(order.descending() ? "descending\"" : "ascending\"");
            query(order.afterClickOn(column), html.append("><a href=\"./")).append("\">");
            html.append(column.title).append("</a></th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        if (depth() == 0) return;
        html.append("<tr class=\"up\"><th scope=\"row\"><a href=\"../");
        query(order, html).append("\">Up</a></th><td></td><td></td></tr>\n");
    }

    private static StringBuilder query(ListingOrder order, StringBuilder html) {
        return html.append(order.query().replace("&", "&amp;"));
    }

    @Override
    public void entry(int place, StringBuilder html) {
        String name = entries.name(place);
        boolean folder = entries.isFolder(place);
        boolean reachable = entries.isReachable(place);
        html.append("<tr class=\"").append(folder ? "folder" : FileKind.of(MediaTypes.STANDARD.of(name)).word);
        html.append("\"><th scope=\"row\">");
        if (reachable) {
            // Escaped are ":" and a leading "/", too, so that no name is read as a scheme or an authority.
            TargetPath.encode(name, html.append("<a href=\""));
            if (folder) query(order, html.append('/'));
            html.append("\">");
        } else {
            html.append("<span title=\"No URL can name this one\">");
        }
        // PX-SEC-03
        Page.escape(name, html.append("<bdi>")).append(folder ? "/</bdi>" : "</bdi>");
        html.append(reachable ? "</a></th><td>" : "</span></th><td>");
        if (!folder) size(entries.size(place), html);
        EntryTime.full(entries.modified(place), html.append("</td><td><time datetime=\""))
                .append("\">");
        EntryTime.shown(entries.modified(place), zone, html).append("</time></td></tr>\n");
    }

    private static void size(long octets, StringBuilder html) {
        html.append("<data value=\"").append(octets).append("\" title=\"").append(Sizes.grouped(octets));
        html.append(octets == 1 ? " byte\">" : " bytes\">")
                .append(Sizes.rounded(octets))
                .append("</data>");
    }

    @Override
    public void end(StringBuilder html) {
        if (entries.count() > 0 || depth() > 0) html.append("</tbody>\n</table>\n");
        html.append("</main>\n");
        if (entries.count() > 0) {
            String place = zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            Page.escape(place, html.append("<footer>Times in <span id=\"zone\">"))
                    .append("</span></footer>\n");
            html.append("<script>").append(SCRIPT.text()).append("</script>\n");
        }
        Page.end(html);
    }
}
