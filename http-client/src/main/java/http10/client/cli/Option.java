package http10.client.cli;

import http10.options.CommandOption;

/**
 * The options, in the order of the help text. Letters and names are curl's. What stands for the value says also how it is
 * checked: {@code SECONDS}, {@code N} and {@code SIZE} are numbers (see {@link Values}), anything else is text.
 */
enum Option implements CommandOption {
    OUTPUT('o', "output", "FILE", Group.OUTPUT, "write to FILE instead of standard output; \"-\" is standard output"),
    REMOTE_NAME('O', "remote-name", "", Group.OUTPUT, "write to a file named like the last part of the URL's path"),
    REMOTE_NAME_ALL(' ', "remote-name-all", "", Group.OUTPUT, "do that for all URLs without -o"),
    REMOTE_HEADER_NAME('J', "remote-header-name", "", Group.OUTPUT, "with -O: name it as Content-Disposition says"),
    REMOTE_TIME('R', "remote-time", "", Group.OUTPUT, "give the file the time of Last-Modified"),
    OUTPUT_DIR(' ', "output-dir", "DIR", Group.OUTPUT, "put the files of -o and -O into DIR"),
    CREATE_DIRS(' ', "create-dirs", "", Group.OUTPUT, "make the folders that -o and --output-dir name"),
    NO_CLOBBER(' ', "no-clobber", "", Group.OUTPUT, "write to NAME.1 and so on where NAME is there"),
    REMOVE_ON_ERROR(' ', "remove-on-error", "", Group.OUTPUT, "keep no NAME.part when something goes wrong"),
    INCLUDE('i', "include", "", Group.OUTPUT, "write the response head too"),
    DUMP_HEADER('D', "dump-header", "FILE", Group.OUTPUT, "write the response heads to FILE"),
    HEAD('I', "head", "", Group.OUTPUT, "ask with HEAD and write the response head only"),
    SILENT('s', "silent", "", Group.OUTPUT, "say nothing, not even what went wrong"),
    SHOW_ERROR('S', "show-error", "", Group.OUTPUT, "with -s: say what went wrong all the same"),
    NO_BUFFER('N', "no-buffer", "", Group.OUTPUT, "write what comes at once, which is so anyway"),
    STDERR(' ', "stderr", "FILE", Group.OUTPUT, "write to FILE instead of standard error; \"-\" is standard output"),
    PROGRESS_BAR('#', "progress-bar", "", Group.OUTPUT, "show progress as a bar alone"),
    NO_PROGRESS_METER(' ', "no-progress-meter", "", Group.OUTPUT, "show no progress; it is shown on a terminal only"),
    FAIL('f', "fail", "", Group.OUTPUT, "take status 400 and above for a failure: no content, exit 22"),
    VERBOSE('v', "verbose", "", Group.OUTPUT, "tell on standard error what is sent and received"),
    TRACE(' ', "trace", "FILE", Group.OUTPUT, "as -v, with every octet, to FILE; \"%\" is standard error"),
    TRACE_ASCII(' ', "trace-ascii", "FILE", Group.OUTPUT, "the same without the numbers of the octets"),
    TRACE_TIME(' ', "trace-time", "", Group.OUTPUT, "put the time before each line of -v or --trace"),
    FAIL_WITH_BODY(' ', "fail-with-body", "", Group.OUTPUT, "the same, but write the content first"),
    FAIL_EARLY(' ', "fail-early", "", Group.OUTPUT, "end with the first transfer that fails"),
    WRITE_OUT('w', "write-out", "FORMAT", Group.OUTPUT, "write FORMAT behind it, %{http_code} and others replaced"),

