package http10.server;

import static http10.server.RawClient.status;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.BasicCredentials;
import http10.message.Request;
import http10.message.RequestHead;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UsersTest {
    private static final int FEW = 1000;
    private static final int MANY = 300_000; // long enough for others to come meanwhile

    @TempDir
    private Path folder;

    private final List<String> reports = new ArrayList<>();

    private Users users(String... lines) throws IOException {
        return Users.of(List.of(), write(lines), wrong -> reports.add(wrong.getMessage()), 20);
    }

    private Path write(String... lines) throws IOException {
        Path file = folder.resolve("users");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return file;
    }

    private static String line(String user, String password) {
        return user + ":" + PasswordHash.of(password, FEW);
    }

    private static HttpServer serving(Users users) throws IOException {
        return HttpServer.bind(
                0, BasicAuthentication.of("http10", users, request -> Response.text(StatusCode.OK, "in\n")));
    }

    private static String request(String pair, Charset charset) {
        String base64 = Base64.getEncoder().encodeToString(pair.getBytes(charset));
        return "GET / HTTP/1.0\r\nAuthorization: Basic " + base64 + "\r\n\r\n";
    }

    private static String ask(HttpServer server, String pair) throws IOException {
        return status(RawClient.exchange(server.port(), request(pair, UTF_8)));
    }

    @Test
    void a_log_names_whose_password_is_known_to_be_right_and_computes_nothing() throws IOException {
        Users users = users(line("al\u00efce", "one"), line("bob", "two"));
        RequestHead alice = head("al\u00efce:one");
        assertEquals(Optional.empty(), users.of(alice)); // nobody has verified it
        assertTrue(users.include(new BasicCredentials("al\u00efce", "one")));
        assertEquals(Optional.of("al\u00efce"), users.of(alice));
        assertFalse(users.include(new BasicCredentials("bob", "wrong")));
        assertEquals(Optional.empty(), users.of(head("bob:wrong")));
        assertEquals(Optional.empty(), users.of(head("bob:two")));
        Users given = Users.of(List.of(new BasicCredentials("me", "x")));
        assertEquals(Optional.of("me"), given.of(head("me:x")));
        assertEquals(Optional.empty(), given.of(head("me:y")));
        assertEquals(Optional.empty(), given.of(Request.get("http://h/").head()));
    }

    private static RequestHead head(String pair) {
        String value = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
        return Request.get("http://h/").with("Authorization", value).head();
    }

    @Test
    @Tag("PX-SEC-07")
    void lets_in_who_is_in_the_file() throws IOException {
        Users users = users("# the team", "", line("alice", "one"), line("bob", "t:w:o") + "\r");
        try (HttpServer server = serving(users)) {
            for (int i = 0; i < 2; i++) { // computed, and remembered
                assertEquals("200", ask(server, "alice:one"));
                assertEquals("200", ask(server, "bob:t:w:o"));
                assertEquals("401", ask(server, "alice:t:w:o"));
                assertEquals("401", ask(server, "carol:one"));
                assertEquals("401", ask(server, ":"));
                assertEquals("401", status(RawClient.exchange(server.port(), "GET / HTTP/1.0\r\n\r\n")));
            }
        }
    }

    @Test
    void lets_in_who_was_given_besides() throws IOException {
        Users users = Users.of(
                List.of(new BasicCredentials("admin", "p\u00e4ss"), new BasicCredentials("other", "x")),
                write(line("alice", "one")),
                wrong -> {},
                20);
        assertFalse(users.areQuick());
        try (HttpServer server = serving(users)) {
            assertEquals("200", ask(server, "admin:p\u00e4ss"));
            assertEquals("200", ask(server, "other:x"));
            assertEquals("200", ask(server, "alice:one"));
            assertEquals("401", ask(server, "admin:x"));
        }
    }

    @Test
    void takes_what_browsers_send_as_UTF_8_or_ISO_8859_1() throws IOException {
        try (HttpServer server = serving(users(line("j\u00f6rg", "gr\u00fc\u00dfe")))) {
            String pair = "j\u00f6rg:gr\u00fc\u00dfe";
            assertEquals("200", status(RawClient.exchange(server.port(), request(pair, UTF_8))));
            assertEquals("200", status(RawClient.exchange(server.port(), request(pair, ISO_8859_1))));
        }
    }

    /** With one thread to spare the second of two at once is turned away, instead of holding another thread. */
    @Test
    void no_more_threads_wait_than_there_may() throws Exception {
        String slow = PasswordHash.of("one", 3_000_000).toString();
        Users users = Users.of(List.of(), write("alice:" + slow), wrong -> {}, 1);
        AtomicInteger refused = new AtomicInteger();
        CountDownLatch begin = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String password = "wrong" + i;
            threads.add(new Thread(() -> {
                try {
                    begin.await();
                    users.include(new BasicCredentials("alice", password));
                } catch (PasswordChecks.OverloadedException e) {
                    refused.incrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) thread.start();
        begin.countDown();
        for (Thread thread : threads) thread.join();
        assertTrue(refused.get() >= 1, () -> refused + " refused");
    }

    @Test
    void computes_nothing_for_those_that_were_given() {
        Users users = Users.of(List.of(new BasicCredentials("admin", "pass")));
        assertTrue(users.areQuick());
        assertTrue(users.include(new BasicCredentials("admin", "pass")));
        assertFalse(users.include(new BasicCredentials("admin", "pasS")));
    }

    @Test
    void reads_a_changed_file_again_and_keeps_the_old_where_it_is_wrong() throws IOException {
        Users users = users(line("alice", "one"));
        BasicCredentials one = new BasicCredentials("alice", "one");
        BasicCredentials two = new BasicCredentials("alice", "other");
        assertTrue(users.include(one));

        write(line("alice", "other"), "# longer");
        assertTrue(users.include(two));
        assertFalse(users.include(one), "what was remembered is forgotten");

        write("alice:other");
        assertTrue(users.include(two));
        assertTrue(users.include(two));
        assertEquals(1, reports.size(), reports::toString);
        assertTrue(reports.get(0).startsWith("line 1 of "), reports::toString);

        Files.delete(folder.resolve("users"));
        assertTrue(users.include(two));
        assertEquals(2, reports.size(), reports::toString);

        write(line("alice", "one"), "# back");
        assertTrue(users.include(one));
        assertFalse(users.include(two));
    }

    @Test
    void sees_a_change_that_left_size_and_time_as_they_were() throws IOException {
        Path file = write(line("alice", "one"));
        FileTime second = FileTime.from(Instant.now().minusMillis(1800));
        Files.setLastModifiedTime(file, second);
        Users users = Users.of(List.of(), file, wrong -> {}, 20);
        write(line("alice", "two"));
        Files.setLastModifiedTime(file, second);
        BasicCredentials two = new BasicCredentials("alice", "two");
        while (!users.include(two)) Thread.onSpinWait(); // soon, once the time of the file has passed
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "alice:secret", "alice:$pbkdf2-sha256$i=1$x$secret", "", "# nobody"})
    void refuses_a_file_with_another_line_without_repeating_it(String line) throws IOException {
        String wrong = assertThrows(IOException.class, () -> users(line)).getMessage();
        assertTrue(wrong.contains("users"), wrong);
        assertFalse(wrong.contains("secret"), wrong);
        assertThrows(IOException.class, () -> users(line("twice", "a"), line("twice", "b")));
        assertThrows(IOException.class, () -> Users.of(List.of(), folder.resolve("none"), e -> {}, 20));
    }

    /** As many wrong ones at once as there is no room for: some are told so, who is known comes in at once. */
    @Test
    void does_not_compute_more_than_it_can() throws Exception {
        Users users = users("alice:" + PasswordHash.of("one", MANY));
        int guesses = Runtime.getRuntime().availableProcessors() / 2 + 40;
        ExecutorService guessers = Executors.newFixedThreadPool(guesses);
        try (HttpServer server = serving(users)) {
            assertEquals("200", ask(server, "alice:one"));
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < guesses; i++) {
                String pair = "alice:guess " + i;
                all.add(() -> RawClient.exchange(server.port(), request(pair, UTF_8)));
            }
            int told = 0;
            for (Future<String> answer : guessers.invokeAll(all)) {
                if (!status(answer.get()).equals("503")) continue;
                told++;
                assertTrue(answer.get().contains("\r\nRetry-After: 1\r\n"), answer.get());
            }
            assertTrue(told > 0 && told < guesses, told + " of " + guesses);
            assertEquals("200", ask(server, "alice:one"));
        } finally {
            guessers.shutdownNow();
        }
    }

    /** A browser opens several connections at once with the same password. */
    @Test
    void computes_one_password_once_for_all_who_show_it_at_a_time() throws Exception {
        Users users = users("alice:" + PasswordHash.of("one", MANY));
        ExecutorService tabs = Executors.newFixedThreadPool(6);
        try (HttpServer server = serving(users)) {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) all.add(() -> ask(server, "alice:one"));
            for (Future<String> answer : tabs.invokeAll(all)) assertEquals("200", answer.get());
        } finally {
            tabs.shutdownNow();
        }
    }
}
