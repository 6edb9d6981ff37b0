package http10.samples.linkcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import http10.message.HttpUri;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a URL begins on its page. */
class PlacesTest {
    private static final HttpUri URI = HttpUri.of("http://h/");

    @Test
    void in_a_style_element_it_is_where_the_url_begins() throws IOException {
        assertFound(
                "<p>\n<style>\n b { background: url( 'x.png') }\n c { d: url(y.png), url(z.png) }</style>",
                "3:24 x.png",
                "4:13 y.png",
                "4:25 z.png");
        assertFound("<style>@import \"x\"; @import url(\" y\");</style>", "1:17 x", "1:35 y");
        assertFound("<svg>\n<style>a{b:url(x)}</style></svg>", "2:16 x");
    }

    @Test
    void in_an_attribute_it_is_where_the_url_begins() throws IOException {
        assertFound("<p>\n<p style=\"color: red;\n  background: url(x)\">", "3:19 x");
        assertFound("<p style=background:url(x)>", "1:25 x");
        assertFound("<p><img alt='&amp;' srcset='a 1x,\n b 2x, c 3x'>", "1:29 a", "2:2 b", "2:8 c");
        assertFound("<link rel=preload imagesrcset=\" a, b\">", "1:33 a", "1:36 b");
        assertFound("<a href='\n  x'>", "2:3 x");
        assertFound("<meta http-equiv=refresh content=\"5; URL='x'\">", "1:43 x");
        assertFound("\u00e9<a href=x>", "1:10 x");
    }

    @Test
    void where_entities_shift_what_follows_it_is_where_the_value_begins() throws IOException {
        assertFound("<p style=\"font: &quot;a&quot;; background: url(x), url(&quot;y&quot;)\">", "1:11 x", "1:11 y");
        assertFound("<img srcset='a?b&amp;c 1x, d 2x'>", "1:14 a?b&c", "1:14 d");
        assertFound("<svg>\n<style>a{b:url(&#x78;)}</style></svg>", "2:8 x");
        assertFound("<svg>\n<style><![CDATA[a{b:url(x)}]]></style></svg>", "2:8 x");
    }

    @Test
    void line_ends_of_two_characters_are_one() throws IOException {
        assertFound("<p>\r\n<style>\r\n a{b:url(x)}\r\n</style>\r\n<a href=y>", "3:10 x", "5:9 y");
    }

    @Test
    void a_comment_begins_in_no_string_and_no_url() throws IOException {
        assertCss("a{content:\"/*\"} b{c:url(x)}", "x");
        assertCss("a{content:'/*'} b{c:url(x)} /* url(no) */ d{e:url(y)}", "x", "y");
        assertCss("a{b:url(/w/*/x)} c{d:url(\"/*\")} e{f:url(y)}", "/w/*/x", "/*", "y");
        assertCss("a{b:url(x'/*y)} c{d:url(z)}", "z");
        assertCss("a{content:\"\\\"/*\"} b{c:url(x)}", "x");
        assertCss("a{content:\"/*\n} b{c:url(x)}", "x");
        assertCss("a{content:\"url(no)\"} b{c:url(x)}", "x");
    }

    @Test
    void escapes_of_a_style_sheet_are_read() throws IOException {
        assertCss("a{b:url(x\\29 y\\(z)} c{d:url(\"\\\"\\\n\")}", "x)y(z", "\"");
        assertCss("@import/**/'x'; a{b:URL(y", "x", "y");
        assertCss("a{b:my-url(no)}");
    }

    private static void assertCss(String css, String... expected) {
        List<String> found = new ArrayList<>();
        CssReader.references(css, (reference, index) -> found.add(reference));
        assertEquals(List.of(expected), found);
    }

    private static void assertFound(String html, String... expected) throws IOException {
        byte[] octets = html.getBytes(StandardCharsets.UTF_8);
        Page page = PageReader.read(octets, Optional.of("UTF-8"), URI, false);
        List<String> found = new ArrayList<>();
        for (Link link : page.links()) {
            found.add(link.place().line() + ":" + link.place().column() + " " + link.reference());
        }
        assertEquals(List.of(expected), found);
    }
}
