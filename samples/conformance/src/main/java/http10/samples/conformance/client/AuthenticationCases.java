package http10.samples.conformance.client;

import static http10.samples.conformance.client.Answers.abc;
import static http10.samples.conformance.client.Answers.ok;
import static http10.samples.conformance.client.Answers.redirect;
import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.atMostConnections;
import static http10.samples.conformance.client.ClientCheck.connections;
import static http10.samples.conformance.client.ClientCheck.delivered;
import static http10.samples.conformance.client.ClientCheck.field;
import static http10.samples.conformance.client.ClientCheck.host;
import static http10.samples.conformance.client.ClientCheck.noField;
import static http10.samples.conformance.client.ClientCheck.sent;
import static http10.samples.conformance.client.ClientCheck.status;
import static http10.samples.conformance.client.ClientCheck.succeeded;
import static http10.samples.conformance.client.ScriptedServer.answer;

import http10.samples.conformance.client.ScriptedServer.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Credentials, and to whom they are sent (RFC 1945 sections 9.4, 11). */
final class AuthenticationCases {
    private static final String CREDENTIALS = "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==";
    private static final String BASIC = "Basic realm=\"A\"";
    private static final String DONE = ok("done");

    static final List<ClientCase> CASES = List.of(
            row("R1945-9.4-07", client -> {
                client.ask(Ask.AUTHENTICATE, asking(BASIC))
                        .expect(succeeded(), status(401), delivered("abc"), connections(2))
                        .or(atMostConnections(2));
                client.ask(Ask.PREEMPT, asking(BASIC))
                        .expect(succeeded(), status(401), delivered("abc"), connections(1))
                        .or(atMostConnections(2));
            }),
            row("R1945-9.4-08", client -> {
                for (int code : new int[] {400, 403, 404, 407, 500}) {
                    client.ask(
                                    Ask.AUTHENTICATE,
                                    answer(abc("HTTP/1.0 " + code + " x\r\nWWW-Authenticate: " + BASIC)),
                                    answer(DONE))
                            .expect(
                                    succeeded(),
                                    status(code),
                                    delivered("abc"),
                                    connections(1),
                                    noField("Authorization"))
                            .or(connections(1));
                }
            }),
            row("R1945-10.2-01", AuthenticationCases::preemptive),
            row("R1945-10.16-01", AuthenticationCases::severalChallenges),
            row("R1945-11-03", AuthenticationCases::protectionSpace),
            row("R1945-11.1-01", AuthenticationCases::encoding),
            row("R1945-11.1-05", client -> expectAuthenticated(client, BASIC)),
            row("R9110-15.4-01", AuthenticationCases::otherOrigin),
            row("R2617-2-01", AuthenticationCases::folders),
            row("R7617-2-01", client -> {
                expectAuthenticated(client, "Basic realm=\"r\", foo=\"bar\"");
                for (String odd : List.of("basic REALM = r", "Basic")) {
                    expectAuthenticated(client, odd).or(status(401), noField("Authorization"));
                }
            }),
            row("R7617-2.1-01", AuthenticationCases::charsets));

    private AuthenticationCases() {}

    private static Script asking(String challenges) {
        return answer(abc("HTTP/1.0 401 x\r\nConnection: close\r\nWWW-Authenticate: " + challenges));
    }

    private static ClientCheck authorization(int connection, String credentials) {
        return sent(
                "Authorization: " + credentials,
                fetched -> fetched.sentField(connection, "Authorization").equals(Optional.of(credentials)));
    }

    /** A client that need not be asked may send the same at once. */
    private static ClientExpectation expectAuthenticated(ClientTrial client, String challenges) throws IOException {
        return client.ask(Ask.AUTHENTICATE, asking(challenges), answer(DONE))
                .expect(
                        succeeded(),
                        status(200),
                        delivered("done"),
                        connections(2),
                        noField(0, "Authorization"),
                        authorization(1, CREDENTIALS))
                .or(authorization(0, CREDENTIALS), atMostConnections(2));
    }

    private static void severalChallenges(ClientTrial client) throws IOException {
        String other = "Newauth realm=\"apps\", type=1, title=\"Login to \\\"apps\\\"\"";
        expectAuthenticated(client, other + ", Basic realm=\"simple\"");
        expectAuthenticated(client, other + "\r\nWWW-Authenticate: Basic realm=\"simple\"");
    }

