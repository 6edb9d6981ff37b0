package http10.samples.linkcheck;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import http10.client.HttpClient;
import http10.message.HttpUri;
import http10.message.Method;
import http10.message.Octets;
import http10.message.Request;
import http10.message.Response;
import java.io.IOException;
import java.util.List;

/** Asks for robots.txt (RFC 9309). */
final class Robots {
    /** RFC 9309 section 2.5: at least this much is read. */
    private static final int MOST_OCTETS = 512 << 10;

    private final HttpClient client;
    private final String product;

    /**
     * A reader of robots.txt.
     *
     * @param client follows redirections
     * @param userAgent whose first product the rules are looked up for
     */
    Robots(HttpClient client, String userAgent) {
        this.client = client;
        this.product = Octets.lowerCase(userAgent.strip().split("[/ ]", 2)[0]);
    }

    /**
     * What an origin allows. All of it where there is no such file (RFC 9309 section 2.3.1.3), nothing where the server
     * says it cannot tell (section 2.3.1.4). An origin that cannot be reached is shown by the links that lead there.
     */
    BaseRobotRules of(HttpUri uri) {
        HttpUri robots = uri.resolve("/robots.txt").orElseThrow();
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        try (Response response = client.send(Request.of(Method.GET, robots))) {
            int status = response.head().status().code();
            if (status / 100 != 2) return parser.failedFetch(status);
            byte[] octets = response.content().stream().readNBytes(MOST_OCTETS);
            return parser.parseContent(robots.toString(), octets, "text/plain", List.of(product));
        } catch (IOException e) {
            return Origin.ALL;
        }
    }
}
