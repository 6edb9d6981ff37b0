package http10.server;

import java.net.SocketAddress;
import java.util.Optional;

/**
 * Is told what a server does. Called by the threads that serve, so it must not wait; what it throws ends one connection.
 */
public interface ServerListener {
    /** Hears nothing. */
    ServerListener NONE = new ServerListener() {
        @Override
        public boolean hearsAnswers() {
            return false;
        }
    };

    /**
     * A connection was accepted.
     *
     * @param peer who connected; a {@link java.net.UnixDomainSocketAddress}, as a rule of an empty path, by a Unix socket
     */
    default void accepted(SocketAddress peer) {}

    /**
     * Who is to be told each octet of the heads on a connection, which costs some copying; asked once for each.
     *
     * @param peer who connected
     * @return the listener of this connection; empty for none
     */
    default Optional<WireListener> wire(SocketAddress peer) {
        return Optional.empty();
    }

    /**
     * {@return whether {@link #answered} is to be called; asked for each answer, since to gather what it is told takes time}
     */
    default boolean hearsAnswers() {
        return true;
    }

    /**
     * A request was answered, or its answer broke off.
     *
     * @param exchange what happened
     */
    default void answered(Exchange exchange) {}

    /**
     * A connection does not begin as it must, and is closed without an answer.
     *
     * @param peer who connected
     * @param reason why, without anything of the peer's
     */
    default void refused(SocketAddress peer, String reason) {}

    /**
     * Something failed that is no fault of a peer's: a handler threw, or no connection could be accepted.
     *
     * @param cause what was thrown
     */
    default void fault(Throwable cause) {}

    /**
     * Both listeners, one after the other; of a connection's octets the first that wants to hear of them.
     *
     * @param next told second
     * @return a listener that tells both
     */
    default ServerListener andThen(ServerListener next) {
        ServerListener first = this;
        return new ServerListener() {
            @Override
            public void accepted(SocketAddress peer) {
                first.accepted(peer);
                next.accepted(peer);
            }

            @Override
            public Optional<WireListener> wire(SocketAddress peer) {
                Optional<WireListener> wire = first.wire(peer);
                return wire.isPresent() ? wire : next.wire(peer);
            }

            @Override
            public boolean hearsAnswers() {
                return first.hearsAnswers() || next.hearsAnswers();
            }

            @Override
            public void answered(Exchange exchange) {
                first.answered(exchange);
                next.answered(exchange);
            }

            @Override
            public void refused(SocketAddress peer, String reason) {
                first.refused(peer, reason);
                next.refused(peer, reason);
            }

            @Override
            public void fault(Throwable cause) {
                first.fault(cause);
                next.fault(cause);
            }
        };
    }
}
