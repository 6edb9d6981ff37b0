package http10.samples.embedding;

import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import http10.server.ErrorPage;
import http10.server.HttpServer;
import java.io.IOException;
import java.util.List;

/** Greets: a handler is a method from a request to a response. */
final class Hello {
    private Hello() {}

    // shown: hello
    public static void main(String[] args) throws IOException, InterruptedException {
        try (HttpServer server = HttpServer.bind(8000, Hello::answer)) {
            System.out.println("http://localhost:" + server.port() + "/");
            server.awaitStop();
        }
    }

    static Response answer(Request request) {
        // HEAD is answered as GET is; the server leaves the content out
        return request.method().isSafe()
                ? Response.text(StatusCode.OK, "hello\n")
                : ErrorPage.notAllowed("There is a greeting to get.", List.of(Method.GET, Method.HEAD));
    }
    // end
}
