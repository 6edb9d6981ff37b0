package http10.samples.conformance.client;

import http10.samples.conformance.client.ScriptedServer.Script;

/** Responses that many cases use. */
final class Answers {
    /** The start of a response, to which fields and the empty line are added. */
    static final String OK = "HTTP/1.0 200 OK\r\n";

    private Answers() {}

    /** A whole response with this content, and its length, for those that would keep the connection too. */
    static String ok(String content) {
        return OK + "Connection: close\r\nContent-Length: " + content.length() + "\r\n\r\n" + content;
    }

    /** A whole response with this status line, or with its start, and "abc" for content. */
    static String abc(String statusLine) {
        return statusLine + "\r\nContent-Length: 3\r\n\r\nabc";
    }

    /**
     * A response without content that leads elsewhere; "PORT" is the server's port. It tells those that would keep the
     * connection, which HTTP/1.0 does not by itself, not to.
     */
    static Script redirect(int code, String location) {
        return peer -> peer.receiveRequest()
                .send("HTTP/1.0 " + code + " x\r\nLocation: "
                        + location.replace("PORT", Integer.toString(peer.port()))
                        + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    }
}
