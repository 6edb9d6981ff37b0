package http10.client;

import http10.message.Content;
import http10.message.HttpUri;
import http10.message.Request;
import http10.message.RequestHead;
import http10.message.Response;
import http10.message.ResponseHead;
import http10.transport.Connection;
import http10.transport.DeadlineWatch;
import http10.wire.BodyFraming;
import http10.wire.BodyReader;
import http10.wire.HeadWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;

/** One request and its response, on one connection. Use once. */
final class Exchange {
    private final ClientOptions options;
    private final DeadlineWatch watch;
    private final Clock clock;

    Exchange(ClientOptions options, DeadlineWatch watch, Clock clock) {
        this.options = options;
        this.watch = watch;
        this.clock = clock;
    }

    Response run(Request request, HttpUri uri) throws IOException {
        Optional<Proxy> proxy = options.network().socket().isPresent()
                ? Optional.empty()
                : options.proxies().of(uri);
        RequestHead head = Outgoing.head(request, uri, proxy, options);
        ByteBuffer octets = HeadWriter.octets(head);
        // R1945-1.3-02, R9112-9.2-01, R9112-9.3-04, R9112-9.3.2-02
        Connection connection = new Connector(options, watch, clock).connect(request, uri, proxy);
        clock.connected();
        try {
            RequestSender sender = new RequestSender(connection, options, clock);
            sender.send(octets, request.content());
            return received(request, uri, sender, connection);
        } catch (IOException | RuntimeException | Error e) {
            connection.close();
            options.listener().closed(0, clock.nanos());
            throw e;
        }
    }

    private Response received(Request request, HttpUri uri, RequestSender sender, Connection connection)
            throws IOException {
        HeadReader heads = new HeadReader(sender, options, clock);
        ResponseHead head = heads.finalHead();
        // R1945-9.4-01: but where the server has begun to answer what it still reads, sending goes on
        if (head.status().statusClass() != 2) sender.stop();
        BodyFraming framing = ResponseFraming.of(request, head, options);
        options.listener().framed(framing, clock.nanos());
        BodyReader body = options.rawTransfer()
                ? BodyReader.raw(framing, options.limits())
                : BodyReader.of(framing, options.limits());
        ContentStream stream =
                new ContentStream(connection, sender, uri.isSecure(), body, heads.octets(), options.listener(), clock);
        // R1945-3.5-02, R1945-10.3-02, R1945-C.4-01, R1945-6.1.1-05, R1945-7.2.1-02, R1945-9.2-03, R6585-4-01,
        // R1945-D.2.4-01, R1945-D.2.7-01: as it came, whatever status and fields say
        if (!body.isComplete()) return new Response(head, Content.of(stream, lengthOf(framing)));
        stream.close();
        return new Response(head, Content.NONE);
    }

    private static OptionalLong lengthOf(BodyFraming framing) {
        return framing instanceof BodyFraming.FixedLength fixed
                ? OptionalLong.of(fixed.octets())
                : OptionalLong.empty();
    }
}
