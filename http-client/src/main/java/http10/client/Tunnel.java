package http10.client;

import http10.message.Authority;
import http10.message.Field;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpUri;
import http10.message.ResponseHead;
import http10.transport.Connection;
import http10.transport.Deadline;
import http10.wire.HeadWriter;
import http10.wire.MalformedMessageException;
import http10.wire.Profile;
import http10.wire.ResponseHeadParser;
import http10.wire.Violation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has a proxy connect to the origin server (RFC 9110 section 9.3.6). HTTP/1.0 has no CONNECT, but proxies know it so. */
final class Tunnel {
    private static final int MOST_INTERIM = 16;

    private Tunnel() {}

    /** @param given what the caller says to the proxy, instead of the proxy's credentials */
    static void open(
            Connection connection,
            HttpUri uri,
            Proxy proxy,
            Optional<String> given,
            ClientOptions options,
            Clock clock,
            Deadline deadline)
            throws IOException {
        Authority to = Destination.of(uri, options.network());
        ByteBuffer head = HeadWriter.connect(to, fields(to, proxy, given, options));
        connection.sendAll(head.duplicate(), deadline);
        options.listener().tunnelAsked(head.array(), clock.nanos());
        ByteBuffer octets = ByteBuffer.allocate(16 << 10).flip();
        ResponseHead answer = next(connection, octets, options, clock, deadline);
        for (int interim = 0; answer.status().statusClass() == 1; interim++) {
            if (interim == MOST_INTERIM) throw new MalformedMessageException(Violation.INTERIM_RESPONSE, "too many");
            answer = next(connection, octets, options, clock, deadline);
        }
        int status = answer.status().code();
        if (status / 100 != 2) throw new ProxyRefusedException(status, "the proxy answers CONNECT with " + status);
        // Nobody has spoken to the origin server yet, so it is not the one who says this.
        if (octets.hasRemaining()) {
            throw new ProxyRefusedException(status, "the proxy says something in the place of the server");
        }
    }

    private static FieldSection fields(Authority to, Proxy proxy, Optional<String> given, ClientOptions options) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(FieldName.HOST, to.toString()));
        // R2068-19.7.1-04: neither Connection nor Proxy-Connection
        if (!options.userAgent().isEmpty()) fields.add(new Field(FieldName.USER_AGENT, options.userAgent()));
        authorization(proxy, given).ifPresent(value -> fields.add(new Field(Outgoing.PROXY_AUTHORIZATION, value)));
        return FieldSection.of(fields);
    }

    static Optional<String> authorization(Proxy proxy, Optional<String> given) {
        return given.or(() -> proxy.credentials().map(pair -> pair.toFieldValue(StandardCharsets.UTF_8)));
    }

    private static ResponseHead next(
            Connection connection, ByteBuffer octets, ClientOptions options, Clock clock, Deadline deadline)
            throws IOException {
        ResponseHeadParser parser = new ResponseHeadParser(options.limits(), Profile.STRICT, false);
        while (true) {
            Optional<ResponseHead> head = octets.hasRemaining() ? parser.feed(octets) : Optional.empty();
            if (head.isPresent()) {
                options.listener().tunnelAnswered(head.get(), parser.octets(), clock.nanos());
                return head.get();
            }
            octets.compact();
            int count = connection.receive(octets, deadline);
            octets.flip();
            if (count < 0) throw parser.endOfStream();
        }
    }
}
