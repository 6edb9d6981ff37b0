package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    private static final Instant CHANGED = Instant.parse("2026-01-02T23:30:15.5Z");

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
        assertTrue(page.select("script").isEmpty());
    }

    @Test
    void tells_size_and_time_to_people_and_programs() {
        DirectoryListing.Row row = new DirectoryListing.Row("a", false, 4_647, CHANGED, true);
        Document page = page(row);
        Element size = page.select("td data").first();
        assertEquals("4.5 KiB", size.text());
        assertEquals("4,647 octets", size.attr("title"));
        assertEquals("4647", size.attr("value"));
        Element time = page.select("td time").first();
        assertEquals("2026-01-03 00:30", time.text());
        assertEquals("2026-01-02T23:30:15Z", time.attr("datetime"));
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
        assertFalse(served.text().contains("<script") || served.text().contains("<b>"));
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
    void applies_exactly_the_styles_its_policy_names() throws Exception {
        TargetPath path = TargetPath.parse("/").orElseThrow();
        ErrorPageTest.assertStylesAllowed(DirectoryListing.of(path, List.of(), ZoneId.of("UTC")));
        Served served = Served.get(FileHandler.of(root), "/");
        assertEquals("text/html; charset=utf-8", served.field("Content-Type"));
        assertEquals("nosniff", served.field("X-Content-Type-Options"));
        assertFalse(served.has("Last-Modified"));
    }

    @Test
    void lists_a_large_folder() throws IOException {
        for (int i = 0; i < 3_000; i++) Files.createFile(root.resolve("file " + i));
        Files.setLastModifiedTime(root.resolve("file 7"), FileTime.from(Instant.parse("1931-01-01T00:00:00Z")));
        Document page = page("/");
        assertEquals(3_000, page.select("tbody tr").size());
        assertEquals("3,000 files, 0 B", page.select(".sum").text());
        assertEquals("file 2999", page.select("tbody tr").last().select("a").text());
    }

    private Document page(String target) throws IOException {
        Served served = Served.get(FileHandler.of(root), target);
        assertEquals(200, served.status());
        return Jsoup.parse(served.text());
    }

    private static Document page(DirectoryListing.Row row) {
        try {
            TargetPath path = TargetPath.parse("/").orElseThrow();
            byte[] octets = DirectoryListing.of(path, List.of(row), ZoneId.of("Europe/Berlin"))
                    .content()
                    .octets(1 << 20);
            return Jsoup.parse(new String(octets, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
