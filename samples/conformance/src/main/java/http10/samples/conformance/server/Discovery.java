package http10.samples.conformance.server;

import http10.message.Octets;
import http10.samples.conformance.PeerGoneException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Finds out what an unknown server offers: from the list that {@link FixtureFolder} leaves among its files, else by
 * looking at one page and at what that links to.
 */
public final class Discovery {
    private static final int MOST_LINKS = 30;
    private static final int BIG = 1 << 20;
    private static final String TLS_ALERT = "\u0015\u0003";

    private final Server server; // its fixtures are filled as they are found
    private final Map<String, String> found;

    private Discovery(Server server, Map<String, String> found) {
        this.server = server;
        this.found = found;
    }

    /**
     * Looks at a server.
     *
     * @param host where it is
     * @param port where it listens
     * @param silence how long to wait for a server that sends nothing
     * @param told paths by fixture that somebody knows, as of a plain file by "O"; they are not looked for
     * @return the server with what it offers
     * @throws PeerGoneException if it takes no connection
     * @throws IOException if it does not answer a plain GET
     */
    public static Server of(String host, int port, Duration silence, Map<String, String> told) throws IOException {
        Map<String, String> found = new HashMap<>();
        Server server = new Server(host, port, found, silence);
        Discovery discovery = new Discovery(server, found);
        discovery.readList();
        found.putAll(told);
        if (!found.containsKey("O")) discovery.lookAtLinks(discovery.get("/"));
        Reply plain = discovery.get(found.getOrDefault("O", "/"));
        if (plain.status() != 200) {
            throw new IOException("a GET of " + found.getOrDefault("O", "/") + " is answered `" + plain.line()
                    + "`; name a file that is there with --path");
        }
        found.putIfAbsent("O", "/");
        discovery.lookForNothing();
        return new Server(host, port, Map.copyOf(found), silence);
    }

    /**
     * Whether the server answers while another request has begun and does not go on. Where it does not, cases that ran beside
     * each other would be taken for each other's faults.
     *
     * @param server what to look at
     * @return false for a server of one connection at a time
     * @throws IOException if it takes no connection
     */
    public static boolean servesSeveral(Server server) throws IOException {
        String request = "GET {O} HTTP/1.0\r\n\r\n";
        try (Conversation begun = Conversation.apart(server)) {
            return begun.send("GET {O} HTTP/1.0\r\nX-A: ").couldSend()
                    && Conversation.once(server, request).isFull();
        }
    }

    private Reply get(String path) throws IOException {
        return ask("GET", path);
    }

    private Reply ask(String method, String path) throws IOException {
        String request = method + " " + path + " HTTP/1.0\r\nHost: " + server.authority() + "\r\n\r\n";
        Answer answer = Conversation.once(server, request);
        if (answer.octets().startsWith(TLS_ALERT)) throw new IOException("this port speaks TLS, which is not graded");
        if (!answer.isFull()) {
            throw new IOException(
                    "a " + method + " of " + path + " gives " + answer.shown() + "; is it an HTTP server?");
        }
        if (answer.octets().length() >= Conversation.MOST) {
            throw new IOException("a " + method + " of " + path + " gives more than " + (Conversation.MOST >> 20)
                    + " MiB; name a smaller file with --path");
        }
        if (answer.end() == Answer.End.OPEN && !answer.first().isWhole(answer.toHead())) {
            throw new IOException("a " + method + " of " + path + " gives no whole answer, but " + answer.shown());
        }
        return answer.first();
    }

    private void readList() throws IOException {
        Reply list = get("/" + FixtureFolder.LIST);
        if (list.status() != 200) return;
        for (String line : list.body().split("\r?\n")) {
            int equals = line.indexOf('=');
            if (equals > 0 && Fixture.isName(line.substring(0, equals)) && line.startsWith("/", equals + 1)) {
                found.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
    }

    /** A plain file with a date, a large one and a folder, if the page leads to any; else the page itself. */
    private void lookAtLinks(Reply page) throws IOException {
        int looked = 0;
        for (Element link : Jsoup.parse(page.body(), "http://h/").select("a[href]")) {
            String url = link.absUrl("href");
            if (!url.startsWith("http://h/") || url.indexOf('?') >= 0 || url.indexOf('#') >= 0) continue;
            if (++looked > MOST_LINKS) return;
            String path = url.substring("http://h".length());
            if (path.endsWith("/")) {
                if (path.length() > 1) found.putIfAbsent("DIR", path.substring(0, path.length() - 1));
                continue;
            }
            Reply head = ask("HEAD", path);
            if (head.status() != 200 || !head.has("Last-Modified")) continue;
            long length =
                    Octets.decimal(head.field("Content-Length").orElse("")).orElse(0);
            if (length < Conversation.MOST_OF_BIG) found.putIfAbsent(length >= BIG ? "BIG" : "O", path);
        }
    }

    private void lookForNothing() throws IOException {
        String missing = "/http10-conformance/not-there-4f1d";
        int status = get(missing).status();
        if (status == 404 || status == 403) found.putIfAbsent("MISS", missing);
    }
}
