package http10.samples.benchmarks.parser;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Netty's decoder, called without its pipeline. */
final class Netty extends HttpRequestDecoder implements HeadParser<HttpRequest> {
    private final ByteBuf octets;
    private final List<Object> parts = new ArrayList<>();

    Netty(Head head) {
        this.octets = Unpooled.directBuffer().writeBytes(head.octets());
    }

    @Override
    public HttpRequest parse() throws Exception {
        parts.clear();
        octets.readerIndex(0);
        decode(null, octets, parts);
        HttpRequest head = (HttpRequest) parts.get(0);
        if (head.decoderResult().isFailure())
            throw new IllegalStateException(head.decoderResult().cause());
        return head;
    }

    @Override
    public String method(HttpRequest head) {
        return head.method().name();
    }

    @Override
    public String target(HttpRequest head) {
        return head.uri();
    }

    @Override
    public int fields(HttpRequest head) {
        return head.headers().size();
    }

    @Override
    public Optional<String> field(HttpRequest head, String name) {
        return Optional.ofNullable(head.headers().get(name));
    }
}
