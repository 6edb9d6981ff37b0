/**
 * The server. An octet's way: {@code HttpServer} accepts, {@code ServerConnection} reads the head, {@link
 * http10.server.Handler} answers, {@code ResponseSender} writes, the connection is torn down.
 *
 * <p>The examples are programs of {@code samples/embedding}. A form (FormPost.java):
 *
 * <!-- shown: form --><pre>{@code
 * static Response answer(Request request) throws IOException {
 *     if (request.method().isSafe()) {
 *         return Response.of(StatusCode.OK, MediaType.HTML, Content.of(PAGE, StandardCharsets.UTF_8));
 *     }
 *     if (!request.method().equals(Method.POST)) {
 *         return ErrorPage.notAllowed("This is a form.", List.of(Method.GET, Method.HEAD, Method.POST));
 *     }
 *     if (!request.contentType().equals(FORM)) {
 *         return ErrorPage.of(new StatusCode(415), "Send it as " + FORM + ".");
 *     }
 *     try {
 *         Map<String, String> form = fields(request.contentAsText(10_000)); // more is answered 413
 *         return Response.text(StatusCode.OK, "Hello, " + form.getOrDefault("name", "whoever you are") + "!\n");
 *     } catch (IllegalArgumentException e) {
 *         return ErrorPage.of(StatusCode.BAD_REQUEST, "A \"%\" of the form has no two hexadecimal digits behind it.");
 *     }
 * }
 *
 * static Map<String, String> fields(String form) {
 *     Map<String, String> fields = new HashMap<>();
 *     for (String field : form.split("&")) {
 *         String[] pair = field.split("=", 2); // both halves are coded alone, so that a value may hold "&" and "="
 *         String value = pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
 *         fields.put(URLDecoder.decode(pair[0], StandardCharsets.UTF_8), value);
 *     }
 *     return fields;
 * }
 * }</pre>
 *
 * An answer that is made while it is sent (StreamedAnswer.java):
 *
 * <!-- shown: streamed --><pre>{@code
 * static Response answer(Request request) {
 *     OptionalLong rows = Octets.decimal(request.target().query().orElse("10"));
 *     if (rows.isEmpty()) return ErrorPage.of(StatusCode.BAD_REQUEST, "Say how many rows, as in /?1000.");
 *     long last = rows.getAsLong();
 *     // Each piece is sent by itself, so it has many rows.
 *     Stream<byte[]> pieces = LongStream.iterate(1, first -> first <= last, first -> first + PIECE)
 *             .mapToObj(first -> rows(first, Math.min(last, first + PIECE - 1)));
 *     // No Content-Length: the end is that of the connection. Should a piece fail, the connection is reset instead,
 *     // so
 *     // that nobody takes a part for the whole.
 *     return Response.of(StatusCode.OK, CSV, Content.of(pieces));
 * }
 *
 * private static byte[] rows(long first, long last) {
 *     StringBuilder rows = new StringBuilder();
 *     for (long n = first; n <= last; n++) {
 *         rows.append(n).append(',').append(Math.sqrt(n)).append("\r\n");
 *     }
 *     return rows.toString().getBytes(StandardCharsets.UTF_8);
 * }
 * }</pre>
 *
 * Files that are sent here, within limits (FileUpload.java):
 *
 * <!-- shown: upload --><pre>{@code
 * static HttpServer serve(int port, Path folder) throws IOException {
 *     Limits limits = Limits.REQUEST.withContentOctets(1 << 20); // more is 413, before any of it is read
 *     return HttpServer.open(
 *             ServerOptions.builder().port(port).limits(limits).build(), request -> store(request, folder));
 * }
 *
 * static Response store(Request request, Path folder) throws IOException {
 *     if (!request.method().equals(Method.PUT)) return ErrorPage.notAllowed("Send by PUT.", List.of(Method.PUT));
 *     String name = request.target().path().substring(1);
 *     if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}")) {
 *         return ErrorPage.of(StatusCode.BAD_REQUEST, "A name is letters, digits, \"_\", \"-\", and \".\" within.");
 *     }
 *     Path part = Files.createTempFile(folder, ".", ".part");
 *     try {
 *         // It throws where the upload breaks off.
 *         Files.copy(request.content().stream(), part, StandardCopyOption.REPLACE_EXISTING);
 *         Files.createLink(folder.resolve(name), part); // the whole file under its name, or none
 *         return Response.created("/" + name);
 *     } catch (FileAlreadyExistsException e) {
 *         return ErrorPage.of(new StatusCode(409), "There is a file of this name.");
 *     } finally {
 *         Files.delete(part);
 *     }
 * }
 * }</pre>
 *
 * JSON, by Jackson (JsonApi.java, Note.java):
 *
 * <!-- shown: json --><pre>{@code
 * public Response handle(Request request) throws IOException {
 *     String path = request.target().path();
 *     if (path.equals("/notes") && request.method().isSafe()) return json(StatusCode.OK, Note.array(notes));
 *     if (path.equals("/notes") && request.method().equals(Method.POST)) return add(request);
 *     if (!path.startsWith("/notes/")) return ErrorPage.of(StatusCode.NOT_FOUND, "There are only /notes.");
 *     if (!request.method().isSafe()) return ErrorPage.notAllowed("A note stays.", List.of(Method.GET, Method.HEAD));
 *     long number = Octets.decimal(path.substring("/notes/".length())).orElse(0);
 *     if (number < 1 || number > notes.size()) return ErrorPage.of(StatusCode.NOT_FOUND, "There is no such note.");
 *     return json(StatusCode.OK, notes.get((int) number - 1).object());
 * }
 *
 * private Response add(Request request) throws IOException {
 *     try {
 *         Note note = Note.read(request.content().octets(10_000)); // more is answered 413
 *         synchronized (notes) {
 *             if (notes.size() == MOST_NOTES) return ErrorPage.of(new StatusCode(507), "There is no room for more.");
 *             notes.add(note);
 *             return json(StatusCode.CREATED, note.object()).with("Location", "/notes/" + notes.size());
 *         }
 *     } catch (JsonProcessingException e) {
 *         return ErrorPage.of(StatusCode.BAD_REQUEST, "Send an object with a \"text\" that is a string.");
 *     }
 * }
 *
 * private static Response json(StatusCode status, byte[] octets) {
 *     return Response.of(status, JSON, Content.of(octets));
 * }
 * }</pre>
 */
package http10.server;
