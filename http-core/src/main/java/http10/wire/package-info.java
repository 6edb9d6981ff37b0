/**
 * The wire format without I/O: parsers that are fed octets, framing decided in one place, writers that fill buffers
 * (RFC 1945 sections 4 to 7, RFC 9112). Nothing here sees a socket or a stream; faults of the peer are
 * {@link http10.wire.ProtocolException}s.
 */
package http10.wire;
