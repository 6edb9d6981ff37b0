package http10.server;

import http10.message.Content;
import http10.message.Field;
import http10.message.Request;
import http10.message.Response;
import http10.message.ResponseHead;
import http10.message.StatusCode;
import java.io.IOException;
import java.util.List;

/**
 * Lets pages of every origin read what another handler answers (CORS, as the Fetch standard has it), without cookies. A
 * browser's question beforehand, OPTIONS, is answered here, before any password is asked for, as browsers send none with it.
 */
public final class CrossOrigin implements Handler {
    private static final List<Field> READABLE =
            List.of(Field.of("Access-Control-Allow-Origin", "*"), Field.of("Access-Control-Expose-Headers", "*"));

    // No "*" stands for Authorization.
    private static final ResponseHead ALLOWED = ResponseHead.of(
            StatusCode.NO_CONTENT,
            Field.of("Allow", "GET, HEAD, OPTIONS"),
            Field.of("Access-Control-Allow-Origin", "*"),
            Field.of("Access-Control-Allow-Methods", "GET, HEAD"),
            Field.of("Access-Control-Allow-Headers", "*, Authorization"),
            Field.of("Access-Control-Max-Age", "86400"));

    private final Handler handler;

    private CrossOrigin(Handler handler) {
        this.handler = handler;
    }

    /**
     * A handler whose answers every page may read.
     *
     * @param handler answers everything but OPTIONS; what it does not guard by a password, any page can read that is opened in
     *     a browser which reaches this server
     * @return the handler
     */
    public static Handler of(Handler handler) {
        return new CrossOrigin(AddedFields.of(READABLE, handler));
    }

    @Override
    public boolean isQuick() {
        return handler.isQuick();
    }

    @Override
    public Response handle(Request request) throws IOException {
        if (!request.method().token().equals("OPTIONS")) return handler.handle(request);
        return new Response(ALLOWED, Content.NONE);
    }
}
