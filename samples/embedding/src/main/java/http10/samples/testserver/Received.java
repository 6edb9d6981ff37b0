package http10.samples.testserver;

import http10.message.Content;
import http10.message.Quoted;
import http10.message.Request;
import http10.message.RequestHead;
import http10.wire.BodyFraming;
import http10.wire.BodyReader;
import http10.wire.BodyStream;
import http10.wire.IncompleteMessageException;
import http10.wire.Limits;
import http10.wire.Profile;
import http10.wire.ProtocolException;
import http10.wire.RequestHeadParser;
import http10.wire.Violation;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What came on a connection of a {@link TestServer}.
 *
 * @param request empty for what is no whole request
 * @param name what a test is told of it where it was not expected
 */
record Received(Optional<Request> request, String name) {
    /** Empty for a connection that ends without an octet. Content is held, within the limits of requests. */
    static Optional<Received> from(BodyStream.Source source) throws IOException {
        try {
            Request request = request(source, ByteBuffer.allocate(8 << 10));
            String name = "a request without an answer: " + request.method() + " " + request.target();
            return Optional.of(new Received(Optional.of(request), name));
        } catch (SocketTimeoutException e) {
            return other("a request that took too long");
        } catch (IncompleteMessageException e) {
            boolean silent = e.violation() == Violation.HEAD_INCOMPLETE && e.received() == 0;
            return silent ? Optional.empty() : other("a request that broke off");
        } catch (ProtocolException e) {
            return other("something that is no request: " + Quoted.of(e.getMessage()));
        }
    }

    private static Optional<Received> other(String name) {
        return Optional.of(new Received(Optional.empty(), name));
    }

    private static Request request(BodyStream.Source source, ByteBuffer octets) throws IOException {
        RequestHeadParser parser = new RequestHeadParser(Limits.REQUEST, Profile.STRICT, true);
        Optional<RequestHead> head = Optional.empty();
        while (head.isEmpty()) {
            if (source.receive(octets.clear()) < 0) throw parser.endOfStream();
            head = parser.feed(octets.flip());
        }
        BodyReader body = BodyReader.of(BodyFraming.ofRequest(head.get(), Limits.REQUEST), Limits.REQUEST);
        return new Request(head.get(), Content.of(new BodyStream(body, octets, source).readAllBytes()));
    }
}
