package http10.client.cli;

import http10.client.CodingException;
import http10.client.ProxyRefusedException;
import http10.client.RangeException;
import http10.client.TooManyRedirectsException;
import http10.client.UnreadableContentException;
import http10.message.HttpUri;
import http10.message.Quoted;
import http10.transport.LocalAddressException;
import http10.wire.IncompleteMessageException;
import http10.wire.ProtocolException;
import http10.wire.Violation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What a failed exchange means to the user: an exit code, and what to do about it. */
final class Faults {
    private static final int MOST_CHARS = 200;

    private Faults() {}

    static Failure of(IOException e, Trace trace) {
        HttpUri uri = trace.uri();
        String where = uri.toString();
        if (e instanceof SocketTimeoutException) {
            return new Failure(
                    Exit.TIMEOUT, plain(e.getMessage()), where, "allow more with -m, --connect-timeout or -y");
        }
        if (e instanceof TooManyRedirectsException) {
            return new Failure(Exit.TOO_MANY_REDIRECTS, e.getMessage(), where, "allow more with --max-redirs");
        }
        if (e instanceof LocalAddressException) {
            return new Failure(Exit.INTERFACE, reason(e), where, "change --interface or --local-port");
        }
        boolean noTunnel = trace.stage() == Trace.Stage.TUNNELLING || e instanceof ProxyRefusedException;
        if (noTunnel) return ProxyFaults.tunnel(e, trace);
        if (e instanceof RangeException) {
            return new Failure(Exit.RANGE, plain(e.getMessage()), where, "fetch it without -C and -r");
        }
        if (e instanceof CodingException) {
            return new Failure(Exit.CODING, plain(e.getMessage()), where, "fetch it without --compressed");
        }
        if (e instanceof UnreadableContentException) {
            return new Failure(
                    Exit.READ_FAILED, plain(e.getMessage()), where, "see whether the file still is what it was");
        }
        if (e instanceof ProtocolException violated) return broken(violated, where);
        String reason = reason(e);
        return switch (trace.stage()) {
            case RESOLVING -> e instanceof ConnectException ? notConnected(reason, trace) : unknownHost(trace);
            case CONNECTING, TUNNELLING -> notConnected(reason, trace);
            case SECURING -> TlsFaults.of(e, uri, reason);
            case SENDING -> new Failure(Exit.SEND_FAILED, "sending failed: " + reason, where, "try again");
            case RECEIVING -> new Failure(Exit.RECEIVE_FAILED, "receiving failed: " + reason, where, "try again");
        };
    }

    private static Failure unknownHost(Trace trace) {
        if (trace.isProxied()) return ProxyFaults.unknown(trace);
        String host = trace.uri().authority().host();
        return new Failure(Exit.UNKNOWN_HOST, "unknown host", host, "see whether it is spelt right");
    }

    private static Failure notConnected(String reason, Trace trace) {
        String what = "cannot connect: " + reason;
        return new Failure(Exit.CONNECT_FAILED, what, trace.peer(), "see whether a server listens there");
    }

    /** Those of the head are weird replies, those of the content failures to receive it, as with curl. */
    private static Failure broken(ProtocolException e, String where) {
        Violation violation = e.violation();
        return switch (violation) {
            case SIMPLE_RESPONSE_REFUSED ->
                new Failure(
                        Exit.UNSUPPORTED_PROTOCOL,
                        e.getMessage(),
                        where,
                        "if it is no other service, accept HTTP/0.9 with --http0.9");
            case RESPONSE_EMPTY ->
                new Failure(
                        Exit.EMPTY_REPLY,
                        e.getMessage(),
                        where,
                        where.startsWith("https:")
                                ? "see whether it is a web server"
                                : "see whether it is a web server; is it https?");
            case BODY_INCOMPLETE -> new Failure(Exit.PARTIAL_CONTENT, e.getMessage(), where, "try again");
            case CONTENT_LENGTH_LIMIT ->
                new Failure(Exit.TOO_LARGE, e.getMessage(), where, "allow more with --max-filesize");
            case TRANSFER_ENCODING_UNKNOWN ->
                new Failure(Exit.CODING, e.getMessage(), where, "fetch it as it is with --raw");
            case STATUS_LINE_LENGTH, FIELD_LINE_LENGTH, FIELD_LINE_COUNT, HEAD_LENGTH, CHUNK_SYNTAX, CHUNK_LENGTH ->
                new Failure(Exit.RECEIVE_FAILED, e.getMessage(), where, "tell whoever runs the server");
            default ->
                new Failure(
                        Exit.WEIRD_REPLY,
                        e.getMessage(),
                        where,
                        e instanceof IncompleteMessageException ? "try again" : "tell whoever runs the server");
        };
    }

    /** Why, in short and printable. */
    static String reason(Exception e) {
        if (e instanceof NoSuchFileException) return "no such file or folder";
        if (e instanceof AccessDeniedException) return "permission denied";
        if (e instanceof FileSystemException f && f.getReason() != null) return plain(f.getReason());
        if (e instanceof UnknownHostException) return "unknown host";
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : plain(message);
    }

    /** Printable, on one line, and not too long: it may hold what a peer sent. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), MOST_CHARS); i++) {
            char c = text.charAt(i);
            if (c == '"') out.append(c);
            else Quoted.escape(c, out);
        }
        return out.toString();
    }
}
