package http10.server;

import http10.message.Content;
import http10.message.Method;
import http10.message.RequestHead;
import http10.message.Response;
import http10.message.StatusCode;
import http10.transport.Connection;
import http10.transport.DeadlineExceededException;
import http10.wire.BodyFraming;
import http10.wire.BodyWriter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends the response to one request, as fast as the peer takes it: completes its head, sends its content, tells the
 * listener.
 */
final class ResponseSender {
    /** Of a large file so much goes along with the head, which costs less than a segment for the head alone. */
    static final int FIRST_PIECE = 16 << 10;

    private final Connection connection;
    private final SocketAddress peer;
    private final Engine engine;
    private final HeadReader reader;
    private final Optional<WireListener> wire;
    private Optional<RequestHead> request = Optional.empty();
    private Optional<Response> response = Optional.empty(); // while it is under way
    private final boolean isFirst;
    private boolean begun;
    private SentContent first = SentContent.NONE; // what the peer did not take at once of the head and what went along
    private SentContent content = SentContent.NONE;
    private long along; // octets of content that went along with the head
    private Optional<SlowReader> slow = Optional.empty(); // once the peer has kept it waiting

    /**
     * @param reader of the request
     * @param isFirst whether nothing has been sent on the connection before
     */
    ResponseSender(
            Connection connection,
            SocketAddress peer,
            Engine engine,
            HeadReader reader,
            Optional<WireListener> wire,
            boolean isFirst) {
        this.wire = wire;
        this.reader = reader;
        this.isFirst = isFirst;
        this.connection = connection;
        this.peer = peer;
        this.engine = engine;
    }

    /** Tells whose answer it will be: without that, a full response with content is sent. */
    void answers(RequestHead request) {
        this.request = Optional.of(request);
    }

    boolean isAnswering() {
        return request.isPresent();
    }

    boolean hasBegun() {
        return begun;
    }

    boolean isUnderWay() {
        return response.isPresent();
    }

    /**
     * Sends a response, of which it becomes the owner.
     *
     * @param kept whether the connection is to be kept afterwards, which the response then says
     * @return whether all of it was sent; else {@link #goOn} when the peer takes more
     * @throws IOException if it could not be sent in full; the connection is closed
     */
    boolean send(Response response, boolean kept, Buffers buffers, Lead lead) throws IOException {
        begun = true;
        this.response = Optional.of(response);
        try {
            byte[] head = buffers.heads().octets(response, request, kept, engine);
            if (wire.isPresent()) wire.get().headSent(head);
            ByteBuffer out = buffers.out().clear();
            ByteBuffer first = head.length <= out.capacity() ? out : ByteBuffer.allocate(head.length);
            first.put(head);
            if (hasContent(response)) add(response.content(), kept, first);
            sendFirst(first.flip());
            return isSent(lead);
        } catch (IOException | RuntimeException | Error e) {
            breakOff();
            throw e;
        }
    }

    /** Goes on when the peer takes more, or it is time to ask; as {@link #send}. */
    boolean goOn(Lead lead) throws IOException {
        try {
            slow.ifPresent(SlowReader::hasWaited);
            return isSent(lead);
        } catch (DeadlineExceededException e) {
            connection.abort(); // or the system would keep what is unsent for minutes, megabytes of it
            breakOff();
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            breakOff();
            throw e;
        }
    }

    private boolean hasContent(Response response) {
        boolean head = request.map(r -> r.method().equals(Method.HEAD)).orElse(false);
        // R1945-7.2-03, R1945-7.2-04
        return !head && !response.status().forbidsContent();
    }

    /** Content that is at hand and small goes along with the head, in one write; of a large file its beginning. */
    private void add(Content content, boolean kept, ByteBuffer out) throws IOException {
        long length = content.length().orElse(Long.MAX_VALUE);
        boolean fits = length <= out.remaining();
        if (content instanceof Content.OfOctets held && fits) {
            out.put(held.array());
            along = length;
        } else if (content instanceof Content.OfFile file && fits) {
            SentContent.readRest(file, 0, out);
            along = length;
        } else if (content instanceof Content.OfFile file) {
            int piece = Math.min(FIRST_PIECE, out.remaining());
            SentContent.read(file, 0, piece, out);
            this.content = new SentContent.OfFile(file, piece);
            if (!kept && SentContent.OfFile.isSentAtOnce(file)) connection.nothingFollows();
            along = piece;
        } else {
            this.content = SentContent.of(content, out.capacity());
        }
    }

    /** A new connection has room for what is small. Later there may be none, and nobody must wait for it. */
    private void sendFirst(ByteBuffer out) throws IOException {
        if (content == SentContent.NONE && isFirst && connection.isBlocking()) {
            connection.sendAll(out, engine.options().pace());
        } else if (!connection.sendNow(out)) {
            first = SentContent.copyOf(out);
        }
    }

    private boolean isSent(Lead lead) throws IOException {
        if (first.goOn(connection, lead) && content.goOn(connection, lead)) {
            finish(true);
            return true;
        }
        if (slow.isEmpty()) slow = Optional.of(new SlowReader(engine.options()));
        slow.get().waitsAfter(first.sent() + content.sent());
        return false;
    }

    /** The wait for the peer to take more. */
    Next.Wait await() {
        return slow.orElseThrow().await();
    }

    /** How much memory it holds while the peer keeps it waiting. */
    int held() {
        return first.held() + content.held();
    }

    /** Cuts the connection before all was sent. */
    void breakOff() {
        boolean simple = request.map(RequestHead::isSimple).orElse(false);
        boolean endsByClose = simple
                || response.map(r -> BodyWriter.framingOf(r.content()) instanceof BodyFraming.UntilClose)
                        .orElse(false);
        // Where the peer was told no length, only a reset tells it that this is not the end.
        // R1945-6-03, R9112-8-03
        if (endsByClose) connection.abort();
        else connection.close();
        finish(false);
    }

    private void finish(boolean complete) {
        if (response.isEmpty()) return;
        Response sent = response.get();
        response = Optional.empty();
        try {
            sent.close();
        } catch (IOException e) {
            engine.options().listener().fault(e); // a handler's stream
        }
        if (wire.isPresent()) wire.get().contentSent(contentOctets(complete), complete);
        ServerListener listener = engine.options().listener();
        if (listener.hearsAnswers()) listener.answered(exchange(sent.status(), complete));
    }

    /** Who asked, as far as that is told. */
    private SocketAddress client() {
        SocketAddress connected = connected();
        Optional<TrustedProxies> trusted = engine.options().trusted();
        if (trusted.isEmpty() || request.isEmpty()) return connected;
        return Forwarding.of(connected, request.get(), trusted.get()).client();
    }

    /** Who has connected, be it through a proxy that has said so before all else. */
    SocketAddress connected() {
        if (connection.preface().isEmpty()) return peer;
        Optional<InetSocketAddress> source = ((ProxyHeader) connection.preface().get()).source();
        return source.isPresent() ? source.get() : peer;
    }

    private long contentOctets(boolean complete) {
        return content.sent() + (complete || content.sent() > 0 ? along : 0);
    }

    private Exchange exchange(StatusCode status, boolean complete) {
        Duration duration = Duration.ofNanos(System.nanoTime() - reader.since());
        return new Exchange(
                client(),
                request,
                status,
                contentOctets(complete),
                Instant.now().minus(duration),
                duration,
                complete);
    }
}
