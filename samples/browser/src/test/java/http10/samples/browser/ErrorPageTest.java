package http10.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import http10.server.FileHandler;
import http10.server.FileOptions;
import http10.server.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErrorPageTest {
    @Test
    @SuppressWarnings("deprecation") // of legacy mode
    void says_what_is_wrong_and_leads_on(@TempDir Path root) throws IOException {
        Files.writeString(
                root.resolve("index.html"),
                "<!DOCTYPE html><html lang=en><link rel=icon href='data:,'><title>Home</title><h1>Home</h1>");
        Files.createDirectory(root.resolve("folder"));
        FileOptions options = FileOptions.builder().listing(false).build();
        try (HttpServer server = HttpServer.bind(0, FileHandler.of(root, options));
                Browser browser = Browser.start()) {
            String url = "http://127.0.0.1:" + server.port() + "/";
            for (String path : List.of("no/such/page", "folder/")) {
                String name = path.equals("folder/") ? "error-403" : "error-404";
                for (boolean dark : List.of(false, true)) {
                    browser.dark(dark).size(1200, 700).open(url + path).screenshot(name + (dark ? "-dark" : "-light"));
                    // The other way, made for frames, gives a page one second, which a busy machine takes longer for.
                    assertTrue(new AxeBuilder()
                            .setLegacyMode(true)
                            .analyze(browser.driver)
                            .violationFree());
                }
                browser.size(375, 700).screenshot(name + "-375");
                assertEquals(false, browser.evaluate("document.documentElement.scrollWidth > innerWidth"));
                // The browser itself tells of every such status; nothing else may be there.
                for (String line : browser.console()) assertTrue(line.contains(url + path + " - Failed to load"), line);
                browser.find("a[href='/']").click();
                assertEquals("Home", browser.driver.getTitle());
            }
        }
    }
}
