package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.content;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.oneReply;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.util.List;

/** Transfer-Encoding, and other doubts about where a request ends (RFC 9112 sections 5, 6.1 and 11.2). */
final class TransferEncodingCases {
    private static final String POST10 = "POST {POST} HTTP/1.0\r\n";
    private static final String POST11 = "POST {POST} HTTP/1.1\r\nHost: {HOST}:{PORT}\r\n";
    private static final String NEXT = "GET {O} HTTP/1.0\r\n\r\n";
    private static final List<String> DISGUISED = List.of(
            "Transfer-Encoding:\u000bchunked",
            "Transfer-Encoding: \0chunked",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: identity",
            "Transfer-Encoding:",
            "Transfer-Encoding: ,chunked",
            "TRANSFER-ENCODING: ChUnKeD",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity");

    static final List<ServerCase> CASES = List.of(
            row("R9112-5.1-01", server -> {
                for (String line :
                        List.of("X-A : b", "X-A\t: b", "Content-Length : 5", "Transfer-Encoding : chunked")) {
                    server.send("GET {O} HTTP/1.0\r\n" + line + "\r\n\r\n")
                            .expect(status(400), oneReply(), closed())
                            .or(noReply(), closed());
                }
            }),
            row("R9112-5.2-01", TransferEncodingCases::folded),
            row("R9112-6.1-02", server -> {
                for (String length : List.of("", "Content-Length: 5\r\n")) {
                    // As of a request whose framing is faulty, RFC 9112 asks only that the connection is closed.
                    server.send(POST10 + length + "Transfer-Encoding: chunked\r\nConnection: keep-alive\r\n\r\n"
                                    + "5\r\nhello\r\n0\r\n\r\n" + NEXT)
                            .expect(status(400), oneReply(), closed())
                            .or(statusClass(2, 4, 5), oneReply(), closed())
                            .or(noReply(), closed());
                }
            }),
            row("R9112-6.1-03", server -> {
                coded(server, "chunked").or(statusClass(2)); // by a server that knows it
                coded(server, "foo");
                coded(server, "gzip, chunked");
            }),
            row("R9112-6.1-04", server -> {
                for (String lines : List.of(
                        "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n",
                        "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n")) {
                    server.send(POST11 + lines + "\r\n0\r\n\r\nG")
                            .expect(status(400), oneReply(), closed())
                            .or(statusClass(2, 4, 5), oneReply(), closed())
                            .or(noReply(), closed());
                }
            }),
            row("R9112-6.1-05", server -> {
                for (String line : DISGUISED) {
                    server.send(POST10 + "Content-Length: 5\r\n" + line + "\r\n\r\nhello")
                            .expect(status(400, 501), oneReply(), closed())
                            .or(statusClass(4, 5), oneReply(), closed())
                            .or(noReply()) // where it is taken for chunked, the chunks are still to come
                            .orWarn(statusClass(2), oneReply(), closed());
                }
                server.send(POST10 + "Content-Length: 5\r\nTransfer_Encoding: chunked\r\n\r\nhello")
                        .expect(status(200), content("hello"), oneReply(), closed())
                        .or(status(400), closed());
            }),
            row("R9112-11.2-01", TransferEncodingCases::ambiguous));

    private TransferEncodingCases() {}

    /** RFC 9112 section 5.2 lets a server put SP for a fold, too; a Host of two words is malformed even then. */
    private static void folded(Trial server) throws IOException {
        server.send(POST10 + "Content-Length:\r\n 5\r\n\r\nhello")
                .expect(status(400), oneReply(), closed())
                .or(statusClass(2), content("hello"), oneReply())
                .or(noReply(), closed());
        server.send(POST10 + "Transfer-Encoding:\r\n chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")
                .expect(status(400), oneReply(), closed())
                .or(statusClass(2, 4, 5), oneReply(), closed())
                .or(noReply(), closed());
        for (String host : List.of("a\r\n b", "\r\n {HOST}:{PORT}")) {
            server.send("GET {O} HTTP/1.0\r\nHost: " + host + "\r\n\r\n")
                    .expect(status(400), oneReply(), closed())
                    .or(noReply(), closed())
                    .orWarn(statusClass(2, 4), oneReply(), closed());
        }
    }

    private static Expectation coded(Trial server, String codings) throws IOException {
        return server.send(POST11 + "Transfer-Encoding: " + codings + "\r\n\r\n0\r\n\r\n")
                .expect(status(501), oneReply(), closed())
                .or(status(400, 411), oneReply(), closed());
    }

    private static void ambiguous(Trial server) throws IOException {
        for (String lines : List.of(
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Content-Length: 5\r\nTransfer-Encoding: xchunked",
                "Content-Length: 5\r\nTransfer-Encoding: \u000bchunked",
                "Content-Length: 5\nTransfer-Encoding: chunked",
                "Content-Length : 5")) {
            kept(server, lines).or(statusClass(2, 4, 5), oneReply(), closed());
        }
        // Where SP is put for the fold, or one of two that agree is taken, the next request may be answered.
        for (String lines : List.of("Content-Length:\r\n 5", "Content-Length: 5\r\nContent-Length: 5")) {
            kept(server, lines).or(statusClass(2), content("hello"));
        }
    }

    private static Expectation kept(Trial server, String lines) throws IOException {
        return server.send(POST10 + "Connection: keep-alive\r\n" + lines + "\r\n\r\nhello" + NEXT)
                .expect(status(400, 501), oneReply(), closed())
                .or(noReply(), closed());
    }
}
