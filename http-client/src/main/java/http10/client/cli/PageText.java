package http10.client.cli;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The readable text of a page: paragraphs apart, lists with dashes, preformatted text as it is. */
final class PageText implements NodeVisitor {
    private static final Set<String> UNREADABLE =
            Set.of("script", "style", "head", "template", "svg", "math", "object", "canvas", "audio", "video");
    private static final Set<String> APART = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "blockquote", "table", "figure", "hr");

    private final StringBuilder out = new StringBuilder();
    private int lines; // ends of line that stand before the next word
    private boolean blank; // a blank, too
    private int preformatted; // how many elements of this kind we are in
    private int unreadable;

    private PageText() {}

    static String of(Document document) {
        PageText text = new PageText();
        NodeTraversor.traverse(text, document.body());
        return text.out.isEmpty() ? "" : text.out.append('\n').toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (unreadable == 0) add(text.getWholeText());
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    private void begin(Element element) {
        if (isUnreadable(element)) unreadable++;
        if (unreadable > 0) return;
        breakAround(element);
        String name = element.normalName();
        switch (name) {
            case "br" -> lines++;
            case "hr" -> word("----");
            case "li" -> word("- ");
            case "td", "th" -> blank = true;
            case "img" -> add(element.attr("alt"));
            case "pre", "textarea" -> preformatted++;
            default -> {
                // its text is all there is to it
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        if (unreadable == 0) breakAround(element);
        String name = element.normalName();
        if (unreadable == 0 && (name.equals("pre") || name.equals("textarea"))) preformatted--;
        if (isUnreadable(element)) unreadable--;
    }

    private static boolean isUnreadable(Element element) {
        return UNREADABLE.contains(element.normalName()) || element.hasAttr("hidden");
    }

    private void breakAround(Element element) {
        boolean cell = element.nameIs("td") || element.nameIs("th");
        if (element.isBlock() && !cell) lines = Math.max(lines, APART.contains(element.normalName()) ? 2 : 1);
    }

    private void add(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            boolean space = !end && isSpace(text.charAt(i));
            if (!end && !space) continue;
            if (i > start) word(text.substring(start, i));
            start = i + 1;
            if (end) continue;
            if (preformatted == 0) blank = true;
            else if (text.charAt(i) == '\n') lines++;
            else word(text.charAt(i) == '\t' ? "\t" : " ");
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private void word(String text) {
        if (out.length() > 0) {
            for (int i = 0; i < lines; i++) out.append('\n');
            boolean begun = lines == 0 && out.charAt(out.length() - 1) != ' ';
            if (blank && begun) out.append(' ');
        }
        lines = 0;
        blank = false;
        out.append(text);
    }
}
