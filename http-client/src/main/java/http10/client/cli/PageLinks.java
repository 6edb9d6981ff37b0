package http10.client.cli;

import http10.message.HttpUri;
import http10.message.Octets;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** Where the links of a page lead: each address once, absolute, in the order of the page, one a line, in ASCII. */
final class PageLinks {
    private PageLinks() {}

    static String of(Document document, HttpUri uri) {
        Set<String> links = new LinkedHashSet<>();
        HttpUri base = base(document, withoutFragment(uri));
        NodeTraversor.traverse(
                (node, depth) -> {
                    boolean link = node.nameIs("a") || node.nameIs("area");
                    if (link && node.hasAttr("href")) add(node.attr("href"), base, links);
                },
                document);
        StringBuilder out = new StringBuilder();
        for (String link : links) out.append(link).append('\n');
        return out.toString();
    }

    private static HttpUri base(Document document, HttpUri uri) {
        for (Element base : document.getElementsByTag("base")) {
            if (!base.hasAttr("href")) continue;
            Optional<HttpUri> resolved = uri.resolve(trimmed(base.attr("href")));
            return resolved.isEmpty() ? uri : withoutFragment(resolved.get());
        }
        return uri;
    }

    private static HttpUri withoutFragment(HttpUri uri) {
        return new HttpUri(uri.scheme(), uri.userinfo(), uri.authority(), uri.path(), uri.query(), Optional.empty());
    }

    private static void add(String href, HttpUri base, Set<String> links) {
        String reference = trimmed(href);
        int colon = reference.indexOf(':');
        String scheme = colon < 0 ? "" : Octets.lowerCase(reference.substring(0, colon));
        boolean foreign = UrlArgument.isScheme(scheme) && !scheme.equals("http") && !scheme.equals("https");
        if (foreign) {
            // what these hold is no address
            if (!scheme.equals("javascript") && !scheme.equals("data")) links.add(escaped(reference));
            return;
        }
        Optional<HttpUri> target = base.resolve(reference);
        if (target.isPresent()) links.add(target.get().toString());
    }

    /** As browsers read an address: without blanks around it, and without line ends and tabs within. */
    private static String trimmed(String href) {
        StringBuilder out = new StringBuilder();
        String text = href.strip();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\t' && c != '\n' && c != '\r') out.append(c);
        }
        return out.toString();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7f) out.append((char) octet);
            else out.append('%').append(hex(octet >> 4)).append(hex(octet));
        }
        return out.toString();
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit & 0xf);
    }
}
