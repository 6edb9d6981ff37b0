package http10.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import http10.message.Field;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A listing as JSON and as text, and how all forms are sent. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListingFormsTest {
    private static final Field JSON = Field.of("Accept", "application/json");
    private static final Field TEXT = Field.of("Accept", "text/plain");

    @TempDir
    Path root;

    @Test
    void json_tells_of_each_entry() throws IOException {
        Path file = Files.writeString(root.resolve("a \"b\".txt"), "12345");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T03:04:05.678Z")));
        Path folder = Files.createDirectory(root.resolve("Fotos"));
        Files.setLastModifiedTime(folder, FileTime.from(Instant.parse("2025-12-31T23:59:59Z")));
        Served served = Served.get(FileHandler.of(root), "/", JSON);
        assertEquals("application/json", served.field("Content-Type"));
        assertEquals("Accept", served.field("Vary"));
        assertEquals("nosniff", served.field("X-Content-Type-Options"));
        assertEquals("""
                [
                {"name":"Fotos","type":"folder","modified":"2025-12-31T23:59:59Z","href":"Fotos/"},
                {"name":"a \\"b\\".txt","type":"file","size":5,"modified":"2026-01-02T03:04:05Z","href":"a%20%22b%22.txt"}
                ]
                """, served.text());
        assertEquals("[\n]\n", Served.get(FileHandler.of(folder), "/", JSON).text());
    }

    @Test
    void json_brings_hostile_names_through_and_leaves_nothing_for_a_terminal() throws IOException {
        List<String> names = List.of(
                "\u001b]0;x\u0007", "\"},{\"", "\\u0041", "new\nline", "<script>", "\u202etxt.exe", "\ud83d\ude00");
        for (String name : names)
            Files.writeString(root.resolve(FileNames.path(name).orElseThrow()), "x");
        Served served = Served.get(FileHandler.of(root), "/", JSON);
        for (char c : served.text().toCharArray()) assertFalse(c != '\n' && Page.isUnfit(c), served.text());
        List<Map<String, String>> entries = parse(served.text());
        assertEquals(
                names.stream().sorted().toList(),
                entries.stream().map(entry -> entry.get("name")).sorted().toList());
        for (Map<String, String> entry : entries) {
            boolean reachable = TargetPath.canName(entry.get("name"));
            assertEquals(reachable, entry.containsKey("href"), entry.toString());
            if (reachable)
                assertEquals(
                        "x",
                        Served.get(FileHandler.of(root), "/" + entry.get("href"))
                                .text());
        }
    }

    private static List<Map<String, String>> parse(String json) throws IOException {
        List<Map<String, String>> entries = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            assertEquals(JsonToken.START_ARRAY, parser.nextToken());
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> entry = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    entry.put(name, parser.getText());
                }
                entries.add(entry);
            }
            assertEquals(JsonToken.END_ARRAY, parser.currentToken());
        }
        return entries;
    }

    @Test
    void text_has_a_name_a_line() throws IOException {
        Files.createDirectory(root.resolve("zoo"));
        Files.writeString(root.resolve("a b"), "xx");
        Files.writeString(root.resolve("new\nline\u001b[2J"), "x");
        Served served = Served.get(FileHandler.of(root), "/?sort=size&order=desc", TEXT);
        assertEquals("text/plain; charset=utf-8", served.field("Content-Type"));
        assertEquals("zoo/\na b\nnew\ufffdline\ufffd[2J\n", served.text());
    }

    @Test
    void an_index_is_served_whatever_is_accepted() throws IOException {
        Files.writeString(root.resolve("index.html"), "<p>own page");
        assertEquals("<p>own page", Served.get(FileHandler.of(root), "/", JSON).text());
    }

    @Test
    void every_form_has_the_same_head_for_head_and_get() throws Exception {
        for (int i = 0; i < 1_000; i++) Files.createFile(root.resolve("file with a name " + i));
        try (HttpServer server = HttpServer.bind(0, FileHandler.of(root))) {
            for (String type : List.of("text/html", "application/json", "text/plain")) {
                String rest = " / HTTP/1.0\r\nAccept: " + type + "\r\n\r\n";
                String head = RawClient.exchange(server.port(), "HEAD" + rest);
                String got = RawClient.exchange(server.port(), "GET" + rest);
                String body = got.substring(got.indexOf("\r\n\r\n") + 4);
                assertTrue(head.endsWith("\r\n\r\n"), head);
                assertTrue(head.contains("\r\nContent-Type: " + type) && got.contains("\r\nContent-Type: " + type));
                assertTrue(body.contains("file with a name 999"));
                boolean whole = body.length() < 64 << 10; // else its end is that of the connection
                assertEquals(whole, got.contains("\r\nContent-Length: " + body.length() + "\r\n"), type);
                assertEquals(whole, head.contains("\r\nContent-Length: " + body.length() + "\r\n"), type);
                assertEquals(whole, head.contains("\r\nContent-Length: "), type);
            }
        }
    }

    @Test
    void a_large_listing_is_the_same_read_in_any_pieces_and_gives_its_memory_back() throws IOException {
        ListingMemory memory = new ListingMemory(1 << 20);
        byte[] whole;
        try (Response response = large(memory)) {
            assertTrue(memory.held() > 0);
            assertTrue(response.content().length().isEmpty());
            whole = response.content().octets(1 << 20);
            assertTrue(new String(whole, StandardCharsets.UTF_8).endsWith("</html>\n"));
        }
        assertEquals(0, memory.held());
        try (Response response = large(memory)) {
            byte[] octets = new byte[whole.length];
            int at = 0;
            for (int count, size = 1; at < octets.length; at += count, size = size % 5_000 + 7) {
                count = response.content().stream().read(octets, at, Math.min(size, octets.length - at));
                assertTrue(count > 0);
            }
            assertEquals(-1, response.content().stream().read());
            assertArrayEquals(whole, octets);
        }
        assertEquals(0, memory.held());
    }

    private static Response large(ListingMemory memory) throws IOException {
        Entries entries = new Entries(memory);
        for (int i = 0; i < 1_000; i++) entries.add("\u65e5\u672c\u8a9e " + i, i % 7 == 0, i, i, i % 5 != 0);
        Request request = Served.request(Method.GET, "/");
        return DirectoryListing.of(request, TargetPath.parse("/").orElseThrow(), entries, ZoneOffset.UTC);
    }

    @Test
    void a_folder_there_is_no_memory_for_is_503() throws IOException {
        for (int i = 0; i < 100; i++) Files.createFile(root.resolve("file " + i));
        FileTree tree = new FileTree(root);
        ListingMemory memory = new ListingMemory(2_000);
        TargetPath path = TargetPath.parse("/").orElseThrow();
        try (Found found = tree.find(List.of());
                Response response = DirectoryListing.of(
                        Served.request(Method.GET, "/"), path, tree, ((Found.OpenFolder) found).folder(), memory)) {
            assertEquals(StatusCode.SERVICE_UNAVAILABLE, response.status());
            assertEquals("1", ErrorPageTest.field(response, "Retry-After"));
        }
        assertEquals(0, memory.held());
    }
}
