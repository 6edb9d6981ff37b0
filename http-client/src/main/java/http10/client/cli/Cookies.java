package http10.client.cli;

import http10.client.CookieJar;
import http10.message.Quoted;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What -b, -c and -j say: cookies sent as they are written, and a jar. */
final class Cookies {
    /** The cookies written in -b, as they are sent; empty where there are none. */
    final String written;

    /** Empty unless there is a file to read or to write. */
    final Optional<CookieJar> jar;

    private final Optional<String> target;

    private Cookies(String written, Optional<CookieJar> jar, Optional<String> target) {
        this.written = written;
        this.jar = jar;
        this.target = target;
    }

    /** Reads the files that -b names, into the jar of operations before if there is one. */
    static Cookies of(GetOptions options, Streams streams, Optional<CookieJar> before) throws Failure {
        List<String> values = options.all(Option.COOKIE);
        Optional<String> target = options.last(Option.COOKIE_JAR);
        StringBuilder written = new StringBuilder();
        Optional<CookieJar> jar = before;
        if (target.isPresent() && jar.isEmpty()) jar = Optional.of(new CookieJar());
        for (String value : values) {
            if (value.indexOf('=') >= 0) {
                written.append(written.isEmpty() ? "" : "; ").append(value);
                continue;
            }
            if (jar.isEmpty()) jar = Optional.of(new CookieJar());
            read(value, jar.get(), options.has(Option.JUNK_SESSION_COOKIES), streams);
        }
        return new Cookies(written.toString(), jar, target);
    }

    private static void read(String name, CookieJar jar, boolean withoutSessions, Streams streams) throws Failure {
        if (name.isEmpty()) return; // a jar to begin with
        try {
            CookieFile.read(name, jar, withoutSessions, streams, Instant.now());
        } catch (IOException | InvalidPathException e) {
            String what = "cannot read " + Quoted.of(name) + ": " + Faults.reason(e);
            throw new Failure(Exit.READ_FAILED, what, "in -b", "name a file that can be read, or write NAME=VALUE");
        }
    }

    /** Writes the file that -c names. */
    void save(Streams streams) throws Failure {
        if (target.isEmpty() || jar.isEmpty()) return;
        try {
            CookieFile.write(target.get(), jar.get(), streams, Instant.now());
        } catch (IOException | InvalidPathException e) {
            String what = "cannot write " + Quoted.of(target.get()) + ": " + Faults.reason(e);
            throw new Failure(Exit.WRITE_FAILED, what, "in -c", "name a file that can be written");
        }
    }
}
