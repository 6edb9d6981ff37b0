package http10.server;

import http10.message.Octets;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of a request-target as names: split at its slashes, then decoded once, then freed of its dot segments (RFC
 * 3986 section 2.4 and 5.2.4). An escaped slash is part of a name, as are {@code ;} and the backslash.
 *
 * @param segments the names; an empty one where two slashes met, never {@code .} or {@code ..}
 * @param folder whether the path ended with a slash, or with a dot segment, which stands for a folder
 */
record TargetPath(List<String> segments, boolean folder) {
    TargetPath {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a path.
     *
     * @param path the path of a request-target, escapes as sent
     * @return the names; empty where the answer is 400: an escape is broken, a control octet or something else than UTF-8
     *     was escaped, an octet stands raw that must be escaped, or {@code ..} climbs above the root
     */
    static Optional<TargetPath> parse(String path) {
        if (!path.startsWith("/")) return Optional.empty();
        List<String> names = new ArrayList<>();
        boolean folder = false;
        for (int from = 1, slash; from <= path.length(); from = slash + 1) {
            slash = path.indexOf('/', from);
            boolean last = slash < 0;
            if (last) slash = path.length();
            // R3986-2.2-01, R3986-2.4-01: split before, decoded once
            Optional<String> name = decode(path, from, slash);
            if (name.isEmpty()) return Optional.empty();
            switch (name.get()) {
                case "." -> folder = true;
                case ".." -> {
                    // R1945-12.5-01
                    if (names.isEmpty()) return Optional.empty();
                    // R1945-12.5-02, R3986-5.2.4-01
                    names.remove(names.size() - 1);
                    folder = true;
                }
                default -> {
                    folder = last && from == slash;
                    // R1945-3.2.1-04, R3986-3.3-01
                    if (!folder) names.add(name.get());
                }
            }
        }
        return Optional.of(new TargetPath(names, folder));
    }

    /**
     * The path that leads here without detours, as Location says it: it has one slash at its start where
     * {@link #segments} has no empty name.
     */
    String text() {
        StringBuilder out = new StringBuilder();
        // PX-SEC-05, R9112-11.1-02
        for (String name : segments) encode(name, out.append('/'));
        return folder || segments.isEmpty() ? out.append('/').toString() : out.toString();
    }

    /** Escapes, as UTF-8, all of a name but {@code unreserved} (RFC 3986 section 2.3); that is safe in HTML, too. */
    static StringBuilder encode(String name, StringBuilder out) {
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (Octets.isAlpha(octet) || Octets.isDigit(octet) || "-._~".indexOf(octet) >= 0) out.append((char) octet);
            else out.append('%').append(hexDigit(octet >> 4)).append(hexDigit(octet));
        }
        return out;
    }

    /** Whether a URL can lead to this name: it comes back unchanged once encoded and read again. */
    static boolean canName(String name) {
        return parse(encode(name, new StringBuilder("/")).toString())
                .filter(path -> path.segments.equals(List.of(name)))
                .isPresent();
    }

    private static Optional<String> decode(String path, int from, int to) {
        ByteBuffer octets = ByteBuffer.allocate(to - from);
        boolean ascii = true;
        for (int i = from; i < to; i++) {
            int octet = path.charAt(i);
            if (!Octets.isTargetOctet(octet) || octet == '?') return Optional.empty();
            // R1945-5.1.2-03
            if (octet == '%') {
                if (i + 2 >= to) return Optional.empty();
                int high = Octets.hexValue(path.charAt(++i));
                int low = Octets.hexValue(path.charAt(++i));
                if (high < 0 || low < 0) return Optional.empty();
                octet = high << 4 | low;
                // R3986-7.3-01, R9112-11.1-02
                if (octet < ' ' || octet == 0x7f) return Optional.empty();
            }
            ascii &= octet < 0x80;
            octets.put((byte) octet);
        }
        if (ascii) return Optional.of(new String(octets.array(), 0, octets.position(), StandardCharsets.ISO_8859_1));
        // R3986-2.5-01
        return utf8(octets.flip());
    }

    /** A decoder that reports: {@code new String} would turn overlong forms and surrogates into U+FFFD. */
    private static Optional<String> utf8(ByteBuffer octets) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(octets)
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static char hexDigit(int nibble) {
        return "0123456789ABCDEF".charAt(nibble & 0xf);
    }
}
