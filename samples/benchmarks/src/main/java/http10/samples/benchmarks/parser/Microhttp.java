package http10.samples.benchmarks.parser;

import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.microhttp.Request;

/** microhttp's parser: a new one for each request, over the octets it keeps for the connection. */
final class Microhttp implements HeadParser<Request> {
    private static final Hidden TOKENIZER = new Hidden("org.microhttp.ByteTokenizer");
    private static final Hidden PARSER = new Hidden("org.microhttp.RequestParser");
    private static final MethodHandle ADD = TOKENIZER.method("add", void.class, ByteBuffer.class);
    private static final MethodHandle COMPACT = TOKENIZER.method("compact", void.class);
    private static final MethodHandle NEW = PARSER.constructor(TOKENIZER.type());
    private static final MethodHandle PARSE = PARSER.method("parse", boolean.class);
    private static final MethodHandle REQUEST = PARSER.method("request", Request.class);

    private final ByteBuffer octets;
    private final Object tokenizer = TOKENIZER.make();

    Microhttp(Head head) {
        this.octets = head.buffer();
    }

    @Override
    public Request parse() throws Exception {
        try {
            ADD.invoke(tokenizer, octets.clear());
            Object parser = NEW.invoke(tokenizer);
            if (!(boolean) PARSE.invoke(parser)) throw new IllegalStateException("the head is not complete");
            COMPACT.invoke(tokenizer);
            return (Request) REQUEST.invoke(parser);
        } catch (Exception e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String method(Request head) {
        return head.method();
    }

    @Override
    public String target(Request head) {
        return head.uri();
    }

    @Override
    public int fields(Request head) {
        return head.headers().size();
    }

    @Override
    public Optional<String> field(Request head, String name) {
        return Optional.ofNullable(head.header(name));
    }
}
