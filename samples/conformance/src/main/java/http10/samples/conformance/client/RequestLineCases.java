package http10.samples.conformance.client;

import static http10.samples.conformance.client.Answers.abc;
import static http10.samples.conformance.client.Answers.ok;
import static http10.samples.conformance.client.Answers.redirect;
import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.connections;
import static http10.samples.conformance.client.ClientCheck.delivered;
import static http10.samples.conformance.client.ClientCheck.failed;
import static http10.samples.conformance.client.ClientCheck.noField;
import static http10.samples.conformance.client.ClientCheck.requestLine;
import static http10.samples.conformance.client.ClientCheck.requests;
import static http10.samples.conformance.client.ClientCheck.status;
import static http10.samples.conformance.client.ClientCheck.succeeded;
import static http10.samples.conformance.client.ScriptedServer.answer;

import java.io.IOException;
import java.util.List;

/** The request line (RFC 1945 section 5.1), and what a URL becomes in it. */
final class RequestLineCases {
    private static final String DONE = ok("");
    private static final String HOST = "http://127.0.0.1:PORT";
    private static final String HTTP = " HTTP/1\\.[01]";

    static final List<ClientCase> CASES = List.of(
            row("R1945-1.3-05", client -> client.get(answer(DONE)).expect(requests(0, "GET /x"), connections(1))),
            row("R1945-3.1-04", RequestLineCases::noLeadingZeros),
            row("R1945-3.1-06", RequestLineCases::version),
            row("R1945-3.2.1-02", RequestLineCases::escapes),
            row("R1945-3.2.2-02", RequestLineCases::emptyPath),
            row(
                    "R1945-4.1-04",
                    client -> Requests.each(client)
                            .forEach(request -> request.expect(requestLine(".* HTTP/[0-9]+\\.[0-9]+")))),
            row(
                    "R1945-5.1-01",
                    client -> Requests.each(client)
                            .forEach(request -> request.expect(requestLine("[!-~]+ [!-~]+ HTTP/1\\.0"))
                                    .or(requestLine("[!-~]+ [!-~]+" + HTTP)))),
            row("R1945-5.1-02", RequestLineCases::noInjection),
            row(
                    "R1945-5.1.1-03",
                    client -> client.ask(Ask.FOO, answer(abc("HTTP/1.0 200 OK")))
                            .expect(requests(0, "FOO /x"), succeeded(), status(200), delivered("abc"))),
            row("R1945-5.1.2-01", RequestLineCases::originForm),
            row("R2145-2.3-01", RequestLineCases::version),
            row("R9112-3-03", RequestLineCases::longTarget),
            row("R9110-4.2.1-01", RequestLineCases::emptyHost),
            row(
                    "R9110-7.1-01",
                    client -> client.askUrl(Ask.GET, HOST + "/a?b#c", answer(DONE))
                            .expect(requests(0, "GET /a?b"), succeeded(), connections(1))),
            row("R3986-2.1-01", RequestLineCases::upperCaseEscapes));

    private RequestLineCases() {}

    private static void noLeadingZeros(ClientTrial client) throws IOException {
        for (Fetched request : Requests.each(client)) {
            request.expect(requestLine(".* HTTP/1\\.0")).or(requestLine(".* HTTP/[1-9][0-9]*\\.(0|[1-9][0-9]*)"));
        }
    }

    private static void version(ClientTrial client) throws IOException {
        for (Fetched request : Requests.each(client)) {
            request.expect(requestLine(".* HTTP/1\\.0")).or(requestLine(".* HTTP/1\\.1"));
        }
    }

    /** A text that is no URL may be refused, or be sent as the caller wrote it, for better or worse. */
    private static void escapes(ClientTrial client) throws IOException {
        client.askUrl(Ask.GET, HOST + "/a\"b<c>d", answer(DONE))
                .expect(requests(0, "GET /a%22b%3Cc%3Ed"))
                .or(connections(0), failed())
                .orWarn(requests(0, "GET /a\"b<c>d"));
        client.askUrl(Ask.GET, HOST + "/a\u007fb\u0001c", answer(DONE))
                .expect(requests(0, "GET /a%7Fb%01c"))
                .or(connections(0), failed());
    }

    private static void emptyPath(ClientTrial client) throws IOException {
        client.askUrl(Ask.GET, HOST, answer(DONE)).expect(requests(0, "GET /"), succeeded());
        client.askUrl(Ask.GET, HOST + "?q=1", answer(DONE)).expect(requests(0, "GET /?q=1"), succeeded());
    }

    private static void noInjection(ClientTrial client) throws IOException {
        for (String gap : List.of("\r\n", "\n", "\r", " ")) {
            client.askUrl(Ask.GET, HOST + "/a" + gap + "X-Evil: 1", answer(DONE))
                    .expect(connections(0), failed())
                    .or(requestLine("GET /[!-~]+" + HTTP), noField("X-Evil"));
        }
    }

    private static void originForm(ClientTrial client) throws IOException {
        client.askUrl(Ask.GET, HOST + "/p", answer(DONE)).expect(requests(0, "GET /p"), succeeded());
        client.askUrl(Ask.PROXY, "http://origin.example/p", answer(DONE))
                .expect(requests(0, "GET http://origin.example/p"));
    }

    private static void longTarget(ClientTrial client) throws IOException {
        String target = "/" + "x".repeat(7_899);
        client.ask(Ask.GET, target, answer(DONE)).expect(requests(0, "GET " + target), succeeded());
    }

    /** Ports and paths that would lead to the server, were the missing host guessed. */
    private static void emptyHost(ClientTrial client) throws IOException {
        for (String url : List.of("http:///127.0.0.1:PORT/x", "http://:PORT/x", "http://?q")) {
            client.askUrl(Ask.GET, url, answer(DONE))
                    .expect(connections(0), failed())
                    .or(connections(0), delivered("")) // refused with exit status 0
                    .orWarn(connections(1)); // mended as a person may have meant it
        }
        client.ask(Ask.FOLLOW, redirect(302, "http:///127.0.0.1:PORT/x"), answer(DONE))
                .expect(connections(1), status(302));
    }

    private static void upperCaseEscapes(ClientTrial client) throws IOException {
        client.askUrl(Ask.GET, HOST + "/\u00e9", answer(DONE))
                .expect(requests(0, "GET /%C3%A9"))
                .or(connections(0), failed())
                .orWarn(requests(0, "GET /%c3%a9"))
                .orWarn(requestLine("GET /[^%]+" + HTTP));
    }
}
