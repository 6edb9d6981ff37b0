package http10.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Where connections wait whose octets have not come: one thread for all of them, so that ten thousand silent clients hold
 * no worker. A connection comes back when octets, the end of its stream, or its deadline have come.
 */
final class Parking implements Closeable {
    private final Selector selector;
    private final Workers workers;
    private final Queue<ServerConnection> arriving = new ConcurrentLinkedQueue<>();
    private List<ServerConnection> woken = new ArrayList<>();

    Parking(Workers workers) throws IOException {
        this.workers = workers;
        this.selector = Selector.open();
        Thread thread = new Thread(this::run, "http10-parking");
        thread.setDaemon(true);
        thread.start();
    }

    void park(ServerConnection connection) {
        arriving.add(connection);
        selector.wakeup();
    }

    private void run() {
        try {
            while (selector.isOpen()) {
                selector.select(this::wake);
                register();
                // A key is out of the selector only when that has selected once more.
                while (!woken.isEmpty()) {
                    List<ServerConnection> leaving = woken;
                    woken = new ArrayList<>();
                    selector.selectNow(this::wake);
                    for (ServerConnection connection : leaving) leave(connection);
                }
            }
        } catch (ClosedSelectorException e) {
            return; // the server has stopped
        } catch (IOException e) {
            throw new UncheckedIOException("the system's selector failed", e);
        }
    }

    private void register() {
        for (ServerConnection connection; (connection = arriving.poll()) != null; ) {
            try {
                connection.park(selector);
            } catch (IOException e) {
                connection.close(); // the peer has gone
            }
        }
    }

    private void wake(SelectionKey key) {
        key.cancel();
        woken.add((ServerConnection) key.attachment());
    }

    private void leave(ServerConnection connection) {
        try {
            connection.resume();
            workers.take(new Turn.GoingOn(connection));
        } catch (IOException e) {
            connection.close(); // the peer has gone
        }
    }

    @Override
    public void close() {
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the system's selector failed", e);
        }
    }
}
