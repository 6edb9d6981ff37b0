package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.content;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.oneReply;
import static http10.samples.conformance.server.Checks.someContent;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.ServerCase.alone;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What changes resources, and what must not (RFC 1945 sections 8.3, 9.2 and 12.2, appendix D.1). */
final class PutDeleteCases {
    static final List<ServerCase> CASES = List.of(
            row("R1945-8.3-03", server -> {
                Answer answer = create(server);
                answer.expect(status(201), someContent(), field("Location", ".+"), namesItsLocation())
                        .or(status(201), someContent());
            }),
            row("R1945-9.2-01", server -> {
                Answer answer = create(server);
                Optional<String> location = answer.first().field("Location");
                server.need(answer.status() == 201, "{CREATE} does not answer 201");
                server.need(location.isPresent(), "the 201 has no Location");
                server.send("GET " + location.map(PutDeleteCases::pathOf).orElseThrow() + " HTTP/1.0\r\nHost: "
                                + "{HOST}:{PORT}\r\n\r\n")
                        .expect(status(200))
                        .or(statusClass(3))
                        .or(status(401, 403)); // it is there, but not for us
            }),
            row(
                    "R9110-9.3.3-01",
                    server -> create(server)
                            .expect(
                                    status(201),
                                    field(
                                            "Location",
                                            Pattern.quote("http://"
                                                            + server.server().authority()) + "/.*"))
                            .or(status(201), field("Location", "https?://[^/]+/.*"))
                            .or(status(201), field("Location", ".+"))),
            alone("R1945-12.2-01", PutDeleteCases::onlyRetrieved),
            alone("R1945-D.1.1-01", server -> {
                server.send("DELETE {PUT} HTTP/1.0\r\n\r\n");
                put(server, "hello").expect(status(201)).or(status(200, 204));
                get(server).expect(status(200), content("hello"));
                put(server, "other").expect(status(200, 204)).or(status(201));
                get(server).expect(status(200), content("other"));
            }),
            alone("R1945-D.1.1-02", PutDeleteCases::putElsewhere),
            alone("R1945-D.1.2-01", server -> {
                put(server, "hello").expect(statusClass(2));
                server.send("DELETE {PUT} HTTP/1.0\r\n\r\n")
                        .expect(status(200, 204), oneReply(), closed())
                        .or(status(202), oneReply(), closed());
                get(server).expect(status(404)).or(status(410));
            }));

    private PutDeleteCases() {}

    private static Answer create(Trial server) throws IOException {
        return server.send("POST {CREATE} HTTP/1.0\r\nHost: {HOST}:{PORT}\r\nContent-Length: 3\r\n\r\na=1");
    }

    private static Answer put(Trial server, String content) throws IOException {
        return server.send("PUT {PUT} HTTP/1.0\r\nContent-Length: " + content.length() + "\r\n\r\n" + content);
    }

    private static Answer get(Trial server) throws IOException {
        return server.get("PUT");
    }

    private static String pathOf(String location) {
        int authority = location.indexOf("://");
        int path = location.indexOf('/', authority < 0 ? 0 : authority + 3);
        return path < 0 ? "/" : location.substring(path);
    }

    /** RFC 1945 section 9.2: the content lists the URI. */
    private static Check namesItsLocation() {
        return Check.of(
                "the new URI in the content",
                answer -> answer.body()
                        .contains(pathOf(answer.first().field("Location").orElse("-"))));
    }

    /** Whatever is asked for by GET and HEAD, {O} stays as it was, and a POST is not counted. */
    private static void onlyRetrieved(Trial server) throws IOException {
        Reply before = server.reference("O");
        Optional<String> count = count(server);
        for (String fixture : List.of("O", "MISS", "DIR", "POST", "CREATE", "PUT", "NC", "REDIR")) {
            if (!server.has(fixture)) continue;
            server.get(fixture);
            server.send("HEAD {" + fixture + "} HTTP/1.0\r\n\r\n");
        }
        server.get("O").expect(status(before.status()), content(before.body()));
        server.check(count(server).equals(count), "GET or HEAD counts as a POST");
    }

    private static Optional<String> count(Trial server) throws IOException {
        return server.has("COUNT") ? Optional.of(server.get("COUNT").body()) : Optional.empty();
    }

    private static void putElsewhere(Trial server) throws IOException {
        for (String path : List.of("/../x", "{DIR}/", "{PUT}%2F", "{PUT}%2Fx")) {
            server.send("PUT " + path + " HTTP/1.0\r\nContent-Length: 5\r\n\r\nhello")
                    .expect(statusClass(4), closed())
                    .or(status(501), closed())
                    .or(noReply(), closed());
        }
        server.send("GET /x HTTP/1.0\r\n\r\n").expect(status(404)).or(statusClass(3, 4));
        put(server, "whole").expect(statusClass(2));
        server.sendAndHalfClose("PUT {PUT} HTTP/1.0\r\nContent-Length: 10\r\n\r\nhalf")
                .expect(status(400), closed())
                .or(statusClass(4, 5), closed())
                .or(noReply());
        get(server).expect(status(200), content("whole"));
    }
}
