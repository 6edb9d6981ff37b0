/**
 * HTTP/1.0 in three layers: messages as values, their wire format without I/O, and the connection that carries them.
 * Needs nothing but {@code java.base}.
 */
@SuppressWarnings("module") // javac would not have a digit at the end of a name
module http10.core {
    exports http10.message;
    exports http10.wire;
    exports http10.transport;
    exports http10.tls;
    exports http10.explain to
            http10.client,
            http10.server; // for their commands; no part of the library
    exports http10.options to
            http10.client,
            http10.server; // for their commands; no part of the library
}
