package http10.client.cli;

/** The exit codes, which are curl's. */
enum Exit {
    OK(0, "done"),
    UNSUPPORTED_PROTOCOL(1, "a protocol other than http and https, or HTTP/0.9 without --http0.9"),
    USAGE(2, "the command line is wrong"),
    MALFORMED_URL(3, "a URL is wrong"),
    NOT_BUILT_IN(4, "what the option needs is not there"),
    UNKNOWN_PROXY(5, "the proxy is unknown"),
    UNKNOWN_HOST(6, "the host is unknown"),
    CONNECT_FAILED(7, "the connection was not made"),
    WEIRD_REPLY(8, "the reply is not HTTP"),
    PARTIAL_CONTENT(18, "the content is shorter than announced"),
    STATUS(22, "status 400 or above, with -f"),
    WRITE_FAILED(23, "the output cannot be written"),
    READ_FAILED(26, "a file cannot be read"),
    OUT_OF_MEMORY(27, "out of memory"),
    TIMEOUT(28, "it took too long"),
    RANGE(33, "the server does not send ranges"),
    TLS_HANDSHAKE(35, "TLS was not agreed on"),
    BAD_RESUME(36, "the rest cannot be fetched"),
    INTERNAL(43, "a mistake in http10"),
    INTERFACE(45, "the interface or local port cannot be used"),
    TOO_MANY_REDIRECTS(47, "too many redirections"),
    OPTION_SYNTAX(49, "the value of an option is wrong"),
    EMPTY_REPLY(52, "no reply at all"),
    SEND_FAILED(55, "sending failed"),
    RECEIVE_FAILED(56, "receiving failed"),
    LOCAL_CERTIFICATE(58, "the own certificate cannot be used"),
    CIPHER(59, "a cipher suite cannot be used"),
    CERTIFICATE(60, "the server's certificate is not verified"),
    CODING(61, "a content coding cannot be decoded"),
    TOO_LARGE(63, "larger than --max-filesize"),
    CA_FILE(77, "the trusted certificates cannot be read"),
    PINNED_KEY(90, "another public key than --pinnedpubkey");

    final int code;
    final String text; // what it means, for the help

    Exit(int code, String text) {
        this.code = code;
        this.text = text;
    }
}
