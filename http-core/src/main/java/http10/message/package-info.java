/**
 * HTTP messages as values: heads, fields, targets, dates, media types and content (RFC 1945, RFC 9110). Nothing here
 * knows a connection or the wire format, and no invalid value can be made: constructors check their arguments and
 * throw {@link java.lang.IllegalArgumentException}; {@code parse} methods answer {@link java.util.Optional#empty()}.
 */
package http10.message;
