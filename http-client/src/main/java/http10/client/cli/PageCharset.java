package http10.client.cli;

import http10.message.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The charset of a page: as Content-Type says, else its byte order mark, else a meta element among its first octets, else
 * UTF-8 if it is that, else ISO-8859-1 (RFC 1945 section 3.6.1), in the superset that pages mean by it.
 */
final class PageCharset {
    private static final int PRESCAN = 4 << 10;

    private PageCharset() {}

    static Charset of(Optional<MediaType> type, byte[] octets) {
        Optional<Charset> told = type.isEmpty() ? Optional.empty() : type.get().charset();
        if (told.isEmpty()) told = ofMark(octets);
        if (told.isEmpty()) told = ofMeta(octets);
        if (told.isPresent()) return meant(told.get());
        return isUtf8(octets) ? StandardCharsets.UTF_8 : meant(StandardCharsets.ISO_8859_1);
    }

    private static Optional<Charset> ofMark(byte[] octets) {
        if (begins(octets, 0xef, 0xbb, 0xbf)) return Optional.of(StandardCharsets.UTF_8);
        if (begins(octets, 0xfe, 0xff)) return Optional.of(StandardCharsets.UTF_16BE);
        if (begins(octets, 0xff, 0xfe)) return Optional.of(StandardCharsets.UTF_16LE);
        return Optional.empty();
    }

    private static boolean begins(byte[] octets, int... mark) {
        if (octets.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((octets[i] & 0xff) != mark[i]) return false;
        return true;
    }

    private static Optional<Charset> ofMeta(byte[] octets) {
        byte[] start = Arrays.copyOf(octets, Math.min(octets.length, PRESCAN));
        String text = new String(start, StandardCharsets.ISO_8859_1);
        for (Element meta : Page.parser().parseInput(text, "").getElementsByTag("meta")) {
            Optional<Charset> named = named(meta.attr("charset"));
            if (named.isEmpty() && meta.attr("http-equiv").equalsIgnoreCase("content-type")) {
                Optional<MediaType> type = MediaType.parse(meta.attr("content"));
                named = type.isEmpty() ? named : type.get().charset();
            }
            if (named.isPresent()) return readable(named.get());
        }
        return Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty(); // a page may name anything
        }
    }

    /** Whoever could read the name as ASCII is not reading UTF-16. */
    private static Optional<Charset> readable(Charset charset) {
        return Optional.of(charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
    }

    /** Pages in windows-1252 have long been labelled ISO-8859-1 or US-ASCII; what they add are no controls. */
    private static Charset meant(Charset charset) {
        boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
        return latin && Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : charset;
    }

    private static boolean isUtf8(byte[] octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
