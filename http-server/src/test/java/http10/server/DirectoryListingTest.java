package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.FieldName;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class DirectoryListingTest {
    @TempDir
    Path root;

    @Test
    void is_a_table_with_folders_first() throws IOException {
        for (String name : List.of("b.txt", "page 10", "page 9", "A.txt")) Files.writeString(root.resolve(name), "x");
        for (String name : List.of("zoo", "Alps")) Files.createDirectory(root.resolve(name));
        Document page = page("/");
        List<String> names = List.of("Alps/", "zoo/", "A.txt", "b.txt", "page 9", "page 10");
        assertEquals(names, page.select("tbody th a").eachText());
        assertEquals(
                List.of("Name", "Size", "Modified"),
                page.select("thead th[scope=col]").eachText());
        assertEquals(6, page.select("tbody th[scope=row]").size());
        assertEquals("2 folders, 4 files, 4 B", page.select(".sum").text());
        assertEquals("Index of /", page.title());
        assertEquals(1, page.select("script").size());
        assertTrue(page.select(".find").hasAttr("hidden"), "the filter shows without a script");
    }

    @Test
    void tells_size_and_time_to_people_and_programs() throws IOException {
        try (Entries entries = new Entries(new ListingMemory(1 << 20))) {
            entries.add("a", false, 4_647, Instant.parse("2026-01-02T23:30:15Z").getEpochSecond(), true);
            Request request = Served.request(Method.GET, "/");
            TargetPath path = TargetPath.parse("/").orElseThrow();
            Document page = ErrorPageTest.page(DirectoryListing.of(request, path, entries, ZoneId.of("Europe/Berlin")));
            Element size = page.select("td data").first();
            assertEquals("4.5 KiB", size.text());
            assertEquals("4,647 bytes", size.attr("title"));
            assertEquals("4647", size.attr("value"));
            Element time = page.select("td time").first();
            assertEquals("2026-01-03 00:30", time.text());
            assertEquals("2026-01-02T23:30:15Z", time.attr("datetime"));
            assertEquals("Times in Central European Time", page.select("footer").text());
        }
    }

    @Test
    void leads_up_by_relative_links() throws IOException {
        Files.createDirectories(root.resolve("a b/<c>/d"));
        Document page = page("/a%20b/%3Cc%3E/d/");
        assertEquals(List.of("../../../", "../../", "../"), page.select("nav a").eachAttr("href"));
        assertEquals(List.of("Start", "a b", "<c>"), page.select("nav a").eachText());
        assertEquals("d", page.select("h1").text());
        assertEquals("Nothing in this folder", page.select(".sum").text());
        assertEquals("../", page.select("tbody a").attr("href"));
        assertTrue(page.select(".find, script, footer").isEmpty(), "there is nothing to filter");
    }

    @Test
    @Tag("PX-SEC-03")
    void has_a_link_that_works_for_every_name_a_url_can_have() throws IOException {
        Set<String> names = Set.of(
                "a b",
                " lead",
                "trail ",
                "50%",
                "%41.txt",
                "1+1=2",
                "what?",
                "C# & F#",
                "don't",
                "\"quoted\"",
                "<b>bold",
                "<script>alert(1)",
                "-rf",
                "a:b",
                "javascript:alert(1)",
                "semi;colon",
                "back\\slash",
                "caf\u00e9",
                "\u65e5\u672c\u8a9e",
                "\u0645\u0631\u062d\u0628\u0627",
                "\ud83d\ude00",
                "&amp;",
                "~",
                "${x}",
                "\u202etxt.exe");
        for (String name : names)
            Files.writeString(root.resolve(FileNames.path(name).orElseThrow()), name);
        Served served = Served.get(FileHandler.of(root), "/");
        assertFalse(served.text().contains("<script>alert") || served.text().contains("<b>"));
        Document page = Jsoup.parse(served.text(), "http://h/");
        assertEquals(names.size(), page.select("tbody a").size());
        for (Element link : page.select("tbody a")) {
            String url = link.absUrl("href");
            assertTrue(url.startsWith("http://h/"), url);
            String name = Served.get(FileHandler.of(root), url.substring("http://h".length()))
                    .text();
            assertTrue(names.contains(name), url);
            assertEquals(name.replace('\u202e', '\ufffd').strip(), link.text().strip());
        }
    }

    @Test
    void shows_names_that_no_url_can_have_without_a_link() throws Exception {
        Files.writeString(root.resolve("new\nline"), "x");
        String octets = "cd \"$1\" && : > \"$(printf 'bad\\377name')\"";
        assertEquals(
                0,
                new ProcessBuilder("sh", "-c", octets, "sh", root.toString())
                        .start()
                        .waitFor());
        Document page = page("/");
        assertEquals(
                List.of("bad\ufffdname", "new\ufffdline"),
                page.select("tbody th span").eachText());
        assertTrue(page.select("tbody a").isEmpty());
    }

    @Test
    @Tag("R1945-12.5-03")
    void lists_no_hidden_names() throws IOException {
        Files.writeString(root.resolve(".hidden"), "x");
        Files.createDirectory(root.resolve(".git"));
        Files.writeString(root.resolve("shown"), "x");
        assertEquals(List.of("shown"), page("/").select("tbody th").eachText());
    }

    @Test
    @Tag("PX-SEC-02")
    void applies_exactly_the_styles_and_the_script_its_policy_names() throws Exception {
        Files.writeString(root.resolve("a"), "x");
        Response response = FileHandler.of(root).handle(Served.request(Method.GET, "/"));
        ErrorPageTest.assertAssetsAllowed(response);
        assertEquals("text/html; charset=utf-8", ErrorPageTest.field(response, "Content-Type"));
        assertEquals("nosniff", ErrorPageTest.field(response, "X-Content-Type-Options"));
        assertEquals("Accept", ErrorPageTest.field(response, "Vary"));
        assertFalse(response.fields().contains(FieldName.LAST_MODIFIED));
    }

    @Test
    void sorts_by_each_column_as_its_links_ask() throws IOException {
        Files.createDirectory(root.resolve("folder"));
        List<String> names = List.of("small", "tall", "large");
        for (int i = 0; i < names.size(); i++) {
            Path file = Files.writeString(
                    root.resolve(names.get(i)), "x".repeat(List.of(1, 2, 3).get(i)));
            Files.setLastModifiedTime(
                    file, FileTime.from(Instant.ofEpochSecond(List.of(2, 1, 3).get(i) * 100L)));
        }
        Document first = page("/");
        assertEquals("ascending", first.select("thead th").first().attr("aria-sort"));
        List<String> links = first.select("thead a").eachAttr("href");
        assertEquals(
                List.of("./?sort=name&order=desc", "./?sort=size&order=desc", "./?sort=modified&order=desc"), links);
        assertEquals(List.of("folder/", "tall", "small", "large"), names(page("/?sort=name&order=desc")));
        assertEquals(List.of("folder/", "large", "tall", "small"), names(page("/?sort=size&order=desc")));
        assertEquals(List.of("folder/", "small", "tall", "large"), names(page("/?sort=size&order=asc")));
        assertEquals(List.of("folder/", "tall", "small", "large"), names(page("/?sort=modified")));
        Document bySize = page("/?sort=size&order=desc");
        assertEquals("Size", bySize.select("thead th[aria-sort=descending]").text());
        assertEquals(1, bySize.select("[aria-sort]").size());
        assertEquals("./", bySize.select("thead a").first().attr("href"));
        assertEquals("./?sort=size&order=asc", bySize.select("thead a").get(1).attr("href"));
        assertEquals(
                "folder/?sort=size&order=desc", bySize.select("tbody a").first().attr("href"));
    }

    @Test
    void ignores_a_query_it_does_not_know() throws IOException {
        for (String name : List.of("b", "a")) Files.writeString(root.resolve(name), "x");
        for (String query :
                List.of("", "sort", "sort=", "sort=colour", "order=up", "=&&=", "sort=name&order=DESC", "%00")) {
            assertEquals(List.of("a", "b"), names(page("/?" + query)), query);
        }
        assertEquals(List.of("b", "a"), names(page("/?x=1&sort=name&order=desc&sort=size&order=asc")));
        assertEquals(List.of("b", "a"), names(page("/?order=desc")));
    }

    @Test
    void marks_files_by_their_kind() throws IOException {
        for (String name : List.of("a.png", "b.mp3", "c.mp4", "d.txt", "e.css", "f.pdf", "g.zip", "h.bin", "i"))
            Files.writeString(root.resolve(name), "x");
        List<String> kinds = List.of("image", "audio", "video", "text", "code", "document", "archive", "file", "file");
        assertEquals(kinds, page("/").select("tbody tr").eachAttr("class"));
    }

    /** The page for an error has marks of its own; the rows of a listing once looked like one of them. */
    @Test
    void no_mark_looks_like_something_else_in_the_frame_of_all_pages() {
        for (FileKind kind : FileKind.values()) assertFalse(Page.STYLE.text().contains("." + kind.word), kind.word);
    }

    private Document page(String target) throws IOException {
        Served served = Served.get(FileHandler.of(root), target);
        assertEquals(200, served.status());
        return Jsoup.parse(served.text());
    }

    private static List<String> names(Document page) {
        return page.select("tbody th a").eachText();
    }
}
