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

/** The content of one request, received as the handler reads it. Remembers what that failed with: the peer's fault. */
final class RequestContent extends InputStream {
    private final BodyStream stream;
    private IOException fault; // null while all is well

    private RequestContent(BodyStream stream) {
        this.stream = stream;
    }

    static RequestContent of(BodyReader body, ByteBuffer in, Connection connection, Pace pace) {
        return new RequestContent(
                new BodyStream(body, in, into -> connection.receive(into, pace.next(body.received()))));
    }

    /** The request's content, empty where the framing says so. */
    Content as(BodyFraming framing) {
        return framing instanceof BodyFraming.FixedLength fixed
                ? Content.of(this, OptionalLong.of(fixed.octets()))
                : Content.NONE;
    }

    boolean failedWith(Exception e) {
        return e == fault;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return stream.read(into, offset, length);
        } catch (IOException e) {
            fault = e;
            throw e;
        }
    }
}
