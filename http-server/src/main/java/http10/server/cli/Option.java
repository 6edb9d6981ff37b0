package http10.server.cli;

import http10.options.CommandOption;

/** The options, in the order of the help text. Each can come from the environment too, see {@link Environment}. */
enum Option implements CommandOption {
    PORT('p', "port", "PORT", Group.ADDRESS, "listen on this port; 8000 by default, 0 takes a free one"),
    BIND(
            ' ',
            "bind",
            "ADDR",
            Group.ADDRESS,
            "listen on this address, ADDR:PORT or unix:PATH; 127.0.0.1 by default, 0.0.0.0 for all; repeatable"),
    ALLOW_HOST(
            ' ',
            "allow-host",
            "NAME",
            Group.ADDRESS,
            "answer for this host name too, besides those of this machine; * for any; repeatable"),
    BASE_URL(
            ' ',
            "base-url",
            "URL",
            Group.ADDRESS,
            "redirect to this URL, what the world calls this server where a proxy is in front"),
    TRUST_FORWARDED(
            ' ',
            "trust-forwarded",
            "CIDR",
            Group.ADDRESS,
            "believe Forwarded and X-Forwarded fields from this address or network, or unix:; repeatable"),
    PROXY_PROTOCOL(
            ' ',
            "proxy-protocol",
            "",
            Group.ADDRESS,
            "take connections that begin with a PROXY protocol header alone, and the client's address from it"),
    BACKLOG(' ', "backlog", "N", Group.ADDRESS, "so many connections may wait to be accepted; 1024 by default"),
    OPEN(' ', "open", "", Group.ADDRESS, "open the address in a browser"),
    QR(' ', "qr", "", Group.ADDRESS, "show the address as a QR code, for a phone"),

    INDEX(' ', "index", "NAME", Group.FILES, "a folder's page, index.html by default; repeatable: the first there is"),
    NO_LISTING(' ', "no-listing", "", Group.FILES, "answer 403 for a folder without a page, instead of listing it"),
    DOTFILES(' ', "dotfiles", "", Group.FILES, "serve and list names that begin with a dot, too"),
    FOLLOW_SYMLINKS(' ', "follow-symlinks", "", Group.FILES, "follow links that lead out of the folder, too"),
    TYPES(' ', "types", "FILE", Group.FILES, "more media types, each with its extensions, as in /etc/mime.types"),
    DEFAULT_TYPE(
            ' ',
            "default-type",
            "TYPE",
            Group.FILES,
            "the media type of what has no known one; application/octet-stream by default"),
    GZIP(' ', "gzip", "", Group.FILES, "send NAME.gz for NAME, unless it is older, to clients that accept gzip"),
    CLEAN_URLS(' ', "clean-urls", "", Group.FILES, "serve page.html as /page, and redirect /page.html there"),
    SPA(' ', "spa", "[=FILE]", Group.FILES, "send this file, the folder's page by default, where a page would be 404"),
    ERROR_PAGES(' ', "error-pages", "DIR", Group.FILES, "pages for errors, by their status, as in DIR/404.html"),

    HEADER(' ', "header", "'N: V'", Group.RESPONSES, "a field of every answer, in place of one it has; repeatable"),
    CACHE(
            ' ',
            "cache",
            "SECONDS",
            Group.RESPONSES,
            "how long clients may keep a file without asking again; not said by default"),
    CORS(' ', "cors", "", Group.RESPONSES, "let pages of every origin read the answers"),

    STRICT(' ', "strict", "", Group.RESPONSES, "refuse all that RFC 1945 merely tolerates, such as LF for CR LF"),
    NO_KEEP_ALIVE(' ', "no-keep-alive", "", Group.RESPONSES, "close every connection after one response"),

    AUTH(
            ' ',
            "auth",
            "USER:PASS|FILE",
            Group.ACCESS,
            "ask for a password: this one, or those of a file of USER:HASH lines; repeatable. Others see it in the list of"
                    + " processes: HTTP10_SERVE_AUTH or a file keep it from them"),
    HASH_PASSWORD(
            ' ',
            "hash-password",
            "",
            Group.ACCESS,
            "read a password, print its line for the file of --auth, and end: serve --hash-password USER"),

    TLS_CERT(
            ' ',
            "tls-cert",
            "FILE",
            Group.TLS,
            "speak TLS with this certificate and those that sign it, in PEM; read again when it changes, and on SIGHUP"),
    TLS_KEY(
            ' ',
            "tls-key",
            "FILE",
            Group.TLS,
            "its private key, in PEM and not encrypted; by default in the same file"),
    TLS_SELF_SIGNED(
            ' ',
            "tls-self-signed",
            "",
            Group.TLS,
            "speak TLS with a new certificate that browsers warn of, for trying things"),

    WORKERS(' ', "workers", "N", Group.LIMITS, "work on so many requests at once; 64 by default"),
    MAX_CONNECTIONS(
            ' ',
            "max-connections",
            "N",
            Group.LIMITS,
            "let so many connections wait at the most; 10000 by default, fewer where the system allows no more"),
    GRACE(' ', "grace", "SECONDS", Group.LIMITS, "wait so long at a stop for what has begun; 10 by default"),

    LOG(' ', "log", "FORM", Group.LOG, "write the access log as common (default), combined, json, or off"),
    LOG_FILE(' ', "log-file", "FILE", Group.LOG, "append the log to this file, opened again on SIGHUP"),
    HEALTH(' ', "health", "PATH", Group.LOG, "answer 200 at this path while the server runs, without a password"),
    METRICS(' ', "metrics", "PATH", Group.LOG, "show counts for Prometheus at this path, without a password"),
    EXPLAIN(
            ' ',
            "explain",
            "",
            Group.LOG,
            "tell of each exchange which rule says so, line by line, on standard output in place of the log"),
    EXPLAIN_JSON(' ', "explain-json", "", Group.LOG, "as --explain, as one object of JSON a line"),
    QUIET('q', "quiet", "", Group.LOG, "write no access log, as --log off"),

    HELP('h', "help", "", Group.ABOUT, "show this text; a group or \"man\" may follow"),
    VERSION('V', "version", "", Group.ABOUT, "show the version");

    private final char letter; // a blank where there is none
    private final String longName;
    private final String value; // what it stands for in the help; empty for a switch
    final Group group;
    private final String text;

    Option(char letter, String longName, String value, Group group, String text) {
        this.letter = letter;
        this.longName = longName;
        this.value = value;
        this.group = group;
        this.text = text;
    }

    @Override
    public char letter() {
        return letter;
    }

    @Override
    public String longName() {
        return longName;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public String text() {
        return text;
    }

    /** Whether it has the command do something else than to serve; of these the environment knows nothing. */
    boolean isAction() {
        return this == HELP || this == VERSION || this == HASH_PASSWORD;
    }

    /** Whether each value given counts, and not the last alone. */
    boolean isRepeatable() {
        return this == BIND
                || this == ALLOW_HOST
                || this == INDEX
                || this == HEADER
                || this == AUTH
                || this == TRUST_FORWARDED;
    }
}
