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
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.Optional;

/**
 * One connection and the exchanges on it, one after the other: head, framing, handler, response; at the end tear-down. One
 * worker at a time serves it; while the octets of a head have not come it waits in the {@link Parking}.
 */
final class ServerConnection {
    private static final byte[] NOTHING = new byte[0];

    /** What becomes of a connection that its worker leaves. */
    private enum Next {
        CLOSE,
        PARK,
        QUEUE
    }

    private final Connection connection;
    private final InetSocketAddress peer;
    private final Engine engine;
    private final HeadMemory.Share memory;
    private HeadReader reader; // of the present request, as is the next
    private ResponseSender sender;
    private byte[] aside = NOTHING; // of following requests, while no worker lends its buffer
    private volatile boolean silent; // parked, and no request has begun

    ServerConnection(Connection connection, InetSocketAddress peer, Engine engine) {
        this.connection = connection;
        this.peer = peer;
        this.engine = engine;
        this.memory = engine.memory().new Share();
        this.reader = HeadReader.first(connection, engine.options());
        this.sender = new ResponseSender(connection, peer, engine);
        engine.connections().add(this);
    }

    /**
     * Serves until the connection is closed, parked, or queued behind others.
     *
     * @param buffers the worker's
     * @param lead given up before anything that may block, and before a second request
     * @param woken whether something is known to have come: octets, the end of the stream, or the deadline
     */
    void serve(Buffers buffers, Lead lead, boolean woken) {
        silent = false;
        Next next = Next.CLOSE;
        try {
            next = exchanges(buffers, lead, woken);
        } catch (IncompleteMessageException | DeadlineExceededException e) {
            // A connection that said nothing, or nothing more, is closed without a word.
            // R9112-8-01
            if (reader.hasBegun()) refuse(e, buffers, lead);
        } catch (ProtocolException e) {
            refuse(e, buffers, lead);
        } catch (IOException e) {
            // The peer has gone, and its question with it (R1945-1.3-03). What was left unsent, the sender has told the
            // listener.
        } catch (Throwable e) {
            engine.options().listener().fault(e);
        } finally {
            leave(next);
        }
    }

    private void leave(Next next) {
        if (next == Next.QUEUE) {
            engine.workers().take(new Turn.GoingOn(this));
        } else if (next == Next.PARK) {
            silent = !reader.hasBegun();
            // Whoever stops the server looks for silent connections after it says so, and this one the other way round.
            if (silent && engine.connections().isDraining()) close();
            else engine.parking().park(this);
        } else {
            // R1945-1.3-01
            close();
        }
    }

    /** Answers what has come. The requests are in order since each is answered before the next is looked at. */
    // R9112-9.3.2-01
    private Next exchanges(Buffers buffers, Lead lead, boolean woken) throws IOException {
        boolean certain = woken && aside.length == 0;
        ByteBuffer in = buffers.in().clear().put(aside).flip();
        aside = NOTHING;
        for (boolean first = true; ; first = false) {
            if (reader.isIdle()) sender = new ResponseSender(connection, peer, engine);
            Optional<RequestHead> head = reader.read(in, first && certain);
            if (head.isEmpty()) return waits(buffers, lead);
            if (!first) lead.passOn(); // a busy client keeps nobody waiting in the backlog
            if (!exchange(head.get(), buffers, lead)) return Next.CLOSE;
            memory.release();
            reader = HeadReader.following(connection, engine.options());
            // Others want a worker, so this connection goes behind them, with what it has said so far.
            if (engine.workers().areShort()) {
                if (!in.hasRemaining()) return waits(buffers, lead);
                if (putAside(in)) return Next.QUEUE;
            }
        }
    }

    /** A head that there is no room for is refused; the connection is not torn down kindly, for that takes a worker. */
    private Next waits(Buffers buffers, Lead lead) throws IOException {
        if (memory.grow(reader.received())) return Next.PARK;
        if (reader.hasBegun()) sender.send(RefusalPage.overloaded(), false, buffers.out(), lead);
        return Next.CLOSE;
    }

    private boolean putAside(ByteBuffer in) {
        if (!memory.grow(in.remaining())) return false;
        aside = new byte[in.remaining()];
        in.get(aside);
        return true;
    }

    /** Returns whether another may follow. Nothing that comes after a doubtful request is looked at. */
    private boolean exchange(RequestHead head, Buffers buffers, Lead lead) throws IOException {
        sender.answers(head);
        Limits limits = engine.options().limits();
        BodyFraming framing = BodyFraming.ofRequest(head, limits);
        BodyReader body = BodyReader.of(framing, limits);
        if (!engine.handler().isQuick() || !body.isComplete()) lead.passOn();

        Optional<Response> refusal = engine.hosts().refusal(head);
        RequestContent content = RequestContent.of(
                body, buffers.in(), connection, engine.options().pace());
        boolean kept;
        try {
            Response response = refusal.isPresent() ? refusal.get() : handle(head, framing, content);
            // R9112-9.3-03
            kept = refusal.isEmpty() && body.isComplete() && Persistence.isOffered(head, response, engine);
            sender.send(response, kept, buffers.out(), lead);
        } finally {
            content.end();
        }
        if (!kept) end(body.isComplete() && !buffers.in().hasRemaining(), lead);
        return kept;
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
            sender.send(RefusalPage.of(fault), false, buffers.out(), lead);
            // R9112-11.2-01
            end(false, lead);
        } catch (IOException e) {
            // The peer has gone before it could hear what was wrong.
        }
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
        connection.park(selector, this, reader.deadline());
    }

    void resume() throws IOException {
        connection.resume();
    }

    /** Closes a connection that waits and has not begun a request; it would not be answered any more. */
    void closeIfSilent() {
        if (silent) close();
    }

    void close() {
        memory.release();
        connection.close();
        engine.connections().remove(this);
    }
}
