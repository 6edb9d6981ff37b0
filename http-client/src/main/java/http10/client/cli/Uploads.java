package http10.client.cli;

import http10.message.Content;
import http10.message.HttpUri;
import http10.message.Octets;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What -T sends: one file for each URL in turn, opened once and sent as often as there are URLs for it. */
final class Uploads implements Closeable {
    private final Map<String, Content> open = new HashMap<>();

    /** The file for this URL of an operation, counted from 0; empty where it has none and is only fetched. */
    static Optional<String> file(GetOptions options, int index) {
        List<String> files = options.all(Option.UPLOAD_FILE);
        boolean has = index < files.size() && !files.get(index).isEmpty();
        return has ? Optional.of(files.get(index)) : Optional.empty();
    }

    synchronized Content content(String file, Streams streams) throws Failure {
        Content content = open.get(file);
        if (content != null) return content;
        content = ContentFile.open("-T", isStandardInput(file) ? "-" : file, streams);
        open.put(file, content);
        return content;
    }

    @Override
    public synchronized void close() throws IOException {
        for (Content content : open.values()) content.close();
    }

    /** What curl reads as fast as it comes; there is no such thing without chunks. */
    private static boolean isStandardInput(String file) {
        return file.equals("-") || file.equals(".");
    }

    /** With the file's name behind a path that ends in "/". */
    static HttpUri target(HttpUri uri, String file) {
        if (isStandardInput(file) || !uri.path().endsWith("/")) return uri;
        String path = uri.path() + escaped(file.substring(file.lastIndexOf('/') + 1));
        return new HttpUri(uri.scheme(), uri.userinfo(), uri.authority(), path, uri.query(), uri.fragment());
    }

    private static String escaped(String name) {
        StringBuilder out = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            int c = octet & 0xff;
            boolean plain = Octets.isAlpha(c) || Octets.isDigit(c) || "-._~".indexOf(c) >= 0;
            if (plain) out.append((char) c);
            else out.append('%').append(hex(c >> 4)).append(hex(c & 0xf));
        }
        return out.toString();
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }
}