    private static void encoding(ClientTrial client) throws IOException {
        expectAuthenticated(client, BASIC);
        String both = "Aladdin:" + "a".repeat(300);
        String encoded = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.US_ASCII));
        client.ask(Ask.AUTHENTICATE_LONG, asking(BASIC), answer(DONE))
                .expect(succeeded(), connections(2), authorization(1, "Basic " + encoded))
                .or(authorization(0, "Basic " + encoded));
    }

    private static void preemptive(ClientTrial client) throws IOException {
        ScriptedServer other = client.another(answer(DONE));
        Fetched fetched = client.ask(Ask.PREEMPT, redirect(302, other.url("/x")));
        fetched.expect(authorization(0, CREDENTIALS), connections(1), succeeded(), status(200));
        expectNoCredentials(client.at(other, fetched));
    }

    private static void otherOrigin(ClientTrial client) throws IOException {
        ScriptedServer other = client.another(answer(DONE));
        Fetched fetched = client.ask(Ask.AUTHENTICATE, asking(BASIC), redirect(302, other.url("/x")));
        fetched.expect(authorization(1, CREDENTIALS), succeeded(), status(200)).or(authorization(0, CREDENTIALS));
        expectNoCredentials(client.at(other, fetched));
    }

    private static void expectNoCredentials(Fetched elsewhere) {
        elsewhere
                .expect(
                        connections(1),
                        host(0, "127.0.0.1"),
                        noField("Authorization"),
                        noField("Cookie"),
                        noField("Referer"))
                .or(connections(0))
                .or(connections(1), host(0, "127.0.0.1"), noField("Authorization"), noField("Cookie"));
    }

    private static void protectionSpace(ClientTrial client) throws IOException {
        ScriptedServer other = client.another(asking(BASIC), answer(DONE));
        Fetched away = client.ask(Ask.AUTHENTICATE, "/a/x", asking(BASIC), redirect(302, other.url("/a/x")));
        away.expect(authorization(1, CREDENTIALS)).or(authorization(0, CREDENTIALS));
        client.at(other, away).expect(connections(1), noField("Authorization")).or(connections(0));
        Fetched within = client.ask(
                Ask.AUTHENTICATE,
                "/a/x",
                asking(BASIC),
                redirect(302, "/b/y"),
                asking("Basic realm=\"B\""),
                answer(DONE));
        within.expect(
                        succeeded(),
                        status(200),
                        connections(4),
                        noField(2, "Authorization"),
                        authorization(3, CREDENTIALS))
                .or(atMostConnections(4));
    }

    /** After {@code /docs/index.html} was asked for with credentials, below its folder they may go unasked. */
    private static void folders(ClientTrial client) throws IOException {
        for (String path : List.of("/docs/", "/docs/a/b")) {
            client.ask(Ask.AUTHENTICATE, "/docs/index.html", asking(BASIC), redirect(302, path), answer(DONE))
                    .expect(succeeded(), connections(3), authorization(2, CREDENTIALS))
                    .or(connections(3), noField(2, "Authorization"))
                    .or(authorization(0, CREDENTIALS));
        }
        client.ask(Ask.PREEMPT, "/docs/index.html", redirect(302, "/docs/"), answer(DONE))
                .expect(succeeded(), connections(2), authorization(1, CREDENTIALS))
                .or(succeeded(), connections(2));
        client.ask(Ask.AUTHENTICATE, "/docs/index.html", asking(BASIC), redirect(302, "/other/"), answer(DONE))
                .expect(succeeded(), connections(3), noField(2, "Authorization"));
        ScriptedServer other = client.another(answer(DONE));
        Fetched away =
                client.ask(Ask.AUTHENTICATE, "/docs/index.html", asking(BASIC), redirect(302, other.url("/docs/")));
        expectNoCredentials(client.at(other, away));
    }

    private static void charsets(ClientTrial client) throws IOException {
        for (String utf8 : List.of("charset=\"UTF-8\"", "Charset=utf-8")) {
            client.ask(Ask.AUTHENTICATE_UTF8, asking(BASIC + ", " + utf8), answer(DONE))
                    .expect(succeeded(), connections(2), field(1, "Authorization", "Basic dGVzdDoxMjPCow=="))
                    .or(field(0, "Authorization", "Basic dGVzdDoxMjPCow=="));
        }
        for (String unsaid : List.of("", ", charset=\"EBCDIC\"")) {
            client.ask(Ask.AUTHENTICATE_UTF8, asking(BASIC + unsaid), answer(DONE))
                    .expect(succeeded(), connections(2), field(1, "Authorization", "Basic dGVzdDoxMjOj"))
                    .or(field(1, "Authorization", "Basic dGVzdDoxMjPCow=="))
                    .or(field(0, "Authorization", "Basic (dGVzdDoxMjPCow==|dGVzdDoxMjOj)"));
        }
    }
}
