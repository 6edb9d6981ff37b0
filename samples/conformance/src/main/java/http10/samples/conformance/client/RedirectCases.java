package http10.samples.conformance.client;

import static http10.samples.conformance.client.Answers.abc;
import static http10.samples.conformance.client.Answers.ok;
import static http10.samples.conformance.client.Answers.redirect;
import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.atMostConnections;
import static http10.samples.conformance.client.ClientCheck.connections;
import static http10.samples.conformance.client.ClientCheck.delivered;
import static http10.samples.conformance.client.ClientCheck.failed;
import static http10.samples.conformance.client.ClientCheck.field;
import static http10.samples.conformance.client.ClientCheck.host;
import static http10.samples.conformance.client.ClientCheck.noField;
import static http10.samples.conformance.client.ClientCheck.requestLine;
import static http10.samples.conformance.client.ClientCheck.requests;
import static http10.samples.conformance.client.ClientCheck.status;
import static http10.samples.conformance.client.ClientCheck.succeeded;
import static http10.samples.conformance.client.ScriptedServer.answer;

import http10.message.Octets;
import http10.samples.conformance.client.ScriptedServer.Script;
import java.io.IOException;
import java.util.List;

/** What leads elsewhere, and whether the client goes there (RFC 1945 section 9.3). */
final class RedirectCases {
    private static final String DONE = ok("done");
    private static final int MANY = 51; // RFC 9110 no longer says how many; curl takes 50

    static final List<ClientCase> CASES = List.of(
            row("R1945-9.3-01", RedirectCases::methods),
            row("R1945-9.3-02", RedirectCases::chains),
            row("R1945-9.3-06", RedirectCases::notRemembered),
            row("R1945-9.3-07", RedirectCases::nowhere),
            row("R1945-10.11-02", RedirectCases::relative),
            row("R9110-4.2.4-02", client -> {
                for (String userinfo : List.of("http://good@", "http://u:p@", "//u@")) {
                    expectStay(client, userinfo + "127.0.0.1:PORT/");
                }
            }),
            row("R9110-15.4-02", RedirectCases::laterCodes),
            row("R3986-5.2.4-02", RedirectCases::examples));

    private RedirectCases() {}

    private static void methods(ClientTrial client) throws IOException {
        for (int code : new int[] {301, 302}) {
            for (Ask ask : List.of(Ask.FOLLOW, Ask.FOLLOW_HEAD)) {
                String method = ask == Ask.FOLLOW ? "GET" : "HEAD";
                client.ask(ask, redirect(code, "http://127.0.0.1:PORT/b"), answer(DONE))
                        .expect(
                                succeeded(),
                                status(200),
                                connections(2),
                                requests(0, method + " /x"),
                                requests(1, method + " /b"))
                        .orWarn(succeeded(), connections(2), requests(1, "GET /b")); // more than HEAD asked for
            }
            for (Ask ask : List.of(Ask.FOLLOW_POST, Ask.FOLLOW_PUT, Ask.FOLLOW_DELETE)) {
                client.ask(ask, redirect(code, "http://127.0.0.1:PORT/b"), answer(DONE))
                        .expect(succeeded(), status(code), connections(1))
                        .or(connections(1))
                        .or(requestLine(0, "POST .*"), connections(2), requests(1, "GET /b")) // RFC 9110 section 15.4
                        .orWarn(connections(2)); // as the user's confirmation may be taken
            }
        }
    }

