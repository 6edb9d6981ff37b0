package http10.server;

import http10.message.Octets;
import java.io.File;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Which names may be looked up in a folder (RFC 1945 section 12.5), and how they are written. All others are as if they
 * did not exist.
 *
 * <p>On Unix a name is octets, and a URL says them as UTF-8. Java would convert them by the locale instead, and find no
 * {@code café.txt} where that is {@code C}, as in a service or a container; only its file URIs pass octets through.
 */
final class FileNames {
    private static final boolean WINDOWS = File.separatorChar == '\\';
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

    private FileNames() {}

    /**
     * Whether a name is served: neither empty, nor hidden by a dot at its start, nor more than one name to this system.
     *
     * @param name a decoded segment, or the name of a folder's entry
     */
    static boolean isServed(String name) {
        return isServed(name, WINDOWS);
    }

    /** As on Windows, or as elsewhere. */
    static boolean isServed(String name, boolean windows) {
        // R1945-12.5-03
        return !name.startsWith(".") && isName(name, windows);
    }

    /** Whether it is one name to this system, be it hidden. */
    static boolean isName(String name) {
        return isName(name, WINDOWS);
    }

    private static boolean isName(String name, boolean windows) {
        // R3986-2.2-01
        if (name.isEmpty() || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) return false;
        if (name.equals(".") || name.equals("..")) return false;
        return !windows || isOrdinaryOnWindows(name);
    }

    /** No separator, drive or stream; no blank or dot at the end, which Windows drops; no device, whatever follows it. */
    private static boolean isOrdinaryOnWindows(String name) {
        // R1945-12.5-05
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || "\\:*?\"<>|".indexOf(name.charAt(i)) >= 0) return false;
        }
        char last = name.charAt(name.length() - 1);
        if (last == '.' || last == ' ') return false;
        int dot = name.indexOf('.');
        String stem = Octets.lowerCase(dot < 0 ? name : name.substring(0, dot)).stripTrailing();
        boolean port = stem.length() == 4
                && (stem.startsWith("com") || stem.startsWith("lpt"))
                && "0123456789\u00b9\u00b2\u00b3".indexOf(stem.charAt(3)) >= 0;
        return !port && !DEVICES.contains(stem);
    }

    /** The name as a path; empty where this system has no such names. */
    static Optional<Path> path(String name) {
        try {
            boolean convert = !WINDOWS && !isAscii(name);
            if (!convert) return Optional.of(Path.of(name));
            String uri = TargetPath.encode(name, new StringBuilder("file:///")).toString();
            return Optional.of(Path.of(URI.create(uri)).getFileName());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The name of a folder's entry; octets that are no text come out as U+FFFD. */
    static String text(Path entry) {
        String name = entry.toString();
        if (WINDOWS || isAscii(name)) return name;
        String uri = entry.toUri().getRawPath();
        int end = uri.endsWith("/") ? uri.length() - 1 : uri.length(); // of a folder it ends so
        return TargetPath.parse(uri.substring(uri.lastIndexOf('/', end - 1), end))
                .map(path -> path.segments().get(0))
                .orElse(name);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) if (name.charAt(i) >= 0x80) return false;
        return true;
    }
}
