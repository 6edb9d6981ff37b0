package http10.server;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Links, and what is neither file nor folder, where folders can be held open, and where they cannot. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class LinksTest {
    private static final String SECRET = "the secret outside";

    @TempDir
    Path temp;

    private Path root;
    private Path outside;
    private List<FileHandler> handlers;

    @BeforeEach
    void makeTree() throws IOException {
        root = Files.createDirectory(temp.resolve("root"));
        outside = Files.createDirectory(temp.resolve("root-outside"));
        Files.writeString(outside.resolve("secret.txt"), SECRET);
        Files.writeString(outside.resolve("index.html"), SECRET);
        Files.createDirectories(root.resolve("sub"));
        Files.writeString(root.resolve("sub/page.txt"), "page");
        handlers = List.of(
                FileHandler.of(root),
                FileHandler.of(
                        new FileTree(root, path -> new Folder.Named(path.toRealPath())),
                        FileOptions.DEFAULT,
                        InstantSource.system()));
    }

    @Test
    @Tag("R1945-12.5-04")
    void follows_no_link_out_of_the_root() throws IOException {
        link("folder", outside.toString());
        link("file.txt", "../root-outside/secret.txt");
        link("sub/up", "../..");
        link("etc", "/etc");
        link("device", "/dev/zero");
        link("twice", "folder");
        link("sub/index.html", outside.resolve("index.html").toString());
        for (FileHandler files : handlers) {
            Served missing = Served.get(files, "/missing");
            for (String target : new String[] {
                "/folder", "/folder/", "/folder/secret.txt", "/file.txt", "/sub/up/root-outside/secret.txt", "/sub/up/",
                "/etc/passwd", "/etc", "/device", "/twice/secret.txt", "/sub/index.html",
                        "/sub/up/root/sub/up/root-outside/"
            }) {
                Served served = Served.get(files, target);
                assertEquals(missing.text(), served.text(), target);
                assertEquals(missing.fields(), served.fields(), target);
            }
            Served listing = Served.get(files, "/");
            assertFalse(listing.text().contains("href=\"folder"), "links that lead out are listed");
            assertFalse(listing.text().contains("href=\"etc"));
            assertFalse(Served.get(files, "/sub/").text().contains(SECRET));
        }
    }

    @Test
    void follows_links_inside_the_root() throws IOException {
        link("folder", "sub");
        link("absolute", root.resolve("sub").toString());
        link("file.html", "sub/page.txt");
        link("chain", "folder");
        link("here", ".");
        for (FileHandler files : handlers) {
            assertEquals("page", Served.get(files, "/folder/page.txt").text());
            assertEquals("page", Served.get(files, "/absolute/page.txt").text());
            assertEquals("page", Served.get(files, "/chain/page.txt").text());
            assertEquals("page", Served.get(files, "/here/here/chain/page.txt").text());
            assertEquals("/folder/", Served.get(files, "/folder").field("Location"));
            Served file = Served.get(files, "/file.html");
            assertEquals("page", file.text());
            assertEquals("text/html; charset=utf-8", file.field("Content-Type"), "the name asked for decides");
            String listing = Served.get(files, "/").text();
            assertTrue(listing.contains("href=\"folder/\"") && listing.contains("href=\"file.html\""));
        }
    }

    @Test
    void serves_a_volume_whose_files_are_links_to_hidden_folders() throws IOException {
        Files.createDirectories(root.resolve("..v1"));
        Files.writeString(root.resolve("..v1/index.html"), "one");
        link("..data", "..v1");
        link("index.html", "..data/index.html");
        for (FileHandler files : handlers) {
            assertEquals("one", Served.get(files, "/").text());
            assertEquals("one", Served.get(files, "/index.html").text());
            assertEquals(404, Served.get(files, "/..data/index.html").status());
        }
    }

    @Test
    @Tag("R1945-12.5-03")
    void follows_no_link_to_a_hidden_name() throws IOException {
        Files.createDirectories(root.resolve(".git/objects"));
        Files.writeString(root.resolve(".git/config"), SECRET);
        Files.writeString(root.resolve(".env"), SECRET);
        link("git", ".git");
        link("objects", ".git/objects");
        link("env.txt", ".env");
        link("twice", "git");
        link("sub/index.html", "../.env");
        link(".link", "sub/page.txt");
        link("through", ".link");
        for (FileHandler files : handlers) {
            Served missing = Served.get(files, "/missing");
            for (String target : new String[] {
                "/git",
                "/git/",
                "/git/config",
                "/objects/",
                "/env.txt",
                "/twice/config",
                "/twice/",
                "/sub/index.html",
                "/.link"
            }) {
                Served served = Served.get(files, target);
                assertEquals(missing.text(), served.text(), target);
                assertEquals(missing.fields(), served.fields(), target);
            }
            String listing = Served.get(files, "/").text();
            for (String name : new String[] {"git", "objects", "env.txt", "twice"})
                assertFalse(listing.contains("href=\"" + name), name);
            assertFalse(Served.get(files, "/sub/").text().contains(SECRET));
            assertEquals("page", Served.get(files, "/through").text(), "what it comes to is not hidden");
        }
    }

    @Test
    void follows_links_to_hidden_names_where_these_are_served_or_links_may_lead_anywhere() throws IOException {
        Files.writeString(root.resolve(".env"), "shown");
        link("env.txt", ".env");
        FileOptions shown = FileOptions.builder().dotFiles(true).build();
        FileOptions anywhere = FileOptions.builder().followLinks(true).build();
        for (FileOptions options : List.of(shown, anywhere))
            assertEquals(
                    "shown",
                    Served.get(FileHandler.of(root, options), "/env.txt").text());
    }

    @Test
    void finds_nothing_where_a_link_leads_nowhere() throws IOException {
        link("dangling", "nowhere");
        link("loop", "loop");
        link("a", "b");
        link("b", "a");
        link("sub/index.html", "gone.html");
        for (FileHandler files : handlers) {
            for (String target : new String[] {"/dangling", "/loop", "/loop/x", "/a/b/", "/sub/page.txt/x"}) {
                assertEquals(404, Served.get(files, target).status(), target);
            }
            assertEquals(200, Served.get(files, "/sub/").status());
        }
    }

    @Test
    @Timeout(10)
    void never_waits_for_a_fifo_or_reads_a_socket() throws Exception {
        Path fifo = root.resolve("fifo");
        assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
        link("to-fifo", "fifo");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(root.resolve("socket")));
            for (FileHandler files : handlers) {
                for (String target : new String[] {"/fifo", "/fifo/", "/to-fifo", "/socket", "/fifo/x"}) {
                    assertEquals(404, Served.get(files, target).status(), target);
                }
                String listing = Served.get(files, "/").text();
                assertFalse(listing.contains("\"fifo") || listing.contains("\"socket"));
            }
        }
    }

    @Test
    void opens_nothing_outside_while_folders_and_files_turn_into_links_and_back() throws Exception {
        FileHandler files = handlers.get(0);
        Files.writeString(root.resolve("sub/secret.txt"), "harmless");
        Files.writeString(root.resolve("secret.txt"), "harmless");
        link("link", outside.toString());
        AtomicBoolean done = new AtomicBoolean();
        Thread swapping = new Thread(() -> swap(done));
        swapping.start();
        int found = 0;
        try {
            for (int i = 0; i < 1_500; i++) {
                for (String target : new String[] {"/sub/secret.txt", "/secret.txt", "/sub/"}) {
                    Served served = Served.get(files, target);
                    assertFalse(served.text().contains(SECRET), target);
                    if (served.status() == 200) found++;
                }
            }
        } finally {
            done.set(true);
            swapping.join();
        }
        assertTrue(found > 0, "never met the harmless state");
    }

    private void swap(AtomicBoolean done) {
        try {
            while (!done.get()) {
                Files.move(root.resolve("sub"), root.resolve("away"));
                Files.move(root.resolve("link"), root.resolve("sub"));
                Files.createSymbolicLink(root.resolve("new"), outside.resolve("secret.txt"));
                Files.move(root.resolve("new"), root.resolve("secret.txt"), ATOMIC_MOVE);
                Files.move(root.resolve("sub"), root.resolve("link"));
                Files.move(root.resolve("away"), root.resolve("sub"));
                Files.writeString(root.resolve("new"), "harmless");
                Files.move(root.resolve("new"), root.resolve("secret.txt"), ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(root.resolve(name), Path.of(target));
    }
}
