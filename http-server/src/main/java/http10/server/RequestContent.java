package http10.server;

import http10.message.Content;
import http10.transport.Connection;
import http10.transport.Pace;
import http10.wire.BodyFraming;
import http10.wire.BodyReader;
import http10.wire.BodyStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * The content of one request, received as the handler reads it. Remembers what that failed with: the peer's fault. What
 * it reads from is the worker's, so once the request is answered it gives nothing more: it would be another client's.
 */
final class RequestContent extends InputStream {
    private final BodyStream stream;
    private IOException fault; // null while all is well
    private volatile boolean over;

    private RequestContent(BodyStream stream) {
        this.stream = stream;
    }

    static RequestContent of(BodyReader body, ByteBuffer in, Connection connection, Engine engine) {
        Pace pace = engine.options().pace();
        return new RequestContent(new BodyStream(body, in, into -> {
            engine.workers().holdUp();
            try {
                // PX-LIM-02
                return connection.receive(into, pace.next(body.received()));
            } finally {
                pace.done();
                engine.workers().goOn();
            }
        }));
    }

    /** The request's content, empty where the framing says so. */
    Content as(BodyFraming framing) {
        // R1945-8.3-01, R9110-8.4-01
        return framing instanceof BodyFraming.FixedLength fixed
                ? Content.of(this, OptionalLong.of(fixed.octets()))
                : Content.NONE;
    }

    /** Whether this is the peer's fault, be it wrapped as {@link java.io.BufferedReader#lines} does. */
    boolean failedWith(Throwable e) {
        return e != null && (e == fault || failedWith(e.getCause()));
    }

    IOException fault() {
        return fault;
    }

    /** From now on nothing can be read. */
    void end() {
        over = true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        // R1945-7.2-07
        if (over) throw new IOException("the request has been answered, its content cannot be read any more");
        try {
            return stream.read(into, offset, length);
        } catch (IOException e) {
            fault = e;
            throw e;
        }
    }
}
