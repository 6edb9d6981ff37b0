package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.FieldName;
import http10.message.Method;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErrorPageTest {
    @Test
    @Tag("R1945-9.4-02")
    @Tag("PX-SEC-02")
    void has_a_charset_an_explanation_and_is_not_sniffed() throws IOException {
        Response response = ErrorPage.of(StatusCode.NOT_FOUND, "There is nothing here.");
        assertEquals("text/html; charset=utf-8", field(response, "Content-Type"));
        assertEquals("nosniff", field(response, "X-Content-Type-Options"));
        Document page = page(response);
        assertEquals("404 Not Found", page.title());
        assertEquals("There is nothing here.", page.select(".say").text());
    }

    @Test
    @Tag("PX-SEC-03")
    void holds_a_sentence_as_text_whatever_is_in_it() throws IOException {
        String sentence = "<script>alert('1')</script> \"&amp;\" \u202etxt.exe \u0007";
        Document page = page(ErrorPage.of(StatusCode.BAD_REQUEST, sentence));
        assertTrue(page.select("script").isEmpty());
        assertEquals(
                "<script>alert('1')</script> \"&amp;\" \ufffdtxt.exe \ufffd",
                page.select(".say").text());
    }

    @Test
    @Tag("R9110-10.2.1-01")
    @Tag("R1945-2.1-02")
    void of_405_has_Allow_even_where_no_method_is_allowed() throws IOException {
        Response two = ErrorPage.notAllowed("No.", List.of(Method.GET, Method.HEAD));
        Response none = ErrorPage.notAllowed("No.", List.of());
        assertEquals("GET, HEAD", field(two, "Allow"));
        assertEquals("", field(none, "Allow"));
        assertEquals(StatusCode.METHOD_NOT_ALLOWED, none.status());
        try (HttpServer server = HttpServer.bind(0, request -> none)) {
            String response = RawClient.exchange(server.port(), "GET / HTTP/1.0\r\n\r\n");
            assertTrue(response.contains("\r\nAllow: \r\n"), response);
        }
    }

    @Test
    void applies_exactly_the_styles_its_policy_names() throws Exception {
        assertAssetsAllowed(ErrorPage.of(StatusCode.NOT_FOUND, "Nothing."));
    }

    @Test
    void loads_nothing() throws IOException {
        Document page = page(ErrorPage.of(StatusCode.NOT_FOUND, "Nothing."));
        assertTrue(page.select("[src], script, img").isEmpty());
        for (String address : page.select("link").eachAttr("href")) assertTrue(address.startsWith("data:"), address);
    }

    static void assertAssetsAllowed(Response response) throws IOException, NoSuchAlgorithmException {
        String policy = field(response, "Content-Security-Policy");
        for (Element asset : page(response).select("style, script")) {
            byte[] octets = asset.data().getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
            String source = "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
            assertTrue(policy.contains(source), () -> "the policy lacks " + source + ": " + policy);
        }
    }

    static String field(Response response, String name) {
        return response.fields().only(FieldName.of(name)).orElse("(none)");
    }

    static Document page(Response response) throws IOException {
        return Jsoup.parse(new String(response.content().octets(1 << 24), StandardCharsets.UTF_8));
    }
}
