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
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
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
            case "style" -> inStyleElement(element);
            case "meta" -> refresh(element);
            default -> {}
        }
        if (element.hasAttr("style")) inStyle(element.attr("style"), lines(element, "style"));
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
        int from = url + 4;
        while (from < content.length() && (content.charAt(from) <= ' ' || isQuote(content.charAt(from)))) from++;
        String reference = content.substring(from).replace("'", "").replace("\"", "");
        LineCounter lines = lines(element, "content");
        lines.advance(from);
        add(reference, lines, "meta refresh", true);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** Text in HTML, where it has no entities, and in SVG, where it may have some. */
    private void inStyleElement(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof DataNode data) inStyle(data.getWholeData(), lines(data.getWholeData(), child));
            else if (child instanceof TextNode text) inStyle(text.getWholeText(), lines(text.getWholeText(), child));
        }
    }

    private void inStyle(String css, LineCounter lines) {
        CssReader.references(css, (reference, index) -> {
            lines.advance(index);
            add(reference, lines, "style url", false);
        });
    }

    /** URLs with a width or density each, between commas that may also stand in a URL. */
    private void addAll(Element element, String attribute) {
        LineCounter lines = lines(element, attribute);
        SourceSet.urls(element.attr(attribute), (candidate, index) -> {
            lines.advance(index);
            add(candidate, lines, element.normalName() + " " + attribute, false);
        });
    }

    private void add(Element element, String attribute, boolean isPage) {
        if (!element.hasAttr(attribute)) return;
        String value = element.attr(attribute);
        LineCounter lines = lines(element, attribute);
        lines.advance(Targets.blanksBefore(value));
        add(value, lines, element.normalName() + " " + attribute, isPage);
    }

    /** Adds what stands where the counter is. */
    private void add(String written, LineCounter lines, String element, boolean isPage) {
        if (links.size() == Settings.PAGE_LINKS) {
            isCut = true;
            return;
        }
        Place place = new Place(uri, lines.line(), lines.column(), element);
        links.add(new Link(Targets.trimmed(written), place, isPage));
    }

    private static LineCounter lines(Element element, String attribute) {
        Range value = element.attributes().sourceRange(attribute).valueRange();
        return lines(element.attr(attribute), value.isTracked() ? value : element.sourceRange());
    }

    private static LineCounter lines(String text, Node node) {
        return lines(text, node.sourceRange());
    }

    /** A text that is as long on the page has no entities: each of them is longer than what it stands for. */
    private static LineCounter lines(String text, Range range) {
        boolean isVerbatim = range.endPos() - range.startPos() == text.length();
        int line = Math.max(1, range.start().lineNumber());
        return new LineCounter(text, line, Math.max(1, range.start().columnNumber()), isVerbatim);
    }
}
