package http10.server;

import http10.message.Request;
import http10.message.Response;
import http10.samples.conformance.server.FixtureFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Everything that the cases of the requirement catalogue ask a server for, under one handler. */
final class ConformanceFixtures implements Handler {
    private static final Map<String, String> MADE = Map.ofEntries(
            Map.entry("MISS", "/not-there"),
            Map.entry("POST", "/post"),
            Map.entry("ECHOHDR", "/fields"),
            Map.entry("COUNT", "/count"),
            Map.entry("CREATE", "/create"),
            Map.entry("PUT", "/put"),
            Map.entry("DYN", "/dyn"),
            Map.entry("CODED", "/coded"),
            Map.entry("NC", "/nothing"),
            Map.entry("REDIR", "/redirect"),
            Map.entry("AUTH", "/auth"),
            Map.entry("BOOM", "/boom"));

    private final Map<String, String> paths;
    private final Handler files;
    private final Fixtures made = new Fixtures();

    /** Writes the files into a folder. */
    ConformanceFixtures(Path folder) throws IOException {
        paths = new HashMap<>(FixtureFolder.write(folder));
        paths.putAll(MADE);
        files = FileHandler.of(folder);
    }

    /** Where each fixture is, by the name that the catalogue has for it. */
    Map<String, String> paths() {
        return Map.copyOf(paths);
    }

    @Override
    public Response handle(Request request) throws IOException {
        String path = request.target().path();
        boolean isMade = MADE.containsValue(path) || path.startsWith("/create/");
        return isMade ? made.handle(request) : files.handle(request);
    }
}
