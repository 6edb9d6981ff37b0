package http10.client.cli;

import http10.message.Content;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpUri;
import http10.message.MediaType;
import http10.message.Quoted;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A page as {@code --text} and {@code --links} show it. Of the command's classes this and those it names are the only ones
 * that know Jsoup; they are loaded with these options alone, and the library does without.
 */
final class Page {
    private static final int MOST_OCTETS = 8 << 20;
    private static final int MOST_DEPTH = 512;

    private final byte[] octets;
    private final Optional<MediaType> type;
    private final HttpUri uri;

    private Page(byte[] octets, Optional<MediaType> type, HttpUri uri) {
        this.octets = octets;
        this.type = type;
        this.uri = uri;
    }

    /**
     * Writes what the options ask for of a response.
     *
     * @param uri of the response, after all redirections
     */
    static void write(Content content, FieldSection fields, HttpUri uri, GetOptions options, Output output)
            throws IOException, Failure {
        Optional<String> field = fields.first(FieldName.CONTENT_TYPE);
        Optional<MediaType> type = field.isEmpty() ? Optional.empty() : MediaType.parse(field.get());
        if (type.isPresent() && !isText(type.get())) {
            throw failure("the content is no page, but " + Quoted.of(field.get()), uri);
        }
        try {
            Page page = new Page(octets(content, uri), type, uri);
            String shown = options.has(Option.TEXT) ? page.text() : page.links();
            output.write(shown.getBytes(StandardCharsets.UTF_8));
        } catch (OutOfMemoryError e) {
            throw new Failure(
                    Exit.OUT_OF_MEMORY,
                    "the page has more elements than there is memory for",
                    uri.toString(),
                    "leave out --text and --links, or give Java more");
        } catch (NoClassDefFoundError e) {
            throw new Failure(
                    Exit.NOT_BUILT_IN,
                    "there is no Jsoup to read pages with",
                    "on the class path of http10",
                    "put jsoup.jar there, or leave out --text and --links");
        }
    }

    private static byte[] octets(Content content, HttpUri uri) throws IOException, Failure {
        byte[] octets = content.stream().readNBytes(MOST_OCTETS + 1);
        if (octets.length <= MOST_OCTETS) return octets;
        throw failure("the page is larger than " + MOST_OCTETS + " octets", uri);
    }

    private static Failure failure(String what, HttpUri uri) {
        return new Failure(Exit.WRITE_FAILED, what, uri.toString(), "leave out --text and --links");
    }

    private static boolean isText(MediaType type) {
        return type.isText() || isHtml(type);
    }

    private static boolean isHtml(MediaType type) {
        return type.subtype().equals("html") || type.subtype().equals("xhtml+xml");
    }

    private String text() {
        return type.isEmpty() || isHtml(type.get()) ? PageText.of(document()) : decoded();
    }

    private String links() {
        return type.isEmpty() || isHtml(type.get()) ? PageLinks.of(document(), uri) : "";
    }

    private Document document() {
        return parser().parseInput(decoded(), "");
    }

    /** Elements nested deeper than this are put beside each other. */
    static Parser parser() {
        return Parser.htmlParser().setMaxDepth(MOST_DEPTH);
    }

    private String decoded() {
        Charset charset = PageCharset.of(type, octets);
        String text = new String(octets, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
