package http10.client.cli;

import http10.message.Field;
import http10.message.FieldName;
import http10.message.HttpUri;
import http10.message.HttpVersion;
import http10.message.Octets;
import http10.message.ResponseHead;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The variables of {@code -w}: curl's names, with a char for each octet of their values. */
final class Variables {
    /** Those that are numbers or text, in the order of {@code %{json}}. */
    static final List<String> NAMES = List.of(
            "certs",
            "content_type",
            "errormsg",
            "exitcode",
            "filename_effective",
            "ftp_entry_path",
            "http_code",
            "http_connect",
            "http_version",
            "local_ip",
            "local_port",
            "method",
            "num_certs",
            "num_connects",
            "num_headers",
            "num_redirects",
            "proxy_ssl_verify_result",
            "redirect_url",
            "referer",
            "remote_ip",
            "remote_port",
            "response_code",
            "scheme",
            "size_download",
            "size_header",
            "size_request",
            "size_upload",
            "speed_download",
            "speed_upload",
            "ssl_verify_result",
            "time_appconnect",
            "time_connect",
            "time_namelookup",
            "time_pretransfer",
            "time_redirect",
            "time_starttransfer",
            "time_total",
            "url",
            "url_effective",
            "urlnum");

    private final Task task;
    private final Measures measures;
    private final Optional<Failure> failure;

    Variables(Task task, Measures measures, Optional<Failure> failure) {
        this.task = task;
        this.measures = measures;
        this.failure = failure;
    }

    /** The value, empty where there is none yet; empty altogether for an unknown name. */
    Optional<String> value(String name) {
        return NAMES.contains(name) ? Optional.of(known(name)) : Optional.empty();
    }

    private String known(String name) {
        int exit = failure.isPresent() ? failure.get().code() : 0;
        return switch (name) {
            case "certs" -> measures.tls.isPresent() ? Certificates.pem(measures.tls.get()) : "";
            case "content_type" -> field(FieldName.CONTENT_TYPE);
            case "errormsg" -> failure.isPresent() ? failure.get().getMessage() : "";
            case "exitcode" -> Integer.toString(exit);
            case "filename_effective" ->
                measures.output.isPresent() ? octetPerChar(measures.output.get().fileName()) : "";
            case "http_code", "response_code" -> code();
            case "http_connect" -> measures.tunnel;
            case "http_version" -> version();
            case "local_ip" -> ip(measures.local);
            case "local_port" -> port(measures.local);
            case "method" -> method();
            case "num_certs" -> Integer.toString(measures.tls.isPresent() ? Certificates.count(measures.tls.get()) : 0);
            case "num_connects" -> Integer.toString(measures.connections);
            case "num_headers" -> Integer.toString(fields().size());
            case "num_redirects" -> Integer.toString(measures.redirections);
            case "proxy_ssl_verify_result" -> "0";
            case "redirect_url" -> redirectUrl();
            case "referer" -> sentReferer();
            case "remote_ip" -> ip(measures.remote);
            case "remote_port" -> port(measures.remote);
            case "scheme" -> scheme();
            case "size_download" -> Long.toString(measures.downloaded);
            case "size_header" -> Long.toString(measures.headOctets);
            case "size_request" -> Long.toString(measures.requestOctets);
            case "size_upload" -> Long.toString(measures.uploaded);
            case "speed_download" -> speed(measures.downloaded);
            case "speed_upload" -> speed(measures.uploaded);
            case "ssl_verify_result" -> exit == Exit.CERTIFICATE.code ? "1" : "0";
            case "time_appconnect" -> seconds(measures.secured);
            case "time_connect" -> seconds(measures.connected);
            case "time_namelookup" -> seconds(measures.resolved);
            case "time_pretransfer" -> seconds(measures.ready());
            case "time_redirect" -> seconds(measures.redirected);
            case "time_starttransfer" -> seconds(measures.answered);
            case "time_total" -> seconds(measures.total());
            case "url" -> octetPerChar(task.url());
            case "url_effective" ->
                measures.uri.isPresent() ? measures.uri.get().toString() : octetPerChar(task.url());
            case "urlnum" -> Integer.toString(task.number());
            default -> "";
        };
    }

    static String octetPerChar(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The fields of the response, in the order received. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (measures.head.isPresent()) for (Field field : measures.head.get().fields()) fields.add(field);
        return fields;
    }

    /** The first value; empty where there is none. */
    String field(FieldName name) {
        for (Field field : fields()) if (field.name().equals(name)) return field.value();
        return "";
    }

    private String code() {
        boolean known = measures.head.isPresent() && !measures.head.get().isSimple();
        return known ? Integer.toString(measures.head.get().status().code()) : "000";
    }

    private String version() {
        if (measures.head.isEmpty()) return "0";
        HttpVersion version = measures.head.get().version();
        return version.equals(HttpVersion.HTTP_1_0) ? "1" : version.major() + "." + version.minor();
    }

    private static String ip(Optional<InetSocketAddress> address) {
        return address.isEmpty() ? "" : address.get().getAddress().getHostAddress();
    }

    private static String port(Optional<InetSocketAddress> address) {
        return address.isEmpty() ? "0" : Integer.toString(address.get().getPort());
    }

    private String method() {
        if (measures.requestHead.isEmpty())
            return task.options().last(Option.REQUEST).orElse("GET");
        return measures.requestHead.substring(0, measures.requestHead.indexOf(' '));
    }

    private String sentReferer() {
        for (String line : measures.requestHead.split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && Octets.equalsIgnoreCase(line.substring(0, colon), "Referer")) {
                return Octets.trimOws(line.substring(colon + 1));
            }
        }
        return "";
    }

    private String redirectUrl() {
        String location = field(FieldName.LOCATION);
        ResponseHead head = measures.head.orElse(ResponseHead.SIMPLE);
        if (location.isEmpty() || head.status().statusClass() != 3 || measures.uri.isEmpty()) return "";
        Optional<HttpUri> target = measures.uri.get().resolve(location);
        return target.isPresent() ? target.get().toString() : location;
    }

    private String scheme() {
        if (measures.remote.isEmpty() || measures.uri.isEmpty()) return "";
        return measures.uri.get().isSecure() ? "HTTPS" : "HTTP";
    }

    private String speed(long octets) {
        return Long.toString((long) (octets * 1e9 / Math.max(1, measures.total())));
    }

    /** With six decimals. */
    private static String seconds(long nanos) {
        long micros = nanos / 1000;
        String decimals = Long.toString(1_000_000 + micros % 1_000_000);
        return micros / 1_000_000 + "." + decimals.substring(1);
    }
}
