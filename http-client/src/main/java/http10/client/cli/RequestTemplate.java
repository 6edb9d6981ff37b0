package http10.client.cli;

import http10.message.Content;
import http10.message.Field;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpUri;
import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.Request;
import http10.message.RequestHead;
import http10.message.RequestTarget;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is the same in the requests for all URLs. */
final class RequestTemplate {
    private final Method method;
    private final List<Field> fields;
    private final Content content;
    final boolean sendsHost;
    final String userAgent;

    /** Reads the files that -H and -d name. */
    RequestTemplate(GetOptions options, Streams streams) throws Failure {
        RequestFields given = RequestFields.of(options.all(Option.HEADER), streams);
        boolean posts = options.has(Option.DATA);
        method = Method.of(
                options.last(Option.REQUEST).orElse(options.has(Option.HEAD) ? "HEAD" : posts ? "POST" : "GET"));
        fields = given.fields;
        content = posts ? Content.of(data(options.all(Option.DATA), streams)) : Content.NONE;
        if (posts && !given.has(FieldName.CONTENT_TYPE) && !given.leavesOut(FieldName.CONTENT_TYPE)) {
            fields.add(new Field(FieldName.CONTENT_TYPE, "application/x-www-form-urlencoded"));
        }
        sendsHost = !given.leavesOut(FieldName.HOST);
        userAgent = given.leavesOut(FieldName.USER_AGENT)
                ? ""
                : options.last(Option.USER_AGENT).orElse("http10/0.1");
    }

    Request request(HttpUri uri) throws Failure {
        List<Field> all = fields;
        Optional<String> authorization = UrlArgument.authorization(uri);
        FieldSection section = FieldSection.of(all);
        if (authorization.isPresent() && !section.contains(FieldName.AUTHORIZATION)) {
            all = new ArrayList<>(fields);
            all.add(0, new Field(FieldName.AUTHORIZATION, authorization.get()));
            section = FieldSection.of(all);
        }
        RequestTarget target = new RequestTarget.AbsoluteForm(uri);
        return new Request(new RequestHead(method, target, HttpVersion.HTTP_1_0, section), content);
    }

    /** Joined by "&amp;"; line ends of files are left out, as curl does, so that a form can be kept in lines. */
    private static byte[] data(List<String> arguments, Streams streams) throws Failure {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        boolean first = true;
        for (String argument : arguments) {
            if (!first) all.write('&');
            first = false;
            if (argument.startsWith("@")) all.writeBytes(withoutLineEnds(ArgumentFile.octets("-d", argument, streams)));
            else all.writeBytes(argument.getBytes(StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }

    private static byte[] withoutLineEnds(byte[] octets) {
        int kept = 0;
        for (byte octet : octets) if (octet != '\r' && octet != '\n' && octet != 0) octets[kept++] = octet;
        return Arrays.copyOf(octets, kept);
    }
}
