package http10.server;

import http10.message.Request;
import http10.message.RequestHead;
import http10.message.Response;
import http10.message.StatusCode;
import http10.transport.Connection;
import http10.transport.Deadline;
import http10.transport.DeadlineExceededException;
import http10.wire.BodyFraming;
import http10.wire.BodyReader;
import http10.wire.IncompleteMessageException;
import http10.wire.Limits;
import http10.wire.ProtocolException;
import http10.wire.RequestHeadParser;
import http10.wire.Violation;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.Optional;

/**
 * One connection and the one exchange on it: head, framing, handler, response, tear-down. One worker at a time serves it;
 * while the octets of its head have not come it waits in the {@link Parking}.
 */
final class ServerConnection {
    /** The octets of a request often follow its connection by microseconds; parking costs more than looking again. */
    private static final int QUICK_LOOKS = 3;

    private final Connection connection;
    private final Engine engine;
    private final RequestHeadParser parser;
    private final Deadline headDeadline;
    private final ResponseSender sender;
    private final HeadMemory.Share memory;

    ServerConnection(Connection connection, InetSocketAddress peer, Engine engine) {
        ServerOptions options = engine.options();
        this.connection = connection;
        this.engine = engine;
        this.parser = new RequestHeadParser(options.limits(), options.profile(), options.simpleRequests());
        // R9112-9.5-01, R9110-15.5.9-01
        this.headDeadline = Deadline.after(options.headDeadline());
        this.sender = new ResponseSender(connection, peer, engine);
        this.memory = engine.memory().new Share();
        engine.connections().add(this);
    }

    /**
     * Serves until the connection is closed, or parked.
     *
     * @param buffers the worker's
     * @param lead given up before anything that may block
     * @param woken whether something is known to have come: octets, the end of the stream, or the deadline
     */
    void serve(Buffers buffers, Lead lead, boolean woken) {
        boolean waits = false;
        try {
            Optional<RequestHead> head = readHead(buffers.in(), woken);
            if (head.isPresent()) exchange(head.get(), buffers, lead);
            else waits = mayWait(buffers, lead);
        } catch (IncompleteMessageException | DeadlineExceededException e) {
            // A connection that never said anything is closed without a word.
            // R9112-8-01
            if (parser.received() > 0) refuse(e, buffers, lead);
        } catch (ProtocolException e) {
            refuse(e, buffers, lead);
        } catch (IOException e) {
            // The peer has gone, and its question with it (R1945-1.3-03). What was left unsent, the sender has told the
            // listener.
        } catch (Throwable e) {
            engine.options().listener().fault(e);
        } finally {
            // R1945-1.3-01, R2068-19.7.1-01, R2068-19.7.1-02, R2068-19.7.1-03, R2068-19.7.1.1-01, R9112-9.3-01,
            // R9112-9.3-03, R9112-9.3.2-01, R9112-9.6-01, R9110-7.6.1-01: whatever Connection says
            if (waits) engine.parking().park(this);
            else close();
        }
    }

    /** Reads as far as octets have come; empty when the head needs more of them. */
    private Optional<RequestHead> readHead(ByteBuffer in, boolean woken) throws IOException {
        in.clear().flip();
        for (boolean certain = woken; certain || hasArrived(); certain = false) {
            int count = connection.receive(in.compact(), headDeadline);
            in.flip();
            if (count < 0) throw parser.endOfStream();
            Optional<RequestHead> head = parser.feed(in);
            // R9112-9.6-04: whether the stream ends behind it does not matter
            if (head.isPresent()) return head;
        }
        return Optional.empty();
    }

    private boolean hasArrived() throws IOException {
        for (int look = 0; look < QUICK_LOOKS; look++) {
            if (connection.hasOctets()) return true;
            Thread.yield();
        }
        return connection.hasOctets();
    }

    /** A head that there is no room for is refused; the connection is not torn down kindly, for that takes a worker. */
    private boolean mayWait(Buffers buffers, Lead lead) throws IOException {
        if (memory.grow(parser.received())) return true;
        if (parser.received() > 0) sender.send(overloaded(), buffers.out(), lead);
        return false;
    }

