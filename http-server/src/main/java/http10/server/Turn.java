package http10.server;

import java.util.Optional;

/** What a worker does next. */
sealed interface Turn {
    /** Takes connections, one by one, and serves them, until it passes the lead on. */
    sealed interface Leading extends Turn {
        /** Waits for the next connection to be served; empty when it is worth asking again. */
        Optional<ServerConnection> next();

        /** Whether there will be more. */
        boolean isOpen();
    }

    /** Leads those who connect. */
    record Accepting(Listener listener, Engine engine) implements Leading {
        @Override
        public Optional<ServerConnection> next() {
            return engine.connections().awaitRoom(engine.parking(), listener)
                    ? listener.accept(engine)
                    : Optional.empty();
        }

        @Override
        public boolean isOpen() {
            return listener.isOpen();
        }
    }

    /** Leads those who have waited. */
    record Selecting(Parking parking) implements Leading {
        @Override
        public Optional<ServerConnection> next() {
            return parking.next();
        }

        @Override
        public boolean isOpen() {
            return parking.isOpen();
        }
    }

    /** Ends. */
    record Ending() implements Turn {}
}
