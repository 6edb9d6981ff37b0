package http10.client;

import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpVersion;
import http10.message.Octets;
import http10.message.Request;
import http10.message.ResponseHead;
import http10.wire.BodyFraming;
import http10.wire.ProtocolException;
import java.util.List;

/** The framing of a response as the options have it: by the head, or with something in it overlooked. */
final class ResponseFraming {
    private ResponseFraming() {}

    static BodyFraming of(Request request, ResponseHead head, ClientOptions options) throws ProtocolException {
        FieldSection fields = head.fields();
        if (options.ignoresLength()) fields = fields.without(FieldName.CONTENT_LENGTH);
        if (options.rawTransfer() && fields.contains(FieldName.TRANSFER_ENCODING) && !isChunked(head)) {
            fields = fields.without(FieldName.TRANSFER_ENCODING).without(FieldName.CONTENT_LENGTH);
        }
        ResponseHead seen = fields == head.fields() ? head : head.withFields(fields);
        return BodyFraming.ofResponse(request.method(), seen, options.limits());
    }

    private static boolean isChunked(ResponseHead head) {
        List<String> codings = head.fields().members(FieldName.TRANSFER_ENCODING);
        boolean chunked = codings.size() == 1 && Octets.equalsIgnoreCase(codings.get(0), "chunked");
        return chunked && head.version().isAtLeast(HttpVersion.HTTP_1_1);
    }
}
