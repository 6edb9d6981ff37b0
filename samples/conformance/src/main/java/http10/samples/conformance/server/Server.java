package http10.samples.conformance.server;

import http10.samples.conformance.NotApplicableException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The server that is graded, and what it offers.
 *
 * @param host where it is
 * @param port where it listens
 * @param fixtures paths by the names that the catalogue uses, as in "O" for "/index.html"
 * @param silence how long a server that sends nothing is waited for
 */
public record Server(String host, int port, Map<String, String> fixtures, Duration silence) {
    /** How long a server that sends nothing is waited for, unless told otherwise. */
    public static final Duration SILENCE = Duration.ofSeconds(4);

    /**
     * Whether there is a fixture of this name.
     *
     * @param fixture any text
     * @return whether the catalogue uses it
     */
    public static boolean knows(String fixture) {
        return Fixture.isName(fixture);
    }

    /**
     * What it offers, for people.
     *
     * @return the fixtures with their paths, in the order of their names
     */
    public String offered() {
        return fixtures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    /** Its authority, as it stands in Host. */
    String authority() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    boolean has(String fixture) {
        return fixtures.containsKey(fixture);
    }

    String path(String fixture) {
        return Optional.ofNullable(fixtures.get(fixture))
                .orElseThrow(() -> new NotApplicableException("needs " + Fixture.described(fixture)));
    }

    /** Puts the fixtures' paths, host and port where a text names them in braces. */
    String fill(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int open; (open = text.indexOf('{', at)) >= 0; ) {
            int close = text.indexOf('}', open);
            String name = close < 0 ? "" : text.substring(open + 1, close);
            if (!Fixture.isName(name)) {
                out.append(text, at, open + 1);
                at = open + 1;
                continue;
            }
            out.append(text, at, open).append(value(name));
            at = close + 1;
        }
        return out.append(text, at, text.length()).toString();
    }

    private String value(String name) {
        return switch (name) {
            case "HOST" -> authority().substring(0, authority().lastIndexOf(':'));
            case "PORT" -> Integer.toString(port);
            default -> path(name);
        };
    }
}
