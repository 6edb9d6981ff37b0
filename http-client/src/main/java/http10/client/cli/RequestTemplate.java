package http10.client.cli;

import http10.client.ClientOptionsBuilder;
import http10.client.CookieJar;
import http10.client.CredentialsElsewhere;
import http10.message.BasicCredentials;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is the same in the requests for all URLs. */
final class RequestTemplate {
    private final GetOptions options;
    private final Streams streams;
    private final RequestFields given;
    private final Content content;
    private final Optional<Uploads> uploads;
    private final Optional<Credentials> credentials; // beyond those in a URL
    private final Optional<Protocols> protocols;
    private final Optional<String> query; // that --url-query and -G add
    final Optional<Cookies> cookies;
    private final String userAgent;

    /**
     * Reads the files that the options name; nothing is sent before all of them are read.
     *
     * @param jar that operations before have, if any
     */
    RequestTemplate(GetOptions options, Streams streams, Optional<CookieJar> jar) throws Failure {
        this.options = options;
        this.streams = streams;
        given = RequestFields.of(options.all(Option.HEADER), streams);
        protocols = options.has(Option.PROTO) ? Optional.of(Protocols.of(options, Option.PROTO)) : Optional.empty();
        boolean hasCookies = options.has(Option.COOKIE) || options.has(Option.COOKIE_JAR);
        cookies = hasCookies ? Optional.of(Cookies.of(options, streams, jar)) : Optional.empty();
        boolean plain = !options.hasAny(Group.REQUEST); // which is to start fast, without the classes for the rest
        boolean authenticates = !plain && Credentials.areIn(options);
        credentials = authenticates ? Optional.of(Credentials.of(options, streams)) : Optional.empty();
        uploads = options.has(Option.UPLOAD_FILE) ? Optional.of(new Uploads()) : Optional.empty();
        content = plain ? Content.NONE : content();
        boolean asksWithData = options.has(Option.GET) && DataArguments.areIn(options);
        String added = options.has(Option.URL_QUERY) ? QueryArguments.read(options, streams) : "";
        if (asksWithData) added = added.isEmpty() ? data() : added + "&" + data();
        query = asksWithData || !added.isEmpty() ? Optional.of(added) : Optional.empty();
        if (options.has(Option.JSON)) given.addDefault("Accept", "application/json", "--json");
        String referer = options.last(Option.REFERER).orElse("");
        int auto = referer.indexOf(";auto");
        if (auto >= 0) referer = referer.substring(0, auto);
        if (!referer.isEmpty()) given.addDefault("Referer", referer, "-e");
        if (cookies.isPresent() && !cookies.get().written.isEmpty()) {
            given.addDefault("Cookie", cookies.get().written, "-b");
        }
        Optional<String> agent = options.last(Option.USER_AGENT);
        boolean none = given.leavesOut(FieldName.USER_AGENT)
                || agent.isPresent() && agent.get().isEmpty();
        userAgent = none ? "" : RequestFields.value(agent.orElse("http10/0.1"), "-A");
    }

    private Content content() throws Failure {
        if (options.has(Option.FORM) || options.has(Option.FORM_STRING)) {
            Form form = Form.of(options.inOrder(Option.FORM, Option.FORM_STRING), streams);
            given.addDefault("Content-Type", form.type, "-F");
            return form.content;
        }
        if (!DataArguments.areIn(options) || options.has(Option.GET)) return Content.NONE;
        boolean json = options.has(Option.JSON);
        given.addDefault("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded", "-d");
        return DataArguments.content(options, streams);
    }

    /** What the URL leads to: -G puts data into its query, -T the file's name into its path. */
    HttpUri target(Task task) throws Failure {
        HttpUri uri = UrlArgument.parse(task.url());
        if (options.has(Option.PATH_AS_IS)) uri = RawPath.of(uri, task.url());
        if (protocols.isPresent() && !protocols.get().allow(uri.scheme())) {
            throw new Failure(
                    Exit.UNSUPPORTED_PROTOCOL,
                    "--proto does not allow " + uri.scheme(),
                    uri.toString(),
                    "use another URL, or allow it");
        }
        if (task.upload().isPresent()) uri = Uploads.target(uri, task.upload().get());
        return query.isPresent() ? UrlArgument.withQuery(uri, query.get()) : uri;
    }

    /** The request for what a URL leads to, with the file that -T sends there. */
    Request request(HttpUri uri, Optional<String> file) throws Failure {
        List<Field> fields = new ArrayList<>(given.fields);
        Optional<String> authorization = authorization(uri);
        if (authorization.isPresent()) fields.add(0, new Field(FieldName.AUTHORIZATION, authorization.get()));
        Content sent = file.isPresent() && uploads.isPresent() ? uploads.get().content(file.get(), streams) : content;
        RequestTarget target = new RequestTarget.AbsoluteForm(uri);
        FieldSection section = FieldSection.of(fields);
        return new Request(new RequestHead(method(file.isPresent()), target, HttpVersion.HTTP_1_0, section), sent);
    }

    private Optional<String> authorization(HttpUri uri) throws Failure {
        if (given.has(FieldName.AUTHORIZATION) || given.leavesOut(FieldName.AUTHORIZATION)) return Optional.empty();
        if (credentials.isPresent()) return credentials.get().fieldValue(uri);
        Optional<BasicCredentials> inUrl = UrlArgument.credentials(uri);
        return inUrl.isEmpty() ? Optional.empty() : Optional.of(inUrl.get().toFieldValue(StandardCharsets.UTF_8));
    }

    /** What of the options is the client's, for a URL. */
    void applyTo(ClientOptionsBuilder builder, HttpUri uri) throws Failure {
        builder.userAgent(userAgent).sendsHost(!given.leavesOut(FieldName.HOST));
        if (cookies.isPresent() && cookies.get().jar.isPresent())
            builder.cookies(cookies.get().jar.get());
        if (credentials.isEmpty()) return;
        Optional<BasicCredentials> whenAsked = credentials.get().whenAsked(uri);
        if (whenAsked.isPresent()) builder.credentials(whenAsked.get());
    }

    /** What a .netrc file has for the hosts of redirections. */
    Optional<CredentialsElsewhere> elsewhere() {
        boolean own = given.has(FieldName.AUTHORIZATION) || given.leavesOut(FieldName.AUTHORIZATION);
        return own || credentials.isEmpty()
                ? Optional.empty()
                : credentials.get().elsewhere();
    }

    private Method method(boolean uploads) {
        String usual = options.has(Option.HEAD) ? "HEAD" : uploads ? "PUT" : content != Content.NONE ? "POST" : "GET";
        return Method.of(options.last(Option.REQUEST).orElse(usual));
    }

    private String data() throws Failure {
        byte[] octets = DataArguments.octets(options.inOrder(DataArguments.OPTIONS), streams);
        return new String(octets, StandardCharsets.UTF_8);
    }

    /** What is to be done when all is fetched: files are closed, -c writes its own. */
    void finish() throws Failure {
        try {
            closeContent();
        } finally {
            if (cookies.isPresent()) cookies.get().save(streams);
        }
    }

    private void closeContent() throws Failure {
        try {
            content.close();
            if (uploads.isPresent()) uploads.get().close();
        } catch (IOException e) {
            throw new Failure(
                    Exit.READ_FAILED, "cannot close what was sent: " + Faults.reason(e), "in http10", "try again");
        }
    }
}
