package http10.samples.conformance.client;

import static http10.samples.conformance.client.Answers.ok;
import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.connections;
import static http10.samples.conformance.client.ClientCheck.failed;
import static http10.samples.conformance.client.ClientCheck.field;
import static http10.samples.conformance.client.ClientCheck.host;
import static http10.samples.conformance.client.ClientCheck.noField;
import static http10.samples.conformance.client.ClientCheck.requestLine;
import static http10.samples.conformance.client.ClientCheck.requests;
import static http10.samples.conformance.client.ClientCheck.sent;
import static http10.samples.conformance.client.ScriptedServer.answer;

import java.io.IOException;
import java.util.List;

/** The form of the field lines that a client sends (RFC 1945 sections 2.1, 4.2), and the fields that are always there. */
final class RequestFieldCases {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String PRODUCT = "(" + TOKEN + "(/" + TOKEN + ")?|\\([^()]*(\\([^()]*\\)[^()]*)*\\))";
    private static final List<String> SINGLETONS = List.of(
            "Host",
            "Content-Length",
            "Content-Type",
            "Date",
            "User-Agent",
            "Referer",
            "From",
            "Authorization",
            "If-Modified-Since");

    private static final ClientCheck NO_USERINFO =
            sent("no userinfo", fetched -> !fetched.head(0).matches("(?s).*(user:word|word@).*"));

    static final List<ClientCase> CASES = List.of(
            row(
                    "R1945-2.1-05",
                    client -> eachLine(
                            client, TOKEN + ":( [!-~\u0080-\u00ff]([ -~\u0080-\u00ff]*[!-~\u0080-\u00ff])?)?")),
            row("R1945-2.2-02", RequestFieldCases::lineEnds),
            row("R1945-2.2-04", client -> eachLine(client, "[^ \t].*")),
            row("R1945-3.6-02", RequestFieldCases::contentType),
            row(
                    "R1945-3.7-01",
                    client -> client.get(ok(""))
                            .expect(field("User-Agent", PRODUCT + "( " + PRODUCT + ")*"))
                            .or(noField("User-Agent"))),
            row("R1945-4.2-01", RequestFieldCases::fieldLines),
            row("R1945-4.2-07", RequestFieldCases::noRepetitions),
            row(
                    "R1945-5.2-01",
                    client -> client.get(ok(""))
                            .expect(onlyFields("Host|User-Agent"))
                            .or(onlyFields("(?i)Host|User-Agent|Accept|Accept-[A-Za-z]+|Connection|TE"))),
            row("R1945-10.6-02", RequestFieldCases::noDate),
            row(
                    "R1945-10.15-01",
                    client -> client.get(ok(""))
                            .expect(field("User-Agent", PRODUCT + "( " + PRODUCT + ")*"), lineOnce("User-Agent"))),
            row("R9112-3.2-04", RequestFieldCases::hosts),
            row("R9112-C.2.2-01", RequestFieldCases::noProxyConnection),
            row("R9110-4.2.4-01", RequestFieldCases::noUserinfo),
            row(
                    "R9110-7.2-01",
                    client -> client.get(ok(""))
                            .expect(host(0, "127.0.0.1"), firstLine("Host"))
                            .or(host(0, "127.0.0.1"))
                            .orWarn(requestLine(".* HTTP/1\\.0"), noField("Host"))), // RFC 1945 knows no Host
            row(
                    "R2068-19.7.1-04",
                    client -> client.askUrl(Ask.PROXY, "http://origin.example/p", answer(ok("")))
                            .expect(noKeepAlive())
                            .orWarn(requestLine(".* HTTP/1\\.1"))));

    private RequestFieldCases() {}

    private static void eachLine(ClientTrial client, String regex) throws IOException {
        for (Fetched request : Requests.each(client)) request.expect(lines(regex));
    }

