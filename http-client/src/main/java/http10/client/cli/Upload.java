package http10.client.cli;

import http10.message.HttpUri;
import http10.message.Octets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What -T sends: one file for each URL in turn. */
final class Upload {
    private Upload() {}

    /** The file for this URL of an operation, counted from 0; empty where it has none and is only fetched. */
    static Optional<String> file(GetOptions options, int index) {
        List<String> files = options.all(Option.UPLOAD_FILE);
        boolean has = index < files.size() && !files.get(index).isEmpty();
        return has ? Optional.of(files.get(index)) : Optional.empty();
    }

    /** What curl reads as fast as it comes; there is no such thing without chunks. */
    static boolean isStandardInput(String file) {
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