    HEADER(
            'H',
            "header",
            "FIELD",
            Group.REQUEST,
            "send this field; \"N:\" leaves N out, \"N;\" sends it empty, @FILE reads one of each line"),
    DATA(
            'd',
            "data",
            "DATA",
            Group.REQUEST,
            "send DATA by POST; @FILE reads it, @- from standard input; more than one are joined by &"),
    DATA_ASCII(' ', "data-ascii", "DATA", Group.REQUEST, "the same as -d"),
    DATA_BINARY(' ', "data-binary", "DATA", Group.REQUEST, "like -d, with the line ends of files"),
    DATA_RAW(' ', "data-raw", "DATA", Group.REQUEST, "like -d, without a meaning of \"@\""),
    DATA_URLENCODE(
            ' ',
            "data-urlencode",
            "DATA",
            Group.REQUEST,
            "like -d, escaped for a form: TEXT, =TEXT, NAME=TEXT, @FILE or NAME@FILE"),
    GET('G', "get", "", Group.REQUEST, "put the data into the URL and ask by GET"),
    JSON(' ', "json", "DATA", Group.REQUEST, "send JSON by POST, and ask for it; @FILE reads it; more are appended"),
    FORM(
            'F',
            "form",
            "NAME=CONTENT",
            Group.REQUEST,
            "send a part of a form by POST; @FILE attaches a file, <FILE reads a text; then ;type= and ;filename="),
    FORM_STRING(' ', "form-string", "NAME=TEXT", Group.REQUEST, "send a part of a form as it is written"),
    UPLOAD_FILE(
            'T',
            "upload-file",
            "FILE",
            Group.REQUEST,
            "send FILE by PUT; a URL that ends in \"/\" gets its name; \"-\" is standard input"),
    REQUEST('X', "request", "METHOD", Group.REQUEST, "use METHOD"),
    USER_AGENT('A', "user-agent", "AGENT", Group.REQUEST, "send AGENT as User-Agent; \"\" sends none"),
    REFERER(
            'e',
            "referer",
            "URL",
            Group.REQUEST,
            "send URL as Referer; with \";auto\" what leads to redirections, too"),
    USER('u', "user", "USER:PASSWORD", Group.REQUEST, "send these by Basic; without \":PASSWORD\" it is asked for"),
    BASIC(' ', "basic", "", Group.REQUEST, "send user and password at once, as is usual; takes back --anyauth"),
    ANYAUTH(' ', "anyauth", "", Group.REQUEST, "send user and password when the server asks for them"),
    OAUTH2_BEARER(' ', "oauth2-bearer", "TOKEN", Group.REQUEST, "send this token as Bearer"),
    NETRC('n', "netrc", "", Group.REQUEST, "take user and password from ~/.netrc"),
    NETRC_FILE(' ', "netrc-file", "FILE", Group.REQUEST, "take user and password from FILE"),
    NETRC_OPTIONAL(' ', "netrc-optional", "", Group.REQUEST, "like -n; the file need not be there"),
    COOKIE('b', "cookie", "DATA", Group.REQUEST, "send NAME=VALUE as Cookie; without \"=\" the name of a cookie file"),
    COOKIE_JAR('c', "cookie-jar", "FILE", Group.REQUEST, "keep cookies, and write them to FILE in the end"),
    JUNK_SESSION_COOKIES(
            'j', "junk-session-cookies", "", Group.REQUEST, "with -b FILE: leave out the cookies of a session"),
    PROTO(' ', "proto", "LIST", Group.REQUEST, "use these protocols only, such as =https"),

    CONTINUE_AT(
            'C',
            "continue-at",
            "OFFSET",
            Group.RETRY,
            "skip so many octets; \"-\" continues the file as far as it is there, or its .part"),
    RANGE('r', "range", "RANGE", Group.RETRY, "ask for a part alone: 0-499, 500- or -500"),
    RETRY(' ', "retry", "N", Group.RETRY, "try again N times after what may pass: a timeout, 408, 429, 500, 502-504"),
    RETRY_DELAY(
            ' ', "retry-delay", "SECONDS", Group.RETRY, "wait so long each time, not 1 s and twice as long each time"),
    RETRY_MAX_TIME(' ', "retry-max-time", "SECONDS", Group.RETRY, "begin no other attempt after this long"),
    RETRY_ALL_ERRORS(' ', "retry-all-errors", "", Group.RETRY, "try again after any error"),
    RETRY_CONNREFUSED(' ', "retry-connrefused", "", Group.RETRY, "try again after a connection refused, too"),
    TIME_COND(
            'z', "time-cond", "DATE|FILE", Group.RETRY, "fetch only what is newer; with \"-\" in front, what is older"),
    ETAG_SAVE(' ', "etag-save", "FILE", Group.RETRY, "write the ETag to FILE"),
    ETAG_COMPARE(' ', "etag-compare", "FILE", Group.RETRY, "fetch only what has another ETag than FILE"),