    /** Leads from each number to the next, back to 0 from the last. */
    private static Script numbers(int last) {
        return peer -> {
            peer.receiveHead();
            String target = peer.text().replaceFirst("(?s).*? \\S*/([0-9]+) .*", "$1");
            int number = (int) Octets.decimal(target).orElse(0);
            int next = number == last ? 0 : number + 1;
            peer.send("HTTP/1.0 302 x\r\nLocation: http://127.0.0.1:" + peer.port() + "/" + next
                    + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        };
    }

    private static void chains(ClientTrial client) throws IOException {
        for (int last : new int[] {1, Integer.MAX_VALUE}) {
            client.ask(Ask.FOLLOW, "/0", numbers(last))
                    .expect(failed(), atMostConnections(6))
                    .or(status(302), atMostConnections(6))
                    .or(failed(), atMostConnections(MANY))
                    .or(status(302), delivered(""), atMostConnections(MANY));
        }
        Script next = numbers(Integer.MAX_VALUE);
        client.ask(Ask.FOLLOW, "/0", next, next, next, next, next, answer(DONE))
                .expect(succeeded(), status(200), delivered("done"), connections(6), requests(5, "GET /5"));
    }

    private static void notRemembered(ClientTrial client) throws IOException {
        Script first = redirect(302, "http://127.0.0.1:PORT/b");
        client.ask(Ask.FOLLOW_TWICE, first, answer(DONE), first, answer(DONE))
                .expect(
                        succeeded(),
                        delivered("donedone"),
                        connections(4),
                        requests(2, "GET /x"),
                        requests(3, "GET /b"));
        Script moved = redirect(301, "http://127.0.0.1:PORT/b"); // which may be remembered
        client.ask(Ask.FOLLOW_TWICE, moved, answer(DONE), moved, answer(DONE))
                .expect(succeeded(), delivered("donedone"), connections(4), requests(2, "GET /x"))
                .or(succeeded(), delivered("donedone"));
    }

    private static void nowhere(ClientTrial client) throws IOException {
        client.ask(Ask.FOLLOW, answer(abc("HTTP/1.0 302 x")))
                .expect(succeeded(), status(302), delivered("abc"), connections(1))
                .or(connections(1));
        client.ask(Ask.FOLLOW, answer(abc("HTTP/1.0 302 x\r\nLocation: /a\r\nLocation: /b")), answer(DONE))
                .expect(succeeded(), status(302), delivered("abc"), connections(1))
                .or(atMostConnections(2));
        List<String> unusable = List.of("", "ftp://127.0.0.1:1/", "http://", "http://127.0.0.1:99999/", "javascript:1");
        for (String location : unusable) expectStay(client, location);
    }

    private static void expectStay(ClientTrial client, String location) throws IOException {
        client.ask(Ask.FOLLOW, redirect(302, location), answer(DONE))
                .expect(succeeded(), status(302), connections(1))
                .or(connections(1));
    }

    private static void expectGet(ClientTrial client, String location, String target) throws IOException {
        client.ask(Ask.FOLLOW, "/b/c/d;p?q", redirect(302, location), answer(DONE))
                .expect(
                        succeeded(),
                        status(200),
                        delivered("done"),
                        connections(2),
                        requests(1, "GET " + target),
                        host(1, "127.0.0.1"));
    }

    private static void relative(ClientTrial client) throws IOException {
        expectGet(client, "/b", "/b");
        expectGet(client, "c?d", "/b/c/c?d");
        expectGet(client, "//127.0.0.1:PORT/e", "/e");
    }

    /** Of the examples of RFC 3986 section 5.4 those that stay at the server; they begin at {@code /b/c/d;p?q}. */
    private static void examples(ClientTrial client) throws IOException {
        List<String> references = List.of(
                "g /b/c/g",
                "./g /b/c/g",
                "g/ /b/c/g/",
                "/g /g",
                "?y /b/c/d;p?y",
                "g?y /b/c/g?y",
                "#s /b/c/d;p?q",
                ";x /b/c/;x",
                ".. /b/",
                "../g /b/g",
                "../g#s /b/g",
                "../../g /g",
                "../../../g /g",
                "g;x=1/../y /b/c/y");
        for (String reference : references)
            expectGet(client, reference.split(" ")[0], reference.split(" ")[1]);
    }

    private static void laterCodes(ClientTrial client) throws IOException {
        client.ask(Ask.FOLLOW_POST, redirect(303, "/b"), answer(DONE))
                .expect(
                        succeeded(),
                        status(200),
                        requests(1, "GET /b"),
                        noField(1, "Content-Length"),
                        noField(1, "Content-Type"))
                .or(connections(1));
        client.ask(Ask.FOLLOW_DELETE, redirect(303, "/b"), answer(DONE))
                .expect(succeeded(), status(200), requests(1, "GET /b"))
                .or(connections(1))
                .orWarn(connections(2));
        for (int code : new int[] {303, 307, 308}) {
            client.ask(Ask.FOLLOW, redirect(code, "/b"), answer(DONE))
                    .expect(succeeded(), status(200), connections(2), requests(1, "GET /b"));
            client.ask(Ask.FOLLOW_HEAD, redirect(code, "/b"), answer(DONE))
                    .expect(succeeded(), status(200), connections(2), requests(1, "HEAD /b"));
        }
        for (int code : new int[] {300, 304, 305}) {
            client.ask(Ask.FOLLOW, redirect(code, "/b"), answer(DONE))
                    .expect(succeeded(), status(code), connections(1))
                    .or(connections(1))
                    .or(connections(2)); // a Location may be the preferred choice
        }
        for (int code : new int[] {307, 308}) {
            client.ask(Ask.FOLLOW_POST, redirect(code, "/b"), answer(DONE))
                    .expect(succeeded(), status(code), connections(1))
                    .or(connections(1))
                    .or(connections(2), requests(1, "POST /b"), field(1, "Content-Length", "5"));
        }
    }
}
