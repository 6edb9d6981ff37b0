package http10.server;

import http10.message.ContentTooLargeException;
import http10.message.FieldName;
import http10.message.Request;
import http10.message.RequestHead;
import http10.message.Response;
import http10.message.StatusCode;
import http10.transport.Connection;
import http10.transport.DeadlineExceededException;
import http10.transport.NotTlsException;
import http10.wire.BodyFraming;
import http10.wire.BodyReader;
import http10.wire.IncompleteMessageException;
import http10.wire.Limits;
import http10.wire.ProtocolException;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.util.Optional;

/**
 * One connection and the exchanges on it, one after the other: head, framing, handler, response; at the end tear-down. One
 * worker at a time serves it, as far as the peer lets him; then it waits in the {@link Parking}.
 */
final class ServerConnection {
    private static final byte[] NOTHING = new byte[0];

    /** So many requests that have come together are answered in one go; then others have their turn. */
    private static final int MOST_AT_ONCE = 32;

    private final Connection connection;
    private final SocketAddress peer;
    private final Engine engine;
    private final HeadMemory.Share memory;
    private final Place place;
    private final Optional<WireListener> wire;
    private HeadReader reader; // of the present request, as is the next
    private ResponseSender sender;
    private boolean kept; // after the present response
    private boolean unread; // something of the present request, or behind it
    private boolean isLast; // what the peer says, but for mistakes that would have to come within microseconds
    private Optional<Drain> drain = Optional.empty(); // once nothing more is sent
    private byte[] aside = NOTHING; // of following requests, while no worker lends its buffer

    ServerConnection(Connection connection, SocketAddress peer, Engine engine) {
        this.connection = connection;
        this.peer = peer;
        this.engine = engine;
        this.memory = engine.memory().new Share();
        this.place = new Place(this, connection);
        this.wire = engine.options().listener().wire(peer);
        this.reader = HeadReader.first(connection, engine.options());
        this.sender = new ResponseSender(connection, peer, engine, reader, wire, true);
        engine.connections().add(this);
    }

    Place place() {
        return place;
    }

    /** It was accepted; who has come before goes first, and often the request is there by then. */
    void begin() {
        leave(Next.TURN, false);
    }

    /**
     * Serves until the connection is closed, or has to wait for its peer or for others.
     *
     * @param buffers the worker's
     * @param lead given up before anything that may block
     */
    void serve(Buffers buffers, Lead lead) {
        Next next = Next.CLOSE;
        try {
            next = goOn(buffers, lead);
        } catch (IncompleteMessageException | DeadlineExceededException e) {
            // A connection that said nothing, or nothing more, is closed without a word.
            // R9112-8-01
            if (reader.hasBegun()) next = refuse(e, buffers, lead);
        } catch (ProtocolException | NotTlsException e) {
            next = refuse(e, buffers, lead);
        } catch (IOException e) {
            if (e instanceof ProxyHeaderException) leaveUnanswered(e); // to catch it would load it for everybody
            // The peer has gone, and its question with it (R1945-1.3-03). What was left unsent, the sender has told the
            // listener.
        } catch (Throwable e) {
            engine.options().listener().fault(e);
        } finally {
            leave(next, lead.isHeld() && engine.handler().isQuick());
        }
    }

    /** The requests are in order since each is answered before the next is looked at. */
    // R9112-9.3.2-01
    private Next goOn(Buffers buffers, Lead lead) throws IOException {
        boolean expired = place.hasExpired() && !sender.isUnderWay(); // a slow reader is asked before its time is over
        if (drain.isPresent()) return expired ? Next.CLOSE : drain.get().goOn(buffers.in());
        ByteBuffer in = buffers.in().clear().put(aside).flip();
        aside = NOTHING;
        if (sender.isUnderWay() && !sender.goOn(lead)) return awaitReader(in);
        for (int answered = 0; ; answered++) {
            if (sender.hasBegun()) {
                if (!kept) return end(in);
                turnToNextRequest();
                if (!in.hasRemaining() && !hasDecrypted()) return awaitHead(buffers, lead);
                if (mustLetOthersGoFirst(answered) && putAside(in)) return Next.TURN;
            }
            if (isHandshaking()) lead.passOn(); // it is work
            Optional<RequestHead> head = reader.read(in, expired && answered == 0);
            if (head.isEmpty()) return awaitHead(buffers, lead);
            if (!exchange(head.get(), buffers, lead)) return awaitReader(in);
        }
    }

    private boolean isHandshaking() {
        return connection.acceptedTls().isPresent()
                && connection.acceptedTls().get().isHandshaking();
    }

    /** Whether octets may be there that no selector tells of. */
    private boolean hasDecrypted() {
        return connection.acceptedTls().isPresent()
                && connection.acceptedTls().get().hasOctets();
    }

    private int heldByTls() {
        return connection.acceptedTls().isPresent()
                ? connection.acceptedTls().get().held()
                : 0;
    }

    private void turnToNextRequest() {
        memory.release();
        reader = HeadReader.following(connection, engine.options());
        sender = new ResponseSender(connection, peer, engine, reader, wire, false);
    }

    private boolean mustLetOthersGoFirst(int answered) {
        return answered >= MOST_AT_ONCE || engine.workers().areShort();
    }

    /** A head that there is no room for is refused. */
    private Next awaitHead(Buffers buffers, Lead lead) throws IOException {
        if (memory.grow(reader.received() + heldByTls())) return reader.await();
        if (reader.hasBegun()) sender.send(RefusalPage.overloaded(), false, buffers, lead);
        return Next.CLOSE;
    }

