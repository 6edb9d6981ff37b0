package http10.samples.linkcheck;

import http10.message.HttpUri;
import http10.message.Octets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/** Reads the links of a page, and the names that fragments may mean. Use once. */
final class PageReader {
    private static final int MOST_DEPTH = 512;

    private final HttpUri uri;
    private final List<Link> links = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private boolean isCut;

    private PageReader(HttpUri uri, boolean isCut) {
        this.uri = uri;
        this.isCut = isCut;
    }

    /**
     * Reads a page.
     *
     * @param charset as Content-Type names it; empty where a meta element or a byte order mark is to be looked for
     * @param isCut whether there were more octets
     */
    static Page read(byte[] octets, Optional<String> charset, HttpUri uri, boolean isCut) throws IOException {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(MOST_DEPTH);
        Document document = Jsoup.parse(new ByteArrayInputStream(octets), charset.orElse(null), "", parser);
        return new PageReader(uri, isCut).page(document);
    }

    private Page page(Document document) {
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) read(element);
                },
                document);
        return new Page(base(document), links, Optional.of(anchors), isCut);
    }

    private HttpUri base(Document document) {
        Element base = document.selectFirst("base[href]");
        if (base == null) return uri;
        return uri.resolve(Targets.trimmed(base.attr("href")))
                .map(Targets::withoutFragment)
                .orElse(uri);
    }

    private void read(Element element) {
        anchor(element.attr("id"));
        switch (element.normalName()) {
            case "a", "area" -> {
                anchor(element.attr("name"));
                add(element, "href", true);
            }
            case "iframe", "frame" -> add(element, "src", true);
            case "form" -> {
                boolean gets = !Octets.equalsIgnoreCase(element.attr("method"), "post");
                if (gets && !element.attr("action").isBlank()) add(element, "action", true);
            }
            case "link" -> link(element);
            case "img", "source" -> {
                add(element, "src", false);
                addAll(element, "srcset");
            }
            case "script", "audio", "track", "embed", "input" -> add(element, "src", false);
            case "video" -> {
                add(element, "src", false);
                add(element, "poster", false);
            }
            case "object" -> add(element, "data", false);
            case "image", "use" -> {
                add(element, "href", false);
                add(element, "xlink:href", false);
            }
            case "style" -> inStyle(element.data(), element.sourceRange().start(), "style url");
            case "meta" -> refresh(element);
            default -> {}
        }
        if (element.hasAttr("style")) inStyle(element.attr("style"), start(element, "style"), "style url");
    }

    private void anchor(String name) {
        if (name.isEmpty()) return;
        if (anchors.size() < Settings.PAGE_LINKS) anchors.add(name);
        else isCut = true;
    }

    /** What these relations name is a host to connect to early, not something to fetch. */
    private void link(Element element) {
        String relation = Octets.lowerCase(element.attr("rel"));
        if (relation.contains("preconnect") || relation.contains("dns-prefetch")) return;
        add(element, "href", false);
        addAll(element, "imagesrcset");
    }

    private void refresh(Element element) {
        String content = element.attr("content");
        int url = Octets.lowerCase(content).indexOf("url=");
        if (url < 0 || !Octets.equalsIgnoreCase(element.attr("http-equiv"), "refresh")) return;
        String reference = content.substring(url + 4).strip().replace("'", "").replace("\"", "");
        add(reference, start(element, "content"), "meta refresh", true);
    }

    private void inStyle(String css, Range.Position start, String element) {
        CssReader.references(css, (reference, index) -> add(reference, start, element, false));
    }

    /** URLs with a width or density each, between commas that may also stand in a URL. */
    private void addAll(Element element, String attribute) {
        for (String candidate : SourceSet.urls(element.attr(attribute))) {
            add(candidate, start(element, attribute), element.normalName() + " " + attribute, false);
        }
    }

    private void add(Element element, String attribute, boolean isPage) {
        if (!element.hasAttr(attribute)) return;
        String name = element.normalName() + " " + attribute;
        add(element.attr(attribute), start(element, attribute), name, isPage);
    }

    private void add(String written, Range.Position start, String element, boolean isPage) {
        if (links.size() == Settings.PAGE_LINKS) {
            isCut = true;
            return;
        }
        Place place = new Place(uri, Math.max(1, start.lineNumber()), Math.max(1, start.columnNumber()), element);
        links.add(new Link(Targets.trimmed(written), place, isPage));
    }

    /** Where the attribute's value begins. */
    private static Range.Position start(Element element, String attribute) {
        Range value = element.attributes().sourceRange(attribute).valueRange();
        return value.isTracked() ? value.start() : element.sourceRange().start();
    }
}
