package http10.client.cli;

import http10.client.CredentialsElsewhere;
import http10.message.BasicCredentials;
import http10.message.HttpUri;
import http10.message.Octets;
import http10.message.Quoted;
import http10.options.Argument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who the user is: by --oauth2-bearer, -u, the URL or a .netrc file, the first of these that says it. */
final class Credentials {
    private final Optional<String> bearer;
    private final Optional<BasicCredentials> user;
    private final Optional<String> netrc; // its text

    private final boolean waits; // until the server asks

    private Credentials(
            Optional<String> bearer, Optional<BasicCredentials> user, Optional<String> netrc, boolean waits) {
        this.bearer = bearer;
        this.user = user;
        this.netrc = netrc;
        this.waits = waits;
    }

    static boolean areIn(GetOptions options) {
        return options.has(Option.USER)
                || options.has(Option.OAUTH2_BEARER)
                || options.has(Option.ANYAUTH)
                || readsNetrc(options);
    }

    private static boolean readsNetrc(GetOptions options) {
        return options.has(Option.NETRC) || options.has(Option.NETRC_OPTIONAL) || options.has(Option.NETRC_FILE);
    }

    /** Reads the .netrc file, and asks for the password where -u leaves it out. */
    static Credentials of(GetOptions options, Streams streams) throws Failure {
        Optional<String> bearer = options.last(Option.OAUTH2_BEARER);
        if (bearer.isPresent()) {
            if (bearer.get().isEmpty() || !Octets.isFieldValue(bearer.get()) || !isAscii(bearer.get())) {
                throw usage("--oauth2-bearer", "the token cannot be sent", "write one of printable ASCII");
            }
            return new Credentials(bearer, Optional.empty(), Optional.empty(), false);
        }
        Optional<String> user = options.last(Option.USER);
        List<Argument.Given<Option>> ways = options.inOrder(Option.BASIC, Option.ANYAUTH);
        boolean waits = !ways.isEmpty() && ways.get(ways.size() - 1).option() == Option.ANYAUTH;
        return new Credentials(
                bearer,
                user.isPresent() ? Optional.of(pair(user.get(), streams)) : Optional.empty(),
                readsNetrc(options) ? netrc(options) : Optional.empty(),
                waits);
    }

    private static BasicCredentials pair(String text, Streams streams) throws Failure {
        int colon = text.indexOf(':');
        String user = colon < 0 ? text : text.substring(0, colon);
        String password = colon < 0 ? askedFor(user, streams) : text.substring(colon + 1);
        try {
            return new BasicCredentials(user, password);
        } catch (IllegalArgumentException e) {
            throw usage("-u", e.getMessage(), "leave out what it names");
        }
    }

    private static String askedFor(String user, Streams streams) throws Failure {
        Optional<String> password = streams.password("Password of " + Quoted.of(user) + ": ");
        if (password.isPresent()) return password.get();
        throw usage("-u", "no password is given, and no terminal is there to ask", "write -u USER:PASSWORD");
    }

    /** The text of the file; empty where it is not there and need not be. */
    private static Optional<String> netrc(GetOptions options) throws Failure {
        Optional<String> named = options.last(Option.NETRC_FILE);
        String home = System.getenv("HOME");
        String name = named.orElse((home == null ? System.getProperty("user.home") : home) + "/.netrc");
        try {
            return Optional.of(new String(Files.readAllBytes(Path.of(name)), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            if (named.isEmpty() || options.has(Option.NETRC_OPTIONAL)) return Optional.empty();
            throw unreadable(name, e);
        } catch (IOException | InvalidPathException e) {
            throw unreadable(name, e);
        }
    }

    private static Failure unreadable(String name, Exception e) {
        String what = "cannot read " + Quoted.of(name) + ": " + Faults.reason(e);
        return new Failure(Exit.READ_FAILED, what, "in --netrc-file", "name a file that can be read");
    }

    /** User and password for this URL; empty where nothing says them. */
    private Optional<BasicCredentials> basic(HttpUri uri) throws Failure {
        if (user.isPresent()) return user;
        Optional<BasicCredentials> inUrl = UrlArgument.credentials(uri);
        boolean complete = inUrl.isPresent() && uri.userinfo().orElse("").indexOf(':') >= 0;
        if (netrc.isEmpty() || complete) return inUrl;
        try {
            String name = inUrl.isPresent() ? inUrl.get().user() : "";
            Optional<BasicCredentials> found =
                    Netrc.find(netrc.get(), uri.authority().host(), name);
            return found.isPresent() ? found : inUrl;
        } catch (IllegalArgumentException e) {
            throw usage("the .netrc file", e.getMessage(), "leave out what it names");
        }
    }

    /** The value of Authorization that goes with the first request, as they are written in UTF-8. */
    Optional<String> fieldValue(HttpUri uri) throws Failure {
        if (bearer.isPresent()) return Optional.of("Bearer " + bearer.get());
        if (waits) return Optional.empty();
        Optional<BasicCredentials> basic = basic(uri);
        return basic.isEmpty() ? Optional.empty() : Optional.of(basic.get().toFieldValue(StandardCharsets.UTF_8));
    }

    /** What the .netrc file has for the hosts of redirections, unless -u says who the user is. */
    Optional<CredentialsElsewhere> elsewhere() {
        boolean reads = netrc.isPresent() && user.isEmpty() && !waits;
        return reads ? Optional.of(this::inNetrc) : Optional.empty();
    }

    private Optional<String> inNetrc(HttpUri uri) throws IOException {
        try {
            Optional<BasicCredentials> found =
                    Netrc.find(netrc.orElse(""), uri.authority().host(), "");
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get().toFieldValue(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "what the .netrc file has for " + uri.authority() + " cannot be sent: " + e.getMessage(), e);
        }
    }

    /** User and password for when the server asks for them; empty where they are sent at once. */
    Optional<BasicCredentials> whenAsked(HttpUri uri) throws Failure {
        return waits ? basic(uri) : Optional.empty();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 0x7e) return false;
        return true;
    }

    private static Failure usage(String where, String what, String todo) {
        return new Failure(Exit.USAGE, what, "in " + where, todo);
    }
}
