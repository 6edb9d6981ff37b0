package http10.server.cli;

import http10.message.Quoted;
import http10.server.Handler;
import http10.server.HttpServer;
import http10.server.Metrics;
import http10.server.OwnPath;
import java.io.IOException;
import java.util.Optional;

/** The paths at which the server tells of itself, as {@code --health} and {@code --metrics} say; before any password. */
final class StatusPaths {
    private final Optional<String> health;
    private final Optional<String> page;
    private final Optional<Metrics> metrics;
    private final ServeLog log;

    private StatusPaths(Optional<String> health, Optional<String> page, ServeLog log) {
        this.health = health;
        this.page = page;
        this.log = log;
        this.metrics = page.isPresent() ? Optional.of(new Metrics(log::dropped)) : Optional.empty();
    }

    static StatusPaths of(ServeOptions options, ServeLog log) throws Failure {
        Optional<String> health = path(options, Option.HEALTH);
        Optional<String> page = path(options, Option.METRICS);
        if (health.isPresent() && health.equals(page)) {
            throw Failure.usage("--health and --metrics have the same path", "give each its own");
        }
        return new StatusPaths(health, page, log);
    }

    private static Optional<String> path(ServeOptions options, Option option) throws Failure {
        Optional<String> path = options.last(option);
        if (path.isEmpty() || OwnPath.isPath(path.get())) return path;
        throw Failure.usage(
                Quoted.of(path.get()) + " of --" + option.longName() + " is no path of a URL",
                "write it as /" + option.longName());
    }

    /** Starts the server, with these paths before the handler. */
    HttpServer open(Handler handler, ServerSettings settings) throws IOException {
        if (metrics.isEmpty()) return HttpServer.open(settings.with(log), withHealth(handler));
        Metrics counts = metrics.get();
        Handler counted = withHealth(OwnPath.of(page.get(), counts, handler));
        HttpServer server = HttpServer.open(settings.with(log.andThen(counts)), counted);
        counts.watch(server);
        return server;
    }

    private Handler withHealth(Handler handler) {
        return health.isPresent() ? OwnPath.health(health.get(), handler) : handler;
    }
}
