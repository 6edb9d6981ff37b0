package http10.server;

import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The page that lists a folder: a plain table that needs no script. All addresses on it are relative. */
final class DirectoryListing {
    /** What the table needs on top of {@link Page#STYLE}. */
    static final String STYLE = """
            .way{margin:0 0 .35rem;padding:0;list-style:none;color:var(--quiet);font:.9rem/1.5 var(--mono)}
            .way li{display:inline}
            .way li+li::before{content:" / "}
            .sum{margin:.45rem 0 1.6rem;color:var(--quiet)}
            table{width:100%;border-collapse:collapse;line-height:1.45}
            th,td{padding:0;border-bottom:1px solid var(--rule);font-weight:400;text-align:start;vertical-align:top}
            thead th{padding:.4rem .3rem;border-bottom-width:2px;color:var(--quiet);font-size:.85rem}
            td,th+th{width:1%;padding-left:1.25rem;text-align:end;white-space:nowrap}
            td{padding:.55rem .3rem .55rem 1.25rem;color:var(--quiet);font-size:.92rem;line-height:1.7;\
            font-variant-numeric:tabular-nums}
            tbody th>*{display:flex;gap:.7rem;padding:.55rem .3rem;text-decoration:none}
            tbody th>::before{content:"";flex:none;width:.95rem;height:1.1rem;margin:.15rem .1rem 0;\
            background:var(--rule);clip-path:polygon(0 0,62% 0,100% 32%,100% 100%,0 100%)}
            tbody .folder>::before{width:1.15rem;height:.92rem;margin:.25rem 0 0;background:var(--link);\
            clip-path:polygon(0 0,40% 0,52% 17%,100% 17%,100% 100%,0 100%)}
            tbody .up>::before{width:1rem;height:.8rem;margin:.35rem .075rem 0;background:var(--quiet);\
            clip-path:polygon(50% 0,100% 60%,62% 60%,62% 100%,38% 100%,38% 60%,0 60%)}
            .folder bdi{font-weight:600}
            tbody tr:hover{background:var(--panel)}
            tbody a:hover bdi{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.18em}
            tbody a:focus-visible{outline-offset:-2px}
            .dead{color:var(--quiet);cursor:help}
            @media(max-width:36rem){
            thead{position:absolute;clip-path:inset(50%)}
            tbody{border-top:2px solid var(--rule)}
            tr{display:grid;grid-template-columns:auto 1fr;justify-items:start;border-bottom:1px solid var(--rule)}
            tbody th{grid-column:1/-1;justify-self:stretch;border:0}
            tbody th>*{padding-bottom:.15rem}
            td{width:auto;padding:0 0 .5rem 1rem;border:0;font-size:.85rem}
            td:nth-child(2),td:empty+td{padding-left:2.2rem}
            td:empty{padding:0 0 .4rem}
            }
            """;

    private static final String STYLE_DIGEST = "xMVJ8i6RMBbOxGyYfRAMmxiI/wts2mf9omQAKzXlf94=";

    /** One entry; {@code reachable} unless no URL can name it. */
    record Row(String name, boolean folder, long octets, Instant lastModified, boolean reachable) {}

    private static final Comparator<Row> ORDER =
            Comparator.comparing((Row row) -> !row.folder).thenComparing(Row::name, new NaturalOrder());

    private final TargetPath path;
    private final ZoneId zone;
    private final StringBuilder html = new StringBuilder(8 << 10);

    private DirectoryListing(TargetPath path, ZoneId zone) {
        this.path = path;
        this.zone = zone;
    }

