/**
 * The server. An octet's way: {@code HttpServer} accepts, {@code ServerConnection} reads the head, {@link
 * http10.server.Handler} answers, {@code ResponseSender} writes, the connection is torn down.
 */
package http10.server;
