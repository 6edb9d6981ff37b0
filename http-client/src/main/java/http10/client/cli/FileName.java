package http10.client.cli;

import http10.message.HttpUri;

/** The name of a file for -O: the last segment of the URL's path. */
final class FileName {
    private FileName() {}

    /** Decoded where the result is plainly a name, else as it stands in the URL, where no "/" can be; empty for none. */
    static String of(HttpUri uri) {
        String segment = uri.path().substring(uri.path().lastIndexOf('/') + 1);
        String name = UrlArgument.decoded(segment);
        return isPlain(name) ? name : segment;
    }

    private static boolean isPlain(String name) {
        if (name.startsWith(".") || name.startsWith("-")) return false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean allowed = c != '/' && c != '\\' && c != '\uFFFD' && !Character.isISOControl(c);
            if (!allowed || Character.getType(c) == Character.FORMAT) return false;
        }
        return true;
    }
}