    LOCATION('L', "location", "", Group.REDIRECTIONS, "follow redirections"),
    MAX_REDIRS(
            ' ',
            "max-redirs",
            "N",
            Group.REDIRECTIONS,
            "follow N in a row at the most; 50 unless given, -1 is no limit"),
    LOCATION_TRUSTED(
            ' ',
            "location-trusted",
            "",
            Group.REDIRECTIONS,
            "follow, and send credentials and cookies wherever it leads"),
    POST301(' ', "post301", "", Group.REDIRECTIONS, "after 301 a POST stays a POST"),
    POST302(' ', "post302", "", Group.REDIRECTIONS, "after 302 a POST stays a POST"),
    POST303(' ', "post303", "", Group.REDIRECTIONS, "after 303 a POST stays a POST"),
    PROTO_REDIR(' ', "proto-redir", "LIST", Group.REDIRECTIONS, "follow to these protocols only"),

    INSECURE('k', "insecure", "", Group.TLS, "do not verify the server, which anybody may then be"),
    CACERT(' ', "cacert", "FILE", Group.TLS, "trust the certificates in FILE (PEM), and no others"),
    CAPATH(' ', "capath", "DIR", Group.TLS, "trust the certificates in DIR, named by their hashes, and no others"),
    CERT('E', "cert", "FILE[:PASS]", Group.TLS, "show the certificate in FILE (PEM); its key may stand there too"),
    KEY(' ', "key", "FILE", Group.TLS, "the private key of --cert (PEM)"),
    PASS(' ', "pass", "PASS", Group.TLS, "the password of the private key"),
    PINNEDPUBKEY(
            ' ', "pinnedpubkey", "PINS", Group.TLS, "take this public key alone: sha256//BASE64;... or a file of it"),
    TLS_1('1', "tlsv1", "", Group.TLS, "TLS 1.2 or later, as always"),
    TLS_1_2(' ', "tlsv1.2", "", Group.TLS, "TLS 1.2 or later"),
    TLS_1_3(' ', "tlsv1.3", "", Group.TLS, "TLS 1.3 or later"),
    TLS_MAX(' ', "tls-max", "VERSION", Group.TLS, "at the most this version, 1.2 or 1.3"),
    CIPHERS(' ', "ciphers", "LIST", Group.TLS, "cipher suites for TLS 1.2, as OpenSSL names them, with \":\" between"),
    TLS13_CIPHERS(' ', "tls13-ciphers", "LIST", Group.TLS, "cipher suites for TLS 1.3"),

    PROXY('x', "proxy", "URL", Group.PROXIES, "go through this proxy: [http://][USER:PASS@]HOST[:PORT]; \"\" is none"),
    PROXY_1_0(' ', "proxy1.0", "URL", Group.PROXIES, "the same"),
    PROXY_USER('U', "proxy-user", "USER:PASS", Group.PROXIES, "user and password for the proxy"),
    NOPROXY(' ', "noproxy", "LIST", Group.PROXIES, "no proxy for these: names, addresses, 10.0.0.0/8, *"),
    PROXYTUNNEL('p', "proxytunnel", "", Group.PROXIES, "have the proxy make a tunnel for http too"),
    SUPPRESS_CONNECT_HEADERS(
            ' ',
            "suppress-connect-headers",
            "",
            Group.PROXIES,
            "leave the proxy's answer to CONNECT out of the output"),

    IPV4('4', "ipv4", "", Group.CONNECTING, "use addresses of IPv4 alone"),
    IPV6('6', "ipv6", "", Group.CONNECTING, "use addresses of IPv6 alone"),
    RESOLVE(
            ' ',
            "resolve",
            "HOST:PORT:ADDR",
            Group.CONNECTING,
            "take these addresses, with commas between, for HOST; * is any, -HOST:PORT takes it back"),
    CONNECT_TO(
            ' ',
            "connect-to",
            "HOST1:PORT1:HOST2:PORT2",
            Group.CONNECTING,
            "connect to HOST2:PORT2 in the place of HOST1:PORT1"),
    INTERFACE(' ', "interface", "NAME", Group.CONNECTING, "connect from this address, or interface"),
    LOCAL_PORT(' ', "local-port", "N[-M]", Group.CONNECTING, "connect from one of these ports"),
    UNIX_SOCKET(' ', "unix-socket", "PATH", Group.CONNECTING, "connect to this socket, whatever the host is"),
    HAPPY_EYEBALLS_TIMEOUT_MS(
            ' ',
            "happy-eyeballs-timeout-ms",
            "N",
            Group.CONNECTING,
            "try the next address beside the first after so long; 200 unless given"),
    KEEPALIVE_TIME(' ', "keepalive-time", "SECONDS", Group.CONNECTING, "have TCP look for the server this often"),
    NO_KEEPALIVE(' ', "no-keepalive", "", Group.CONNECTING, "do not, which is so anyway"),
    TCP_NODELAY(' ', "tcp-nodelay", "", Group.CONNECTING, "send small parts at once, which is so anyway"),

