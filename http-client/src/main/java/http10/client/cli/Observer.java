package http10.client.cli;

import http10.client.ClientListener;
import java.io.IOException;

/** Looks on at one transfer, and tells or records what it sees. */
interface Observer extends ClientListener {
    /** The transfer is over. */
    default void failed(IOException failure) {}

    /** Whether all could be told: throws what kept it from that. */
    default void check() throws IOException {}
}
