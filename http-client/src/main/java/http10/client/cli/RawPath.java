package http10.client.cli;

import http10.message.HttpUri;

/** For {@code --path-as-is}: the path as it is typed, with the dot segments that a URL loses otherwise. */
final class RawPath {
    private RawPath() {}

    /** @param typed the text that the URI was read from, scheme or not */
    static HttpUri of(HttpUri uri, String typed) {
        int scheme = typed.indexOf("://");
        int start = scheme < 0 ? 0 : scheme + 3;
        while (start < typed.length() && "/?#".indexOf(typed.charAt(start)) < 0) start++;
        int end = start;
        while (end < typed.length() && "?#".indexOf(typed.charAt(end)) < 0) end++;
        if (start == end) return uri;
        StringBuilder path = new StringBuilder();
        for (String segment : typed.substring(start + 1, end).split("/", -1)) {
            // Behind a letter no segment is a dot segment; whatever else may not stand in a path is escaped as ever.
            path.append('/').append(HttpUri.of("http://h/x" + segment).path().substring(2));
        }
        return new HttpUri(uri.scheme(), uri.userinfo(), uri.authority(), path.toString(), uri.query(), uri.fragment());
    }
}
