package http10.server;

import http10.message.Method;
import http10.message.Request;
import http10.message.RequestTarget;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;

/**
 * Answers GET and HEAD of one path by a handler of its own, and leaves everything else to another. Only the path as it is
 * written counts: an escape, a further slash or {@code ..} makes it another one.
 */
public final class OwnPath implements Handler {
    private final String path;
    private final Handler own;
    private final Handler others;

    private OwnPath(String path, Handler own, Handler others) {
        this.path = path;
        this.own = own;
        this.others = others;
    }

    /**
     * A handler with a path of its own.
     *
     * @param path such as {@code /metrics}; a query of the request is not looked at
     * @param own answers GET and HEAD there
     * @param others answers everything else
     * @return the handler
     * @throws IllegalArgumentException if it is no path, see {@link #isPath}
     */
    public static Handler of(String path, Handler own, Handler others) {
        if (!isPath(path)) throw new IllegalArgumentException("not a path");
        return new OwnPath(path, own, others);
    }

    /**
     * A handler that tells at one path that the server answers: 200 with {@code ok} and a line's end. It looks at no file.
     *
     * @param path such as {@code /health}
     * @param others answers everything else
     * @return the handler
     * @throws IllegalArgumentException if it is no path, see {@link #isPath}
     */
    public static Handler health(String path, Handler others) {
        return of(path, new Health(), others);
    }

    /**
     * Whether a text can be such a path.
     *
     * @param text any
     * @return whether a request can have this path: it begins with a slash, and what no URL holds is escaped
     */
    public static boolean isPath(String text) {
        return text.startsWith("/")
                && text.indexOf('?') < 0
                && RequestTarget.parse(text).isPresent();
    }

    @Override
    public boolean isQuick() {
        return own.isQuick() && others.isQuick();
    }

    @Override
    public Response handle(Request request) throws IOException {
        boolean reads = request.method().equals(Method.GET) || request.method().equals(Method.HEAD);
        boolean isOwn = reads && request.target().path().equals(path);
        return isOwn ? own.handle(request) : others.handle(request);
    }

    private static final class Health implements Handler {
        @Override
        public boolean isQuick() {
            return true;
        }

        @Override
        public Response handle(Request request) {
            return Response.text(StatusCode.OK, "ok\n").with("Cache-Control", "no-store");
        }
    }
}
