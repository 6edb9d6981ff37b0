package http10.samples.tour;

import java.io.Closeable;

/** A running server of one of the accept loops. Closing ends it, and the connections that it still has. */
interface Server extends Closeable {
    int port();
}
