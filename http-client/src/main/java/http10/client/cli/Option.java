package http10.client.cli;

/**
 * The options, in the order of the help text. Letters and names are curl's. What stands for the value says also how it is
 * checked: {@code SECONDS}, {@code N} and {@code SIZE} are numbers (see {@link Values}), anything else is text.
 */
enum Option {
    OUTPUT('o', "output", "FILE", Group.OUTPUT, "write to FILE instead of standard output; \"-\" is standard output"),
    REMOTE_NAME('O', "remote-name", "", Group.OUTPUT, "write to a file named like the last part of the URL's path"),
    INCLUDE('i', "include", "", Group.OUTPUT, "write the response head too"),
    DUMP_HEADER('D', "dump-header", "FILE", Group.OUTPUT, "write the response heads to FILE"),
    HEAD('I', "head", "", Group.OUTPUT, "ask with HEAD and write the response head only"),
    SILENT('s', "silent", "", Group.OUTPUT, "say nothing, not even what went wrong"),
    SHOW_ERROR('S', "show-error", "", Group.OUTPUT, "with -s: say what went wrong all the same"),
    FAIL('f', "fail", "", Group.OUTPUT, "take status 400 and above for a failure: no content, exit 22"),
    VERBOSE('v', "verbose", "", Group.OUTPUT, "tell on standard error what is sent and received"),
    TRACE(' ', "trace", "FILE", Group.OUTPUT, "as -v, with every octet, to FILE; \"%\" is standard error"),
    TRACE_ASCII(' ', "trace-ascii", "FILE", Group.OUTPUT, "the same without the numbers of the octets"),
    TRACE_TIME(' ', "trace-time", "", Group.OUTPUT, "put the time before each line of -v or --trace"),

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
    REQUEST('X', "request", "METHOD", Group.REQUEST, "use METHOD"),
    USER_AGENT('A', "user-agent", "AGENT", Group.REQUEST, "send AGENT as User-Agent; \"\" sends none"),

    LOCATION('L', "location", "", Group.REDIRECTIONS, "follow redirections"),
    MAX_REDIRS(
            ' ',
            "max-redirs",
            "N",
            Group.REDIRECTIONS,
            "follow N in a row at the most; 50 unless given, -1 is no limit"),

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

    MAX_TIME(
            'm', "max-time", "SECONDS", Group.LIMITS, "give up when everything has taken this long; may have decimals"),
    CONNECT_TIMEOUT(' ', "connect-timeout", "SECONDS", Group.LIMITS, "give up when connecting has taken this long"),
    HTTP_0_9(' ', "http0.9", "", Group.LIMITS, "accept a reply without status line"),

    URL(' ', "url", "URL", Group.REQUEST, "fetch URL, as if it stood alone"),
    GLOBOFF('g', "globoff", "", Group.REQUEST, "take {} and [] in URLs as they are"),
    NEXT(':', "next", "", Group.REQUEST, "the URLs and options that follow have nothing of those before"),
    CONFIG('K', "config", "FILE", Group.REQUEST, "read options from FILE, one a line; \"-\" is standard input"),

    HELP('h', "help", "", Group.ABOUT, "show this text"),
    VERSION('V', "version", "", Group.ABOUT, "show the version");

    final char letter; // a blank where there is none
    final String longName;
    final String value; // what it stands for in the help; empty for a switch
    final Group group;
    final String text;

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
                || this == HELP
                || this == VERSION;
    }

    boolean takesValue() {
        return !value.isEmpty();
    }

    /** As it is best known: {@code -m}, or {@code --connect-timeout} where there is no letter. */
    String shown() {
        return letter == ' ' ? "--" + longName : "-" + letter;
    }
}
