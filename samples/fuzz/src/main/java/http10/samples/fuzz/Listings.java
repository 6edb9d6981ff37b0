package http10.samples.fuzz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import http10.message.Field;
import http10.message.RequestTarget;
import http10.message.Response;
import http10.server.FileHandler;
import http10.server.FileOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A listing has the same elements and attributes whatever the names in it, and its links lead back to the files. */
public final class Listings {
    private static final String CONTENT = "found";
    private static final int MOST_OCTETS = 200; // in a name
    private static final JsonFactory JSON = new JsonFactory();
    private static final Path FOLDER = Tree.make().root().resolve("empty");
    private static final FileHandler FILES = handler();
    private static final String LINKED = structure(page("plain"));
    private static final String UNLINKED = structure(page("new\nline"));
    private static final String HIDDEN = structure(page(".hidden"));

    private Listings() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Optional<String> name = name(Input.of(input).octets());
        if (name.isEmpty()) return;
        Path file = Files.writeString(FOLDER.resolve(name.get()), CONTENT);
        try {
            Document page = Jsoup.parse(listing("text/html"));
            String structure = structure(page);
            boolean known = List.of(LINKED, UNLINKED, HIDDEN).contains(structure);
            Claim.that(known, () -> "another page than for other names:\n" + page);
            if (structure.equals(LINKED)) checkLink(page.select("tbody th a"));
            checkJson(listing("application/json"), name.get(), !structure.equals(HIDDEN));
            checkText(listing("text/plain"), !structure.equals(HIDDEN));
        } finally {
            Files.delete(file);
        }
    }

    /** The octets as the name of a file; empty where they cannot be one. */
    private static Optional<String> name(byte[] octets) {
        if (octets.length == 0 || octets.length > MOST_OCTETS) return Optional.empty();
        try {
            String name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            boolean impossible = name.contains("/") || name.contains("\0") || name.equals(".") || name.equals("..");
            return impossible ? Optional.empty() : Optional.of(name);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Document page(String name) {
        try {
            Path file = Files.writeString(FOLDER.resolve(name), CONTENT);
            String html = listing("text/html");
            Files.delete(file);
            return Jsoup.parse(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String listing(String type) throws IOException {
        return answer("/", Field.of("Accept", type));
    }

    private static String answer(String target, Field... fields) throws IOException {
        RequestTarget read = RequestTarget.parse(target).orElseThrow(() -> new AssertionError("no target: " + target));
        try (Response response = Tree.get(FILES, read, fields)) {
            Claim.same(200, response.status().code(), "the status of " + target);
            return new String(response.content().octets(1 << 20), StandardCharsets.UTF_8);
        }
    }

    private static void checkLink(Elements links) throws IOException {
        Claim.same(1, links.size(), "how many links");
        Claim.same(CONTENT, answer("/" + links.attr("href")), "not the file that " + links + " is about");
    }

    private static void checkJson(String json, String name, boolean listed) throws IOException {
        List<String> names = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            for (String next; parser.nextToken() != null; ) {
                next = parser.currentName();
                if ("name".equals(next) && parser.currentToken().isScalarValue()) names.add(parser.getText());
            }
        }
        Claim.same(listed, names.contains(name), "whether JSON tells the name " + names);
    }

    private static void checkText(String text, boolean listed) {
        Claim.same(listed ? 1L : 0L, text.lines().count(), "lines of " + text);
        Claim.that(text.codePoints().allMatch(c -> c == '\n' || !Character.isISOControl(c)), () -> "controls: " + text);
    }

    /** The names of its elements and of their attributes, in order. */
    private static String structure(Document page) {
        StringBuilder names = new StringBuilder();
        for (Element element : page.getAllElements()) {
            names.append(element.tagName()).append(' ');
            for (Attribute attribute : element.attributes())
                names.append('@').append(attribute.getKey()).append(' ');
        }
        return names.toString();
    }

    private static FileHandler handler() {
        try {
            return FileHandler.of(
                    FOLDER, FileOptions.builder().indexes(List.of()).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
