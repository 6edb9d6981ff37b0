package http10.samples.embedding;

import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import http10.server.ErrorPage;
import http10.server.HttpServer;
import http10.server.ServerOptions;
import http10.wire.Limits;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Takes files by PUT: plain names, each once, of at most 1 MiB. */
final class FileUpload {
    private FileUpload() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (HttpServer server = serve(8000, Files.createDirectories(Path.of(args.length > 0 ? args[0] : "uploads")))) {
            System.out.println("curl -T FILE http://localhost:" + server.port() + "/NAME");
            server.awaitStop();
        }
    }

    // shown: upload
    static HttpServer serve(int port, Path folder) throws IOException {
        Limits limits = Limits.REQUEST.withContentOctets(1 << 20); // more is 413, before any of it is read
        return HttpServer.open(
                ServerOptions.builder().port(port).limits(limits).build(), request -> store(request, folder));
    }

    static Response store(Request request, Path folder) throws IOException {
        if (!request.method().equals(Method.PUT)) return ErrorPage.notAllowed("Send by PUT.", List.of(Method.PUT));
        String name = request.target().path().substring(1);
        if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}")) {
            return ErrorPage.of(StatusCode.BAD_REQUEST, "A name is letters, digits, \"_\", \"-\", and \".\" within.");
        }
        Path part = Files.createTempFile(folder, ".", ".part");
        try {
            // It throws where the upload breaks off.
            Files.copy(request.content().stream(), part, StandardCopyOption.REPLACE_EXISTING);
            Files.createLink(folder.resolve(name), part); // the whole file under its name, or none
            return Response.created("/" + name);
        } catch (FileAlreadyExistsException e) {
            return ErrorPage.of(new StatusCode(409), "There is a file of this name.");
        } finally {
            Files.delete(part);
        }
    }
    // end
}