    /**
     * The listing of a folder.
     *
     * @param rows its entries, in any order
     * @param zone in which times are shown
     */
    static Response of(TargetPath path, List<Row> rows, ZoneId zone) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(ORDER);
        DirectoryListing listing = new DirectoryListing(path, zone);
        listing.start(sorted);
        for (Row row : sorted) listing.row(row);
        listing.end();
        return Page.of(StatusCode.OK, listing.html, " 'sha256-" + STYLE_DIGEST + "'");
    }

    /** What of a folder may be shown: files and folders, no hidden names, no links that lead out of the tree. */
    static List<Row> rows(FileTree tree, Folder folder, TargetPath path) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Path entry : folder.names()) {
            String name = FileNames.text(entry);
            if (!tree.serves(name)) continue;
            tree.look(folder, path.segments(), entry)
                    .flatMap(seen -> row(entry, name, seen))
                    .ifPresent(rows::add);
        }
        return rows;
    }

    private static Optional<Row> row(Path entry, String name, BasicFileAttributes seen) {
        if (!seen.isRegularFile() && !seen.isDirectory()) return Optional.empty();
        // From octets that are no text there is no way back to the entry.
        boolean reachable = TargetPath.canName(name)
                && FileNames.path(name).filter(entry::equals).isPresent();
        Instant lastModified = seen.lastModifiedTime().toInstant();
        return Optional.of(new Row(name, seen.isDirectory(), seen.size(), lastModified, reachable));
    }

    private void start(List<Row> rows) {
        int depth = path.segments().size();
        Page.start("Index of " + "/" + String.join("/", path.segments()), STYLE, html);
        html.append("<header>\n");
        if (depth > 0) {
            html.append("<nav aria-label=\"Folders above\"><ol class=\"way\">");
            for (int i = 0; i < depth; i++) {
                html.append("<li><a href=\"").append("../".repeat(depth - i)).append("\"><bdi>");
                Page.escape(i == 0 ? "Start" : path.segments().get(i - 1), html).append("</bdi></a></li>");
            }
            html.append("</ol></nav>\n");
        }
        String name = depth == 0 ? "Start" : path.segments().get(depth - 1);
        Page.escape(name, html.append("<h1><bdi>")).append("</bdi></h1>\n<p class=\"sum\">");
        summary(rows);
        html.append("</p>\n</header>\n<main>\n<table>\n<thead><tr><th scope=\"col\">Name</th>");
        html.append("<th scope=\"col\">Size</th><th scope=\"col\">Modified</th>");
        html.append("</tr></thead>\n<tbody>\n");
        if (depth > 0)
            html.append("<tr><th scope=\"row\" class=\"up\"><a href=\"../\">Up</a></th><td></td><td></td></tr>\n");
    }

    private void summary(List<Row> rows) {
        int folders = 0;
        long octets = 0;
        for (Row row : rows) {
            if (row.folder) folders++;
            else octets += row.octets;
        }
        if (rows.isEmpty()) html.append("Nothing in this folder");
        if (folders > 0) counted(folders, "folder").append(folders < rows.size() ? ", " : "");
        if (folders < rows.size())
            counted(rows.size() - folders, "file").append(", ").append(Sizes.rounded(octets));
    }

    private StringBuilder counted(int count, String noun) {
        return html.append(Sizes.grouped(count)).append(' ').append(noun).append(count == 1 ? "" : "s");
    }

    private void row(Row row) {
        html.append("<tr><th scope=\"row\"").append(row.folder ? " class=\"folder\">" : ">");
        if (row.reachable) {
            // Escaped are ":" and a leading "/", too, so that no name is read as a scheme or an authority.
            TargetPath.encode(row.name, html.append("<a href=\"")).append(row.folder ? "/\">" : "\">");
        } else {
            html.append("<span class=\"dead\" title=\"No URL can name this one\">");
        }
        // PX-SEC-03
        Page.escape(row.name, html.append("<bdi>")).append(row.folder ? "/</bdi>" : "</bdi>");
        html.append(row.reachable ? "</a></th><td>" : "</span></th><td>");
        if (!row.folder) {
            html.append("<data value=\"").append(row.octets).append("\" title=\"");
            html.append(Sizes.grouped(row.octets)).append(row.octets == 1 ? " octet\">" : " octets\">");
            html.append(Sizes.rounded(row.octets)).append("</data>");
        }
        when(row.lastModified);
        html.append("</td></tr>\n");
    }

    private void when(Instant instant) {
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime local = LocalDateTime.ofInstant(second, zone);
        html.append("</td><td><time datetime=\"").append(second).append("\">");
        html.append(local.toLocalDate()).append(' ');
        html.append(local.toLocalTime().truncatedTo(ChronoUnit.MINUTES)).append("</time>");
    }

    private void end() {
        html.append("</tbody>\n</table>\n</main>\n");
        Page.end(html);
    }
}
