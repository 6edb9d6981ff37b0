package http10.samples.torture;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.util.Set;

/** What the system says when it does not do what it was asked, and what the client may make of it. */
enum Fault {
    SOCKET_OPEN(Set.of(7, 55, 56), () -> new SocketException("Too many open files")),
    CONNECT(Set.of(7), () -> new ConnectException("Connection refused")),
    RESOLVE(Set.of(6), () -> new UnknownHostException("nowhere.example")),
    SOCKET(Set.of(7, 55, 56), () -> new SocketException("Connection reset by peer")),
    /** A stream or channel that may be anything. */
    STREAM(Set.of(23, 26, 55, 56), () -> new IOException("Input/output error")),
    FILE_OPEN(Set.of(23, 26, 36), () -> new FileSystemException("file", null, "Too many open files")),
    FILE_MISSING(Set.of(23, 26), () -> new FileNotFoundException("file (Too many open files)")),
    FILE_READ(Set.of(23, 26, 36), () -> new IOException("Input/output error")),
    FILE_WRITE(Set.of(23), () -> new IOException("No space left on device")),
    THREAD(Set.of(27), () -> new OutOfMemoryError("unable to create native thread")),
    MEMORY(Set.of(27), () -> new OutOfMemoryError("Java heap space"));

    private interface Maker {
        Throwable make();
    }

    private final Set<Integer> exits;
    private final Maker maker;

    Fault(Set<Integer> exits, Maker maker) {
        this.exits = exits;
        this.maker = maker;
    }

    /** Whether a client that did not do its work may end so. */
    boolean explains(int exit) {
        return exits.contains(exit);
    }

    Throwable make() {
        return maker.make();
    }
}
