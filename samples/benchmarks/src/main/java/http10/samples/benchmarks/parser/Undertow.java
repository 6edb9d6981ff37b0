package http10.samples.benchmarks.parser;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.xnio.OptionMap;

/** Undertow's parser, one for all connections; it fills an exchange. */
final class Undertow implements HeadParser<HttpServerExchange> {
    private static final Hidden PARSER = new Hidden("io.undertow.server.protocol.http.RequestParser");
    private static final Hidden STATE = new Hidden("io.undertow.server.protocol.http.RequestState");
    private static final MethodHandle HANDLE =
            PARSER.method("handle", void.class, ByteBuffer.class, STATE.type(), HttpServerExchange.class);
    private static final MethodHandle RESET = STATE.method("reset", void.class);
    private static final MethodHandle IS_COMPLETE = STATE.method("isComplete", boolean.class);
    private static final Map<String, HttpString> NAMES = Map.of(
            Parsing.HOST,
            new HttpString(Parsing.HOST),
            Parsing.CONNECTION,
            new HttpString(Parsing.CONNECTION),
            Parsing.IF_MODIFIED_SINCE,
            new HttpString(Parsing.IF_MODIFIED_SINCE));

    private final ByteBuffer octets;
    private final Object parser =
            PARSER.make("instance", MethodType.methodType(PARSER.type(), OptionMap.class), OptionMap.EMPTY);
    private final Object state = STATE.make();

    Undertow(Head head) {
        this.octets = head.buffer();
    }

    @Override
    public HttpServerExchange parse() throws Exception {
        HttpServerExchange exchange = new HttpServerExchange(null);
        try {
            RESET.invoke(state);
            HANDLE.invoke(parser, octets.clear(), state, exchange);
            if (!(boolean) IS_COMPLETE.invoke(state)) throw new IllegalStateException("the head is not complete");
        } catch (Exception e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        return exchange;
    }

    @Override
    public String method(HttpServerExchange head) {
        return head.getRequestMethod().toString();
    }

    @Override
    public String target(HttpServerExchange head) {
        String query = head.getQueryString();
        return query.isEmpty() ? head.getRequestURI() : head.getRequestURI() + "?" + query;
    }

    @Override
    public int fields(HttpServerExchange head) {
        return head.getRequestHeaders().size();
    }

    @Override
    public Optional<String> field(HttpServerExchange head, String name) {
        return Optional.ofNullable(head.getRequestHeaders().getFirst(NAMES.get(name)));
    }
}