    MAX_TIME(
            'm', "max-time", "SECONDS", Group.LIMITS, "give up when everything has taken this long; may have decimals"),
    CONNECT_TIMEOUT(' ', "connect-timeout", "SECONDS", Group.LIMITS, "give up when connecting has taken this long"),
    MAX_FILESIZE(' ', "max-filesize", "SIZE", Group.LIMITS, "give up when the content is larger, exit 63"),
    SPEED_TIME(
            'y', "speed-time", "SECONDS", Group.LIMITS, "give up when it has been too slow for this long; 30 with -Y"),
    SPEED_LIMIT('Y', "speed-limit", "SIZE", Group.LIMITS, "too slow is less than this a second; 1 with -y"),
    LIMIT_RATE(' ', "limit-rate", "SIZE", Group.LIMITS, "transfer no more than this a second"),
    HTTP_0_9(' ', "http0.9", "", Group.LIMITS, "accept a reply without status line"),

    COMPRESSED(' ', "compressed", "", Group.READING, "ask for gzip or deflate, and decode it"),
    RAW(' ', "raw", "", Group.READING, "decode nothing, neither chunks nor what --compressed asks for"),
    IGNORE_CONTENT_LENGTH(' ', "ignore-content-length", "", Group.READING, "read to the end of the connection"),

    URL(' ', "url", "URL", Group.REQUEST, "fetch URL, as if it stood alone"),
    URL_QUERY(
            ' ',
            "url-query",
            "DATA",
            Group.REQUEST,
            "put DATA, encoded as by --data-urlencode, behind the URL's query; \"+DATA\" as it is"),
    PARALLEL('Z', "parallel", "", Group.REQUEST, "fetch several URLs at once"),
    PARALLEL_MAX(' ', "parallel-max", "N", Group.REQUEST, "with -Z: N at a time; 50 unless given, 300 at the most"),
    PARALLEL_IMMEDIATE(' ', "parallel-immediate", "", Group.REQUEST, "with -Z: a connection each, as always here"),
    PATH_AS_IS(' ', "path-as-is", "", Group.REQUEST, "leave /../ and /./ in the URL"),
    GLOBOFF('g', "globoff", "", Group.REQUEST, "take {} and [] in URLs as they are"),
    NEXT(':', "next", "", Group.REQUEST, "the URLs and options that follow have nothing of those before"),
    CONFIG('K', "config", "FILE", Group.REQUEST, "read options from FILE, one a line; \"-\" is standard input"),

    EXPLAIN(
            ' ',
            "explain",
            "",
            Group.READING,
            "write each line of the exchange, its offset and its rule instead of the content"),
    EXPLAIN_JSON(' ', "explain-json", "", Group.READING, "the same as JSON, one object a line"),
    TEXT(' ', "text", "", Group.READING, "write the readable text of a page"),
    LINKS(' ', "links", "", Group.READING, "write where the links of a page lead, one a line"),

    HTTP_1_0('0', "http1.0", "", Group.ABOUT, "speak HTTP/1.0, as always"),
    DISABLE('q', "disable", "", Group.ABOUT, "read no file of options, as always without -K"),
    HELP('h', "help", "", Group.ABOUT, "show the usual options; a group, \"all\", \"exit\" or \"man\" may follow"),
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

    /** Whether it holds for the whole command line, {@code --next} or not. */
    boolean isGlobal() {
        return this == VERBOSE
                || this == TRACE
                || this == TRACE_ASCII
                || this == TRACE_TIME
                || this == SHOW_ERROR
                || this == STDERR
                || this == FAIL_EARLY
                || this == PARALLEL
                || this == PARALLEL_MAX
                || this == PARALLEL_IMMEDIATE
                || this == PROGRESS_BAR
                || this == NO_PROGRESS_METER
                || this == HELP
                || this == VERSION;
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
}
