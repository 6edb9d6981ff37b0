package http10.client.cli;

/** The exit codes, which are curl's. */
enum Exit {
    OK(0),
    UNSUPPORTED_PROTOCOL(1),
    USAGE(2),
    MALFORMED_URL(3),
    NOT_BUILT_IN(4),
    UNKNOWN_PROXY(5),
    UNKNOWN_HOST(6),
    CONNECT_FAILED(7),
    WEIRD_REPLY(8),
    PARTIAL_CONTENT(18),
    STATUS(22),
    WRITE_FAILED(23),
    READ_FAILED(26),
    OUT_OF_MEMORY(27),
    TIMEOUT(28),
    RANGE(33),
    TLS_HANDSHAKE(35),
    BAD_RESUME(36),
    INTERNAL(43),
    INTERFACE(45),
    TOO_MANY_REDIRECTS(47),
    OPTION_SYNTAX(49),
    EMPTY_REPLY(52),
    SEND_FAILED(55),
    RECEIVE_FAILED(56),
    LOCAL_CERTIFICATE(58),
    CIPHER(59),
    CERTIFICATE(60),
    CODING(61),
    TOO_LARGE(63),
    CA_FILE(77),
    PINNED_KEY(90);

    final int code;

    Exit(int code) {
        this.code = code;
    }
}
