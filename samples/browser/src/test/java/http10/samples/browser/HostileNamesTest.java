package http10.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.server.FileHandler;
import http10.server.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileNamesTest {
    private static final List<String> NAMES = List.of(
            "<script>alert(1)<",
            "<img src=x onerror=alert(1)>.txt",
            "\"><b>bold.txt",
            "' onmouseover='alert(1).txt",
            "javascript:alert(1)",
            "data:text,html.txt",
            "&lt;i&gt;.txt",
            "50% off.txt",
            "%41.txt",
            "what? #1.txt",
            "a+b=c;d.txt",
            "back\\slash.txt",
            "{{7*7}}${x}.txt",
            "مرحبا.txt",
            "👩‍👩‍👧.txt",
            "-rf.txt",
            "x".repeat(251) + ".txt");

    @Test
    void are_text_and_every_link_opens(@TempDir Path root) throws IOException {
        for (String name : NAMES) Files.writeString(root.resolve(name), "this is " + name);
        Files.writeString(root.resolve("new\nline\u001b[2J"), "x");
        Files.writeString(root.resolve("\u202egpj.exe"), "this is it");
        Files.createDirectory(root.resolve("page"));
        Files.writeString(
                root.resolve("page/index.html"), "this is <link rel=icon href='data:,'>a page that may fetch");
        try (HttpServer server = HttpServer.bind(0, FileHandler.of(root));
                Browser browser = Browser.start()) {
            String url = "http://127.0.0.1:" + server.port() + "/";
            browser.open(url);
            browser.screenshot("hostile-names");
            browser.size(375, 1600).screenshot("hostile-names-375");
            assertEquals(false, browser.evaluate("document.documentElement.scrollWidth > innerWidth"));
            Set<String> expected = new HashSet<>(NAMES);
            expected.add("page/");
            expected.add("\ufffdgpj.exe");
            expected.add("new\ufffdline\ufffd[2J");
            assertEquals(expected, new HashSet<>(browser.texts("tbody bdi")));
            assertEquals(0, browser.all("tbody img, tbody b, tbody script").size());
            List<String> links = browser.all("tbody a").stream()
                    .map((WebElement link) -> link.getDomProperty("href"))
                    .toList();
            assertEquals(NAMES.size() + 2, links.size());
            assertEquals(List.of(), browser.console());
            browser.open(url + "page/");
            for (String link : links) {
                assertTrue(link.startsWith(url), link);
                String fetched = "await fetch('" + link.replace("'", "%27") + "').then(answer => answer.text())";
                Object text = browser.driver.executeAsyncScript(
                        "const done = arguments[arguments.length - 1]; (async () => done(" + fetched + "))()");
                assertTrue(String.valueOf(text).startsWith("this is "), link);
            }
        }
    }
}
