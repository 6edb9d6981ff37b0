package http10.client.cli;

import http10.client.Cookie;
import http10.client.CookieJar;
import http10.message.Field;
import http10.message.FieldSection;
import http10.message.HttpUri;
import http10.message.Octets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Files of cookies as Netscape wrote them first: a line for each, of seven parts with HTAB between them. Lines that are
 * none are skipped, as other programs do; lines of Set-Cookie that name a domain are read, too.
 */
final class CookieFile {
    private static final String START = "# Netscape HTTP Cookie File\n# https://curl.se/docs/http-cookies.html\n\n";
    private static final String HTTP_ONLY = "#HttpOnly_";
    private static final String SET_COOKIE = "set-cookie:";

    private CookieFile() {}

    /** A file that is not there yet holds no cookies; "-" is standard input. */
    static void read(String name, CookieJar jar, boolean withoutSessions, Streams streams, Instant now)
            throws IOException {
        if (!name.equals("-") && Files.notExists(Path.of(name))) return;
        try (InputStream in = name.equals("-") ? streams.in : Files.newInputStream(Path.of(name));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (Octets.lowerCase(line).startsWith(SET_COOKIE)) {
                    addSetCookie(line.substring(SET_COOKIE.length()), jar, now);
                    continue;
                }
                Optional<Cookie> cookie = cookie(line);
                boolean kept = cookie.isPresent()
                        && (!withoutSessions || cookie.get().expires().isPresent());
                if (kept) jar.add(cookie.get(), now);
            }
        }
    }

    private static Optional<Cookie> cookie(String line) {
        boolean httpOnly = line.startsWith(HTTP_ONLY);
        String text = httpOnly ? line.substring(HTTP_ONLY.length()) : line;
        String[] parts = text.split("\t", -1);
        if (text.startsWith("#") || parts.length < 6 || parts.length > 7) return Optional.empty();
        OptionalLong end = Octets.decimal(parts[4]);
        boolean lasts = end.isPresent() && end.getAsLong() <= Instant.MAX.getEpochSecond();
        if (!lasts) return Optional.empty();
        String domain = Octets.lowerCase(parts[0].startsWith(".") ? parts[0].substring(1) : parts[0]);
        try {
            return Optional.of(new Cookie(
                    parts[5],
                    parts.length == 7 ? parts[6] : "",
                    domain,
                    !Octets.equalsIgnoreCase(parts[1], "TRUE"),
                    parts[2],
                    Octets.equalsIgnoreCase(parts[3], "TRUE"),
                    httpOnly,
                    end.getAsLong() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(end.getAsLong()))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As its domain itself would set it; without one, nobody knows whose it is. */
    private static void addSetCookie(String value, CookieJar jar, Instant now) {
        int at = Octets.lowerCase(value).indexOf("domain=");
        if (at < 0) return;
        int end = value.indexOf(';', at);
        String domain = Octets.trimOws(value.substring(at + "domain=".length(), end < 0 ? value.length() : end));
        Optional<HttpUri> uri = HttpUri.parse("https://" + (domain.startsWith(".") ? domain.substring(1) : domain));
        String text = Octets.trimOws(value);
        if (uri.isEmpty() || !Octets.isFieldValue(text)) return;
        jar.receive(uri.get(), FieldSection.of(Field.of("Set-Cookie", text)), now);
    }

    /** To a sibling which then takes the file's place, so that a failure leaves the old one; "-" is standard output. */
    static void write(String name, CookieJar jar, Streams streams, Instant now) throws IOException {
        byte[] octets = text(jar, now).getBytes(StandardCharsets.ISO_8859_1);
        if (name.equals("-")) {
            OutputStream out = Channels.newOutputStream(streams.out);
            out.write(octets);
            return;
        }
        Path path = Path.of(name);
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            Files.write(path, octets);
            return;
        }
        Path real = Files.isSymbolicLink(path) ? path.toRealPath() : path.toAbsolutePath();
        Path sibling = Files.createTempFile(real.getParent(), ".cookies-", ".tmp"); // nobody else may read it
        try {
            Files.write(sibling, octets);
            Files.move(sibling, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(sibling);
        }
    }

    private static String text(CookieJar jar, Instant now) {
        StringBuilder out = new StringBuilder(START);
        for (Cookie cookie : jar.cookies(now)) {
            if (cookie.httpOnly()) out.append(HTTP_ONLY);
            out.append(cookie.hostOnly() ? "" : ".").append(cookie.domain());
            out.append(cookie.hostOnly() ? "\tFALSE\t" : "\tTRUE\t").append(cookie.path());
            out.append(cookie.secure() ? "\tTRUE\t" : "\tFALSE\t");
            out.append(cookie.expires().isPresent() ? cookie.expires().get().getEpochSecond() : 0);
            out.append('\t')
                    .append(cookie.name())
                    .append('\t')
                    .append(cookie.value())
                    .append('\n');
        }
        return out.toString();
    }
}
