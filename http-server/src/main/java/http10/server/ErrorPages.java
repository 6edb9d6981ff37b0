package http10.server;

import http10.message.Content;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.Request;
import http10.message.RequestHead;
import http10.message.RequestTarget;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * Puts pages of one's own in place of those that explain an error: {@code 404.html} for a 404. The status stays, and fields
 * such as Allow. Where there is no such page, or it may not be read, the response stays as it is.
 */
public final class ErrorPages implements Handler {
    private final Handler pages;
    private final Handler handler;

    private ErrorPages(Handler pages, Handler handler) {
        this.pages = pages;
        this.handler = handler;
    }

    /**
     * A handler whose errors have other pages.
     *
     * @param folder of the pages; they are found by the rules for files that are served, so links may not lead out of it
     * @param handler makes the responses
     * @return the handler
     * @throws NotDirectoryException if there is no such folder
     * @throws IOException if it cannot be looked at
     */
    public static Handler of(Path folder, Handler handler) throws IOException {
        if (!Files.isDirectory(folder)) throw new NotDirectoryException(folder.toString());
        return of(FileHandler.of(folder), handler);
    }

    static Handler of(Handler pages, Handler handler) {
        return new ErrorPages(pages, handler);
    }

    @Override
    public boolean isQuick() {
        return handler.isQuick();
    }

    @Override
    public Response handle(Request request) throws IOException {
        Response response = handler.handle(request);
        if (response.status().code() < 400) return response;
        Response page = page(response);
        if (!page.status().equals(StatusCode.OK)) {
            page.close();
            return response;
        }
        response.close();
        return new Response(response.head().withFields(fields(response, page)), page.content());
    }

    private Response page(Response response) throws IOException {
        try {
            return pages.handle(request("/" + response.status() + ".html"));
        } catch (IOException | RuntimeException | Error e) {
            response.close();
            throw e;
        }
    }

    private static Request request(String path) {
        RequestHead head = new RequestHead(
                Method.GET, new RequestTarget.OriginForm(path), HttpVersion.HTTP_1_0, FieldSection.EMPTY);
        return new Request(head, Content.NONE);
    }

    /** What is said of the request and not of our own page, and the type of the other. */
    private static FieldSection fields(Response response, Response page) {
        String type = page.fields().first(FieldName.CONTENT_TYPE).orElseThrow();
        return response.fields()
                .without(FieldName.of("Content-Security-Policy"))
                .without(FieldName.CONTENT_TYPE)
                .with(FieldName.CONTENT_TYPE, type);
    }
}
