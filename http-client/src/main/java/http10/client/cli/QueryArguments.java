package http10.client.cli;

import java.nio.charset.StandardCharsets;

/** What {@code --url-query} puts behind the query of a URL. */
final class QueryArguments {
    private QueryArguments() {}

    /** All of them, joined by "&amp;". */
    static String read(GetOptions options, Streams streams) throws Failure {
        StringBuilder all = new StringBuilder();
        for (String value : options.all(Option.URL_QUERY)) {
            if (all.length() > 0) all.append('&');
            if (value.startsWith("+")) all.append(value, 1, value.length());
            else all.append(new String(UrlEncoded.of(value, streams), StandardCharsets.UTF_8));
        }
        return all.toString();
    }
}