    private Next awaitReader(ByteBuffer in) {
        isLast = false; // there is time for them
        if (kept && in.hasRemaining() && !putAside(in)) kept = false;
        unread |= in.hasRemaining();
        if (memory.grow(aside.length + sender.held() + heldByTls())) return sender.await();
        sender.breakOff();
        return Next.CLOSE;
    }

    private boolean putAside(ByteBuffer in) {
        if (!memory.grow(in.remaining())) return false;
        aside = new byte[in.remaining()];
        in.get(aside);
        return true;
    }

    /** Answers one request; returns whether all of the response was sent. Nothing after a doubtful one is looked at. */
    private boolean exchange(RequestHead head, Buffers buffers, Lead lead) throws IOException {
        sender.answers(head);
        if (wire.isPresent()) wire.get().headReceived(reader.octets(), head);
        Limits limits = engine.options().limits();
        BodyFraming framing = BodyFraming.ofRequest(head, limits);
        if (wire.isPresent()) wire.get().framed(framing, head);
        BodyReader body = BodyReader.of(framing, limits);
        if (!engine.handler().isQuick() || !body.isComplete()) lead.passOn();

        Optional<Response> refusal = engine.hosts().refusal(head);
        RequestContent content = RequestContent.of(body, buffers.in(), connection, engine);
        try {
            Response response = refusal.isPresent() ? refusal.get() : handle(head, framing, content);
            // R9112-9.3-03
            Persistence after = refusal.isPresent()
                    ? Persistence.REFUSED
                    : body.isComplete() ? Persistence.of(head, response, engine) : Persistence.UNREAD;
            kept = after == Persistence.KEPT;
            if (wire.isPresent()) wire.get().persistence(kept, after.reason, after.section);
            unread = !body.isComplete();
            isLast = after == Persistence.NOT_ASKED_FOR && framing instanceof BodyFraming.None && lead.isHeld();
            return sender.send(located(response, head), kept, buffers, lead);
        } finally {
            content.end();
            if (wire.isPresent()) wire.get().contentReceived(body.received());
        }
    }

    /** Redirections lead to where the client can get, if a proxy that is believed says where that is. */
    private Response located(Response response, RequestHead head) {
        ServerOptions options = engine.options();
        if (options.trusted().isEmpty() || options.baseUrl().isPresent()) return response;
        if (!response.fields().contains(FieldName.LOCATION)) return response;
        return Forwarding.of(sender.connected(), head, options.trusted().get()).located(response, head, engine.hosts());
    }

    private Response handle(RequestHead head, BodyFraming framing, RequestContent content) throws IOException {
        Request request = new Request(head, content.as(framing));
        try {
            // R1945-8.1-01, R1945-8.3-01, R1945-8.3-02
            return valid(engine.handler().handle(request));
        } catch (Exception e) {
            if (content.failedWith(e))
                throw content.fault(); // the peer's fault, met while the handler read its content
            // R9110-15.5.14-01
            if (e instanceof ContentTooLargeException large && large.isOf(request.content())) {
                return RefusalPage.tooLarge();
            }
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

    private Next refuse(IOException fault, Buffers buffers, Lead lead) {
        if (sender.hasBegun()) return Next.CLOSE; // too late to say anything else
        kept = false;
        unread = true;
        if (wire.isPresent()) tell(wire.get(), fault);
        try {
            boolean sent = sender.send(RefusalPage.of(fault), false, buffers, lead);
            // R9112-11.2-01
            return sent ? end(buffers.in()) : sender.await();
        } catch (IOException e) {
            return Next.CLOSE; // the peer has gone before it could hear what was wrong
        }
    }

    private void leaveUnanswered(IOException fault) {
        if (wire.isPresent()) wire.get().refused(fault);
        engine.options().listener().refused(peer, fault.getMessage());
    }

    private void tell(WireListener listener, IOException fault) {
        if (!sender.isAnswering()) listener.headRefused(reader.octets());
        listener.refused(fault);
    }

    private Next end(ByteBuffer in) throws IOException {
        boolean plain =
                connection.acceptedTls().isEmpty(); // TLS has an end of its own, which goes before that of the socket
        if (plain && !unread && !in.hasRemaining() && (isLast || !connection.hasOctets())) return Next.CLOSE;
        drain = Optional.of(Drain.begin(connection, engine.options()));
        return drain.get().goOn(in);
    }

    /** @param leads whether it soon looks after others again, so that what it leaves to be closed is closed soon */
    private void leave(Next next, boolean leads) {
        try {
            if (next instanceof Next.Wait wait) engine.parking().park(place, wait);
            else if (next == Next.TURN) engine.parking().queue(this);
            else if (!leads || !engine.parking().closesSoon(place)) close();
        } catch (IOException | ClosedSelectorException | OutOfMemoryError e) {
            sender.breakOff(); // the peer has gone, the server has stopped, or there is no room
            close();
        }
        // Whoever stops the server looks for silent connections after it says so, and this one the other way round.
        if (engine.connections().isDraining()) closeIfSilent();
    }

    /** Closes a connection that waits and has not begun a request; it would not be answered any more. */
    void closeIfSilent() {
        if (place.endIfSilent()) close();
    }

    /** Closes a connection whatever it is at. */
    void cut() {
        if (place.end()) sender.breakOff();
        else if (!place.isLeft()) connection.abort(); // or what a worker sends might look whole
        close();
    }

    void close() {
        memory.release();
        connection.close();
        // R1945-1.3-01
        engine.connections().remove(this);
        engine.parking().forget(connection.isAttached());
        if (wire.isPresent()) wire.get().closed(); // last, for it may fail
    }
}
