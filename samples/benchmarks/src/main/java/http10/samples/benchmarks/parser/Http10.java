package http10.samples.benchmarks.parser;

import http10.message.FieldName;
import http10.message.RequestHead;
import http10.wire.Limits;
import http10.wire.Profile;
import http10.wire.RequestHeadParser;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/** Ours. */
final class Http10 implements HeadParser<RequestHead> {
    private static final Map<String, FieldName> NAMES = Map.of(
            Parsing.HOST,
            FieldName.HOST,
            Parsing.CONNECTION,
            FieldName.CONNECTION,
            Parsing.IF_MODIFIED_SINCE,
            FieldName.IF_MODIFIED_SINCE);

    private final ByteBuffer octets;

    Http10(Head head) {
        this.octets = head.buffer();
    }

    @Override
    public RequestHead parse() throws Exception {
        return new RequestHeadParser(Limits.REQUEST, Profile.STRICT, true)
                .feed(octets.clear())
                .orElseThrow();
    }

    @Override
    public String method(RequestHead head) {
        return head.method().token();
    }

    @Override
    public String target(RequestHead head) {
        return head.target().text();
    }

    @Override
    public int fields(RequestHead head) {
        return head.fields().size();
    }

    @Override
    public Optional<String> field(RequestHead head, String name) {
        return head.fields().first(NAMES.get(name));
    }
}
