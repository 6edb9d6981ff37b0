package http10.samples.linkcheck;

import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpUri;
import http10.message.MediaType;
import http10.message.Response;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Reads what holds links, two at once at the most: a page takes many times its length while it is read. */
final class Contents {
    private static final Semaphore READING = new Semaphore(2);

    private Contents() {}

    static boolean mayHoldLinks(FieldSection fields) {
        Optional<MediaType> type = type(fields);
        return type.isPresent() && (isHtml(type.get()) || isCss(type.get()));
    }

    private static Optional<MediaType> type(FieldSection fields) {
        return fields.first(FieldName.CONTENT_TYPE).flatMap(MediaType::parse);
    }

    private static boolean isHtml(MediaType type) {
        return type.subtype().equals("html") || type.subtype().equals("xhtml+xml");
    }

    private static boolean isCss(MediaType type) {
        return type.subtype().equals("css");
    }

    /**
     * Reads a page or style sheet.
     *
     * @throws IOException if its content breaks off
     */
    static Page read(Response response, HttpUri uri) throws IOException {
        MediaType type = type(response.fields()).orElse(MediaType.OCTETS);
        byte[] octets = response.content().stream().readNBytes(Settings.PAGE_OCTETS + 1);
        boolean isCut = octets.length > Settings.PAGE_OCTETS;
        byte[] read = isCut ? Arrays.copyOf(octets, Settings.PAGE_OCTETS) : octets;
        READING.acquireUninterruptibly();
        try {
            if (isHtml(type)) return PageReader.read(read, type.charset().map(Charset::name), uri, isCut);
            return CssReader.read(new String(read, type.charset().orElse(StandardCharsets.UTF_8)), uri, isCut);
        } finally {
            READING.release();
        }
    }
}
