package http10.server;

import http10.message.BasicCredentials;
import http10.message.Content;
import http10.message.Field;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** The resources that the requirement catalogue speaks of, answered from memory. */
final class Fixtures implements Handler {
    static final int BIG = 8 << 20;

    private final AtomicInteger posts = new AtomicInteger();
    private final Map<String, byte[]> created = new ConcurrentHashMap<>();
    private final Handler stored = new StoredResource();
    private final Handler guarded = BasicAuthentication.of(
            "fixtures",
            BasicAuthentication.only(new BasicCredentials("Aladdin", "open sesame")),
            request -> Response.text(StatusCode.OK, "the treasure\n"));

    @Override
    public Response handle(Request request) throws IOException {
        return switch (request.target().path()) {
            case "/o" -> Response.text(StatusCode.OK, "hello\n");
            case "/big" -> Response.of(StatusCode.OK, MediaType.OCTETS, Content.of(new byte[BIG]));
            case "/post" -> post(request);
            case "/fields" -> fields(request);
            case "/count" -> Response.text(StatusCode.OK, posts + "\n");
            case "/create" -> create(request);
            case "/put" -> stored.handle(request);
            case "/auth" -> guarded.handle(request);
            case "/dyn" -> dynamic("some octets");
            case "/coded" -> coded();
            case "/nothing" -> Response.of(StatusCode.NO_CONTENT).with("Content-Type", "text/plain");
            case "/empty" -> Response.of(StatusCode.OK);
            case "/redirect" -> Response.redirect(StatusCode.FOUND, "/o");
            case "/not-modified" -> Response.of(StatusCode.NOT_MODIFIED, MediaType.TEXT, Content.of(new byte[3]));
            case "/boom" -> throw new IllegalStateException("secret detail");
            case "/short" -> announced(10);
            case "/long" -> announced(2);
            default -> created(request.target().path());
        };
    }

    private Response post(Request request) throws IOException {
        byte[] octets = request.content().octets(1 << 20);
        if (request.method().equals(Method.POST)) posts.incrementAndGet();
        return Response.of(StatusCode.OK, MediaType.OCTETS, Content.of(octets));
    }

    private Response create(Request request) throws IOException {
        if (!request.method().equals(Method.POST)) {
            return ErrorPage.notAllowed("Something is created here by POST.", List.of(Method.POST));
        }
        byte[] octets = request.content().octets(1 << 20);
        String path = "/create/" + posts.incrementAndGet();
        created.put(path, octets);
        return Response.created(path);
    }

    private Response created(String path) {
        byte[] octets = created.get(path);
        return octets == null
                ? ErrorPage.of(StatusCode.NOT_FOUND, "There is nothing here.")
                : Response.of(StatusCode.OK, MediaType.OCTETS, Content.of(octets));
    }

    private static Response fields(Request request) {
        StringBuilder text = new StringBuilder();
        for (Field field : request.fields()) text.append(field).append('\n');
        byte[] octets = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        return Response.of(StatusCode.OK, MediaType.of("text/plain; charset=iso-8859-1"), Content.of(octets));
    }

    private static Response dynamic(String text) {
        byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
        return Response.of(
                StatusCode.OK, MediaType.TEXT, Content.of(new ByteArrayInputStream(octets), OptionalLong.empty()));
    }

    /** HTML that is kept in gzip: its type is that of the HTML (RFC 1945 section 7.2.1). */
    private static Response coded() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(octets)) {
            gzip.write("<!DOCTYPE html>\n<title>coded</title>\n".getBytes(StandardCharsets.US_ASCII));
        }
        return Response.of(StatusCode.OK, MediaType.of("text/html"), Content.of(octets.toByteArray()))
                .with("Content-Encoding", "x-gzip");
    }

    /** Five octets of content that claim to be another number. */
    private static Response announced(long length) {
        ByteArrayInputStream five = new ByteArrayInputStream(new byte[5]);
        return Response.of(StatusCode.OK, MediaType.OCTETS, Content.of(five, OptionalLong.of(length)));
    }
}
