package http10.client.cli;

import http10.message.Content;
import http10.options.Argument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What -F and --form-string send: multipart/form-data (RFC 7578), its files read while they are sent. */
final class Form {
    final String type;
    final Content content;

    private Form(String type, Content content) {
        this.type = type;
        this.content = content;
    }

    static Form of(List<Argument.Given<Option>> given, Streams streams) throws Failure {
        String boundary = boundary();
        List<Content> all = new ArrayList<>();
        for (Argument.Given<Option> one : given) {
            boolean literal = one.option() == Option.FORM_STRING;
            FormPart part = literal ? FormPart.literal(one.value()) : FormPart.parse(one.value(), streams);
            all.add(text("--" + boundary + "\r\n" + head(part)));
            all.add(
                    part.source() == FormPart.Source.TEXT
                            ? text(part.content())
                            : ContentFile.open("-F", part.content(), streams));
            all.add(text("\r\n"));
        }
        all.add(text("--" + boundary + "--\r\n"));
        return new Form("multipart/form-data; boundary=" + boundary, Content.of(all));
    }

    private static String head(FormPart part) {
        StringBuilder head = new StringBuilder("Content-Disposition: form-data; name=\"");
        head.append(escaped(part.name())).append('"');
        part.fileName()
                .ifPresent(name ->
                        head.append("; filename=\"").append(escaped(name)).append('"'));
        head.append("\r\n");
        part.type().ifPresent(type -> head.append("Content-Type: ").append(type).append("\r\n"));
        for (String field : part.headers()) head.append(field).append("\r\n");
        return head.append("\r\n").toString();
    }

    /** As browsers do. */
    private static String escaped(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static Content text(String text) {
        return Content.of(text, StandardCharsets.UTF_8);
    }

    /** Nobody who does not know it can put it into a file that is sent. */
    private static String boundary() {
        return "------------------------" + UUID.randomUUID().toString().replace("-", "");
    }
}
