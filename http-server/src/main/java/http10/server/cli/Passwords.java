package http10.server.cli;

import http10.message.BasicCredentials;
import http10.message.Quoted;
import http10.server.BasicAuthentication;
import http10.server.Handler;
import http10.server.Users;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Who may come in, as {@code --auth} says. No message repeats a password, nor what might be one. */
final class Passwords {
    private static final String REALM = "http10";

    private Passwords() {}

    /** The handler, behind the passwords where there are some. */
    static Handler before(Handler handler, Optional<Users> users) {
        return users.isPresent() ? BasicAuthentication.of(REALM, users.get(), handler) : handler;
    }

    /**
     * Those who may come in; empty where everybody may.
     *
     * @param reports told why a changed file is not used
     */
    static Optional<Users> users(ServeOptions options, Consumer<String> reports) throws Failure {
        if (!options.has(Option.AUTH)) return Optional.empty();
        List<BasicCredentials> users = new ArrayList<>();
        Optional<String> file = Optional.empty();
        for (String value : options.all(Option.AUTH)) {
            if (value.indexOf(':') >= 0) users.add(user(value));
            else if (file.isPresent()) throw Failure.usage("--auth names two files", "put all users into one");
            else file = Optional.of(value);
        }
        return Optional.of(file.isEmpty() ? Users.of(users) : ofFile(users, file.get(), reports, options));
    }

    private static BasicCredentials user(String value) throws Failure {
        int colon = value.indexOf(':');
        if (colon == 0 || colon == value.length() - 1) {
            throw Failure.usage("--auth has an empty user or password", "give USER:PASSWORD");
        }
        try {
            return new BasicCredentials(value.substring(0, colon), value.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw Failure.usage("--auth has a control character", "give USER:PASSWORD without");
        }
    }

    private static Users ofFile(
            List<BasicCredentials> users, String file, Consumer<String> reports, ServeOptions options) throws Failure {
        int workers = ServerSettings.workers(options);
        String name = Quoted.of(file);
        try {
            return Users.of(
                    users,
                    Path.of(file),
                    wrong -> reports.accept(why(name, wrong) + "; who was in it before may still come in"),
                    Math.max(1, workers / 2));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw Failure.cannotStart("there is no file " + name
                    + " for --auth; give USER:PASSWORD, or a file of lines that serve --hash-password USER makes");
        } catch (IOException e) {
            throw Failure.cannotStart(why(name, e) + "; see --auth");
        }
    }

    /** What to say at the start where passwords would travel in clear beyond this machine. */
    static Optional<String> warning(ServeOptions options, List<SocketAddress> addresses) {
        if (!options.has(Option.AUTH) || TlsSettings.isAsked(options)) return Optional.empty();
        for (SocketAddress any : addresses) {
            boolean others =
                    any instanceof InetSocketAddress inet && !inet.getAddress().isLoopbackAddress();
            if (!others) continue;
            return Optional.of("warning: without TLS the passwords of --auth can be read on their way to "
                    + ((InetSocketAddress) any).getAddress().getHostAddress()
                    + "; give --tls-cert, or have a proxy with TLS in front");
        }
        return Optional.empty();
    }

    /** Some exceptions say nothing but the file's name. */
    private static String why(String file, IOException cause) {
        String what = String.valueOf(cause.getMessage());
        if (cause instanceof NoSuchFileException) what = "it has gone";
        else if (cause instanceof AccessDeniedException) what = "it may not be read";
        return "cannot use " + file + " of --auth: " + what;
    }
}