    private static ClientCheck lines(String regex) {
        return sent(
                "field lines like " + regex,
                fetched -> fetched.fieldLines(0).stream().allMatch(line -> line.matches(regex)));
    }

    private static ClientCheck lineOnce(String name) {
        return sent(
                "at most one " + name,
                fetched -> fetched.fieldLines(0).stream()
                                .filter(line ->
                                        ClientCheck.value(List.of(line), name).isPresent())
                                .count()
                        <= 1);
    }

    private static ClientCheck firstLine(String name) {
        return sent(
                name + " as the first field",
                fetched -> fetched.fieldLines(0).stream()
                        .findFirst()
                        .flatMap(line -> ClientCheck.value(List.of(line), name))
                        .isPresent());
    }

    private static ClientCheck onlyFields(String names) {
        return sent(
                "no field but " + names,
                fetched -> fetched.fieldLines(0).stream().allMatch(line -> line.split(":", 2)[0].matches(names)));
    }

    private static ClientCheck noKeepAlive() {
        return sent(
                "no keep-alive",
                fetched -> fetched.fieldLines(0).stream()
                        .noneMatch(line -> line.matches("(?i)(keep-alive:|connection:.*keep-alive).*")));
    }

    private static void lineEnds(ClientTrial client) throws IOException {
        for (Fetched request : Requests.each(client)) {
            request.expect(
                    sent("CR LF after each line", fetched -> fetched.sent(0).matches("(?s)([^\r\n]+\r\n)+\r\n.*")));
        }
    }

    private static void contentType(ClientTrial client) throws IOException {
        for (Ask ask : List.of(Ask.POST, Ask.PUT)) {
            client.ask(ask, answer(ok("")))
                    .expect(field("Content-Type", "[^\\s/]+/[^\\s;]+(; ?[^\\s=]+=(\"[^\"]*\"|[^\\s;]+))*"))
                    .or(noField("Content-Type"));
        }
    }

    private static void fieldLines(ClientTrial client) throws IOException {
        for (Fetched request : Requests.each(client)) {
            request.expect(lines(TOKEN + ": ([^ \t].*)?")).or(lines(TOKEN + ":.*")); // OWS in RFC 9112
        }
    }

    private static void noRepetitions(ClientTrial client) throws IOException {
        for (Fetched request : Requests.each(client)) {
            for (String name : SINGLETONS) request.expect(lineOnce(name));
        }
    }

    private static void noDate(ClientTrial client) throws IOException {
        client.get(ok("")).expect(noField("Date"), connections(1));
        client.ask(Ask.HEAD, answer(ok(""))).expect(noField("Date"), connections(1));
    }

    private static void hosts(ClientTrial client) throws IOException {
        client.askUrl(Ask.GET, "http://u:p@127.0.0.1:PORT/", answer(ok("")))
                .expect(host(0, "127.0.0.1"))
                .or(connections(0), failed());
        client.askUrl(Ask.GET, "http://localhost:PORT/", answer(ok(""))).expect(host(0, "localhost"));
        client.askIPv6(Ask.GET, answer(ok(""))).expect(host(0, "[::1]"));
    }

    private static void noProxyConnection(ClientTrial client) throws IOException {
        client.get(ok("")).expect(noField("Proxy-Connection"), connections(1));
        client.askUrl(Ask.PROXY, "http://origin.example/p", answer(ok("")))
                .expect(noField("Proxy-Connection"), noKeepAlive())
                .or(noField("Proxy-Connection"), requestLine(".* HTTP/1\\.1"));
    }

    private static void noUserinfo(ClientTrial client) throws IOException {
        client.askUrl(Ask.GET, "http://user:word@127.0.0.1:PORT/", answer(ok("")))
                .expect(requests(0, "GET /"), NO_USERINFO, noField("Authorization"))
                .or(requests(0, "GET /"), NO_USERINFO) // it may be taken for credentials
                .or(connections(0), failed());
    }
}
