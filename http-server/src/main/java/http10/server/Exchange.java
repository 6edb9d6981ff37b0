package http10.server;

import http10.message.RequestHead;
import http10.message.StatusCode;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One request and what became of it, as told to a {@link ServerListener}.
 *
 * @param peer who asked, as the connection says, or a proxy that is believed; no {@link java.net.InetSocketAddress} by a Unix socket
 * @param request the request's head; empty where it could not be read
 * @param status what was answered; a Simple-Response does not say it
 * @param contentOctets how much content was sent, without the head
 * @param started when the connection was accepted or, for a later request on it, when that began to arrive
 * @param duration from then until the last octet was handed to the system
 * @param complete whether all of the answer was sent
 */
public record Exchange(
        SocketAddress peer,
        Optional<RequestHead> request,
        StatusCode status,
        long contentOctets,
        Instant started,
        Duration duration,
        boolean complete) {}