    private void exchange(RequestHead head, Buffers buffers, Lead lead) throws IOException {
        sender.answers(head);
        Limits limits = engine.options().limits();
        BodyFraming framing = BodyFraming.ofRequest(head, limits);
        BodyReader body = BodyReader.of(framing, limits);
        if (!engine.handler().isQuick() || !body.isComplete()) lead.passOn();

        Optional<Response> refusal = engine.hosts().refusal(head);
        RequestContent content = RequestContent.of(
                body, buffers.in(), connection, engine.options().pace());
        try {
            Response response = refusal.isPresent() ? refusal.get() : handle(head, framing, content);
            sender.send(response, buffers.out(), lead);
        } finally {
            content.end();
        }
        end(body.isComplete() && !buffers.in().hasRemaining(), lead);
    }

    private Response handle(RequestHead head, BodyFraming framing, RequestContent content) throws IOException {
        try {
            // R1945-8.1-01, R1945-8.3-01, R1945-8.3-02
            return valid(engine.handler().handle(new Request(head, content.as(framing))));
        } catch (Exception e) {
            if (content.failedWith(e))
                throw content.fault(); // the peer's fault, met while the handler read its content
            engine.options().listener().fault(e);
            // R1945-9.5-01
            return ErrorPage.of(StatusCode.INTERNAL_SERVER_ERROR, "The server failed to answer this request.");
        } finally {
            Thread.interrupted(); // left over by the handler, it would close the connection
        }
    }

    /** Interim responses are not HTTP/1.0 (RFC 1945 section 9.1), and codes beyond the five classes mean nothing. */
    private static Response valid(Response response) throws IOException {
        if (response == null) throw new IllegalStateException("the handler gave no response");
        int code = response.status().code();
        // R1945-9.1-01, R9110-10.1.1-01, R9110-7.8-01
        if (code >= 200 && code <= 599) return response;
        response.close();
        throw new IllegalStateException("the handler gave a response with status " + response.status());
    }

    private void refuse(IOException fault, Buffers buffers, Lead lead) {
        if (sender.hasBegun()) return; // too late to say anything else
        try {
            sender.send(page(fault), buffers.out(), lead);
            // R9112-11.2-01
            end(false, lead);
        } catch (IOException e) {
            // The peer has gone before it could hear what was wrong.
        }
    }

    private static Response overloaded() {
        // R1945-9.5-02
        return ErrorPage.of(
                StatusCode.SERVICE_UNAVAILABLE, "Too many requests are on their way to this server. Try again later.");
    }

    private static Response page(IOException fault) {
        if (!(fault instanceof ProtocolException violated)) {
            // R9110-15.5.9-01
            return ErrorPage.of(StatusCode.REQUEST_TIMEOUT, "The request did not arrive in time.");
        }
        Violation violation = violated.violation();
        // R1945-9.4-04, R1945-9.4-02
        return ErrorPage.of(violation.status(), violation.rule() + " (" + violation.section() + ").");
    }

    /** A plain close would have TCP destroy the answer where input is left unread. */
    private void end(boolean everythingRead, Lead lead) throws IOException {
        if (everythingRead && !connection.hasOctets()) return;
        lead.passOn();
        ServerOptions options = engine.options();
        // R9112-9.6-03, R1945-9.4-03, R1945-7.2-07, R9112-6.3-05
        connection.tearDown(options.lingerOctets(), Deadline.after(options.linger()));
    }

    void park(Selector selector) throws IOException {
        connection.park(selector, this, headDeadline);
    }

    void resume() throws IOException {
        connection.resume();
    }

    /** Closes a connection on which no request has begun; it would not be answered any more. */
    void closeIfSilent() {
        if (parser.received() == 0) close();
    }

    void close() {
        memory.release();
        connection.close();
        engine.connections().remove(this);
    }
}
