package http10.client.cli;

import http10.message.Octets;

/** What --proto and --proto-redir allow: names with "," between them, "+" adds one, "-" takes one away, "=" only this. */
record Protocols(boolean http, boolean https) {
    private static final Protocols ALL = new Protocols(true, true);

    static Protocols of(GetOptions options, Option option) {
        String value = options.last(option).orElse("");
        Protocols allowed = ALL;
        for (String word : value.split(",")) if (!word.isEmpty()) allowed = allowed.after(word);
        return allowed;
    }

    private Protocols after(String word) {
        char mark = word.charAt(0);
        boolean marked = mark == '+' || mark == '-' || mark == '=';
        String name = Octets.lowerCase(marked ? word.substring(1) : word);
        boolean namesHttp = name.equals("http") || name.equals("all");
        boolean namesHttps = name.equals("https") || name.equals("all");
        return switch (mark) {
            case '-' -> new Protocols(http && !namesHttp, https && !namesHttps);
            case '=' -> new Protocols(namesHttp, namesHttps);
            default -> new Protocols(http || namesHttp, https || namesHttps);
        };
    }

    Protocols and(Protocols other) {
        return new Protocols(http && other.http, https && other.https);
    }

    boolean allow(String scheme) {
        return scheme.equals("https") ? https : scheme.equals("http") && http;
    }
}
