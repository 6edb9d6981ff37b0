package http10.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Where connections wait whose octets have not come: one thread for all of them, so that ten thousand silent clients hold
 * no worker. A connection comes back when octets, the end of its stream, or its deadline have come.
 */
// PX-IO-04
final class Parking implements Closeable {
    private final Selector selector;
    private final Workers workers;
    private final Queue<ServerConnection> arriving = new ConcurrentLinkedQueue<>();
    private final Queue<ServerConnection> woken = new ArrayDeque<>();

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
                try {
                    select();
                } catch (OutOfMemoryError e) {
                    workers.tell(e); // those that wait are still there
                }
            }
        } catch (ClosedSelectorException e) {
            return; // the server has stopped
        } catch (IOException e) {
            throw new UncheckedIOException("the system's selector failed", e);
        }
    }

    private void select() throws IOException {
        selector.select(this::wake);
        // A key is out of the selector only when that has selected once more.
        for (int leaving = woken.size(); leaving > 0; leaving = woken.size()) {
            selector.selectNow(this::wake);
            for (; leaving > 0; leaving--) leave(woken.remove());
        }
        register(); // last, since selecting at once takes back the wake-up of who came meanwhile
    }

    private void register() {
        for (ServerConnection connection; (connection = arriving.poll()) != null; ) {
            try {
                connection.park(selector);
            } catch (IOException | OutOfMemoryError e) {
                connection.close(); // the peer has gone, or there is no room for it
            }
        }
    }

    private void wake(SelectionKey key) {
        woken.add((ServerConnection) key.attachment());
        key.cancel();
    }

    private void leave(ServerConnection connection) {
        try {
            connection.resume();
            workers.take(new Turn.GoingOn(connection));
        } catch (IOException | OutOfMemoryError e) {
            connection.close(); // the peer has gone, or there is no room for it
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
