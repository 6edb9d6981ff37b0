package http10.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import http10.server.FileHandler;
import http10.server.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListingTest {
    @TempDir
    static Path root;

    private static HttpServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Folders.everything(root);
        Folders.folder(root.resolve("Documents/2026/Projects/Kitchen renovation/Offers"));
        Folders.file(root.resolve("Documents/2026/Projects/Kitchen renovation/Offers/offer.pdf"), 88_000, 1);
        server = HttpServer.bind(0, FileHandler.of(root));
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @BeforeEach
    void anew() {
        browser.size(1200, 900).dark(false).zone("Europe/Berlin").scripts(true).open(url());
    }

    private static String url() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    /** What a screen reader would stumble over, and colours without contrast. */
    @SuppressWarnings("deprecation") // of legacy mode
    private static void assertAccessible() {
        // The other way, made for frames, gives a page one second, which a busy machine takes longer for.
        Results results = new AxeBuilder().setLegacyMode(true).analyze(browser.driver);
        assertTrue(results.violationFree(), () -> results.getViolations().toString());
        assertTrue(results.getPasses().size() > 10, "hardly anything was checked");
    }

    /** Whatever marks a row by its kind marks the icon alone. */
    @Test
    void all_rows_have_one_look() {
        String look = "row => [getComputedStyle(row).font, getComputedStyle(row).letterSpacing,"
                + " getComputedStyle(row).margin, getComputedStyle(row, '::after').content].join()";
        assertEquals(
                1L,
                browser.evaluate(
                        "new Set([...document.querySelectorAll('tbody tr')].filter(row => !row.matches('.folder'))"
                                + ".map(" + look + ")).size"));
    }

    @Test
    void is_readable_in_light_and_dark_at_any_width() throws IOException {
        for (boolean dark : List.of(false, true)) {
            for (int width : List.of(1200, 375, 320)) {
                browser.dark(dark).size(width, 900);
                browser.screenshot("listing-" + (dark ? "dark" : "light") + "-" + width);
                assertEquals(
                        false,
                        browser.evaluate("document.documentElement.scrollWidth > innerWidth"),
                        "it goes beyond the window of " + width);
                assertAccessible();
            }
        }
        assertEquals(List.of(), browser.console());
    }

    @Test
    void is_a_table_to_a_screen_reader_at_phone_width_too() {
        for (int width : List.of(1200, 375)) {
            browser.size(width, 800);
            List<String> roles = roles();
            assertTrue(roles.contains("table"), roles.toString());
            assertEquals(19, roles.stream().filter("row"::equals).count());
            assertEquals(18, roles.stream().filter("rowheader"::equals).count());
            assertEquals(3, roles.stream().filter("columnheader"::equals).count());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> roles() {
        Map<String, Object> tree = browser.driver.executeCdpCommand("Accessibility.getFullAXTree", Map.of());
        return ((List<Map<String, Object>>) tree.get("nodes"))
                .stream()
                        .filter(node -> Boolean.FALSE.equals(node.get("ignored")))
                        .map(node -> String.valueOf(((Map<String, Object>) node.get("role")).get("value")))
                        .toList();
    }

    @Test
    void sorts_by_a_click_and_says_so() throws IOException {
        browser.find("thead th:nth-child(2) a").click();
        assertEquals(
                "backup-2026-10.tar.gz",
                browser.texts("tbody tr:not(.folder) a").get(0));
        assertEquals("descending", browser.find("thead th:nth-child(2)").getDomAttribute("aria-sort"));
        browser.screenshot("listing-by-size");
        browser.find("thead th:nth-child(2) a").click();
        assertEquals("empty", browser.texts("tbody tr:not(.folder) a").get(0));
        browser.find("thead th:nth-child(3) a").click();
        assertEquals("README.md", browser.texts("tbody tr:not(.folder) a").get(0));
        browser.size(375, 800).find("thead th:nth-child(1) a").click();
        assertEquals("a b & c/", browser.texts("tbody a").get(0));
    }

    @Test
    void filters_as_one_types() throws IOException {
        new Actions(browser.driver).sendKeys("/").perform();
        assertEquals("filter", browser.driver.switchTo().activeElement().getDomAttribute("id"));
        browser.driver.switchTo().activeElement().sendKeys("PAGE txt");
        browser.await("document.querySelector('output').value === '2 of 18'");
        assertEquals(List.of("page 9.txt", "page 10.txt"), browser.texts("tbody a"));
        browser.screenshot("listing-filtered");
        browser.driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        assertEquals("page 9.txt", browser.driver.switchTo().activeElement().getText());
        browser.screenshot("listing-focus");
        browser.find("#filter").clear();
        browser.find("#filter").sendKeys("zurich");
        browser.await("document.querySelector('output').value === '1 of 18'");
        browser.find("#filter").clear();
        browser.find("#filter").sendKeys("nothing like it");
        browser.await("document.querySelector('output').value === '0 of 18'");
        browser.screenshot("listing-nothing-found");
        assertAccessible();
        browser.find("#filter").sendKeys(Keys.ESCAPE);
        browser.await("document.querySelector('output').value === ''");
        assertEquals(18, browser.texts("tbody a").size());
        assertEquals(List.of(), browser.console());
    }

    @Test
    void shows_times_where_the_reader_is() {
        String time = "tbody tr:last-child time";
        browser.zone("Asia/Tokyo").open(url() + "?sort=modified&order=asc");
        assertEquals("2026-11-03 02:45", browser.find(time).getText());
        assertEquals("Times in Asia/Tokyo", browser.find("footer").getText());
    }

    @Test
    void needs_no_script() throws IOException {
        browser.scripts(false).open(url());
        assertFalse(browser.find(".find").isDisplayed());
        browser.screenshot("listing-without-script");
        browser.find("thead th:nth-child(2) a").click();
        assertEquals(
                "backup-2026-10.tar.gz",
                browser.texts("tbody tr:not(.folder) a").get(0));
        browser.scripts(true);
    }

    @Test
    void leads_down_and_up() throws IOException {
        for (String name : List.of("Documents", "2026", "Projects", "Kitchen renovation", "Offers")) {
            assertTrue(browser.texts("tbody .folder a").contains(name + "/"), name);
            browser.open(browser.driver.getCurrentUrl() + name.replace(" ", "%20") + "/");
        }
        assertEquals(List.of("Start", "Documents", "2026", "Projects", "Kitchen renovation"), browser.texts(".way a"));
        browser.screenshot("listing-five-levels");
        browser.size(375, 700).screenshot("listing-five-levels-375");
        assertAccessible();
        browser.find("tbody .up a").click();
        assertEquals("Kitchen renovation", browser.find("h1").getText());
        browser.find(".way li:nth-child(2) a").click();
        assertEquals("Documents", browser.find("h1").getText());
    }

    @Test
    void an_empty_folder_says_so() throws IOException {
        browser.open(url() + "Fotos/");
        assertEquals("Nothing in this folder", browser.find(".sum").getText());
        browser.screenshot("listing-empty-folder");
        assertAccessible();
        assertEquals(List.of(), browser.console());
    }

    @Test
    void an_empty_root_says_so(@TempDir Path empty) throws IOException {
        try (HttpServer other = HttpServer.bind(0, FileHandler.of(empty))) {
            browser.open("http://127.0.0.1:" + other.port() + "/");
            browser.screenshot("listing-empty-root");
            assertAccessible();
        }
        assertEquals(List.of(), browser.console());
    }

    @Test
    void fifty_thousand_names_can_be_filtered(@TempDir Path large) throws IOException {
        for (int i = 0; i < 50_000; i++) Files.createFile(large.resolve("photo of some day " + i + ".jpg"));
        try (HttpServer other = HttpServer.bind(0, FileHandler.of(large))) {
            browser.open("http://127.0.0.1:" + other.port() + "/");
            browser.find("#filter").sendKeys("49999");
            browser.await("document.querySelector('output').value === '1 of 50000'");
            browser.screenshot("listing-50000-filtered");
        }
        assertEquals(List.of(), browser.console());
    }
}
