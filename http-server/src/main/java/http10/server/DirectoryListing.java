package http10.server;

import http10.message.Content;
import http10.message.MediaType;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import http10.server.ListingMemory.FullException;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** What a folder without a page of its own holds: a page for people, JSON for programs, or plain text, by Accept. */
final class DirectoryListing {
    static final MediaType JSON = new MediaType("application", "json", Map.of());

    /** A listing up to this length is made at once, and sent along with its head where it fits. */
    private static final int SMALL = 64 << 10;

    private static final List<MediaType> FORMS = List.of(MediaType.HTML, JSON, MediaType.TEXT);
    private static final ListingMemory MEMORY = ListingMemory.ofHeap();

    private DirectoryListing() {}

    /**
     * The listing of a folder: files and folders, no hidden names, no links that lead out of the tree. It is read before
     * the first octet is sent, as it is sorted.
     *
     * @param path as it was asked for
     */
    static Response of(Request request, TargetPath path, FileTree tree, Folder folder) throws IOException {
        return of(request, path, tree, folder, MEMORY);
    }

    static Response of(Request request, TargetPath path, FileTree tree, Folder folder, ListingMemory memory)
            throws IOException {
        Entries entries = new Entries(memory);
        try {
            folder.eachName(name -> add(name, tree, folder, path, entries));
            return of(request, path, entries, ZoneId.systemDefault());
        } catch (FullException e) {
            entries.close();
            // R1945-9.5-02
            return ErrorPage.of(
                            StatusCode.SERVICE_UNAVAILABLE,
                            "There is no memory to list this folder beside what is being listed already."
                                    + " Try again in a moment.")
                    .with("Retry-After", "1");
        } catch (IOException | RuntimeException | Error e) {
            entries.close();
            throw e;
        }
    }

    private static void add(Path entry, FileTree tree, Folder folder, TargetPath path, Entries entries)
            throws IOException {
        String name = FileNames.text(entry);
        if (!tree.serves(name)) return;
        Optional<BasicFileAttributes> seen = tree.look(folder, path.segments(), entry);
        if (seen.isEmpty() || !seen.get().isRegularFile() && !seen.get().isDirectory()) return;
        boolean reachable = isPlain(name) || canBeAskedFor(name, entry);
        long seconds = seen.get().lastModifiedTime().to(TimeUnit.SECONDS);
        entries.add(name, seen.get().isDirectory(), seen.get().size(), seconds, reachable);
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) if (name.charAt(i) < ' ' || name.charAt(i) >= 0x7f) return false;
        return true;
    }

    /** A URL says no control characters, and from octets that are no text there is no way back to the entry. */
    private static boolean canBeAskedFor(String name, Path entry) {
        return TargetPath.canName(name)
                && FileNames.path(name).filter(entry::equals).isPresent();
    }

    /**
     * A listing of entries that were read.
     *
     * @param entries closed with the response
     * @param zone in which the page shows times until a script knows better
     */
    static Response of(Request request, TargetPath path, Entries entries, ZoneId zone) throws IOException {
        ListingOrder order = ListingOrder.of(request.target().query());
        entries.sort(order);
        MediaType type = Accept.of(request.fields()).best(FORMS);
        ListingForm form = type.equals(MediaType.HTML)
                ? new ListingPage(path, entries, order, zone)
                : type.equals(JSON) ? new ListingJson(entries) : new ListingText(entries);
        Response response =
                Response.of(StatusCode.OK, type, content(form, entries)).with("Vary", "Accept");
        return Page.secured(response, type.equals(MediaType.HTML) ? ListingPage.SOURCES : Page.SOURCES);
    }

    /** A large listing is made while it is sent; nobody knows its length before, so the connection ends with it. */
    private static Content content(ListingForm form, Entries entries) throws IOException {
        byte[] start = new ListingStream(form, entries).readNBytes(SMALL);
        if (start.length == SMALL) return Content.of(new ListingStream(form, entries), OptionalLong.empty());
        entries.close();
        return Content.of(start);
    }
}
