package http10.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** What was made of some files, and is made again when they have changed. What cannot be used leaves the old in force. */
final class Reread<T> {
    @FunctionalInterface
    interface Reader<T> {
        T read() throws IOException;
    }

    /** What a look at a file has shown. */
    private record Seen(FileTime modified, long size, Optional<Object> key) {}

    private final List<Path> files;
    private final Reader<T> reader;
    private final Consumer<IOException> reports;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile T made;
    private volatile List<Optional<Seen>> seen;
    private volatile boolean settled; // whatever changes the files later gives them another time

    /**
     * @param reports told why changed files are not used, once for each change
     * @throws IOException if the files cannot be used
     */
    Reread(List<Path> files, Reader<T> reader, Consumer<IOException> reports) throws IOException {
        this.files = files;
        this.reader = reader;
        this.reports = reports;
        look(look());
        this.made = reader.read();
    }

    /** What the files say now; while another thread reads them, what they said before. */
    T get() {
        List<Optional<Seen>> now = look();
        boolean unchanged = now.equals(seen) && (settled || !isSettled(now));
        if (!unchanged) readAgain(now);
        return made;
    }

    /** What the files said when they were last asked; nobody looks at them. */
    T last() {
        return made;
    }

    /** Reads the files whether they have changed or not. */
    void again() {
        reading.lock();
        read(look());
    }

    private void readAgain(List<Optional<Seen>> now) {
        if (reading.tryLock()) read(now);
    }

    /** Called with the lock, which it gives back. */
    private void read(List<Optional<Seen>> now) {
        try {
            look(now);
            made = reader.read();
        } catch (IOException e) {
            reports.accept(e);
        } finally {
            reading.unlock();
        }
    }

    private void look(List<Optional<Seen>> now) {
        settled = isSettled(now);
        seen = now;
    }

    private static boolean isSettled(List<Optional<Seen>> files) {
        FileTime limit = FileTime.from(Instant.now().minus(FileVersion.SETTLED));
        for (Optional<Seen> file : files) {
            if (file.isPresent() && file.get().modified.compareTo(limit) >= 0) return false;
        }
        return true;
    }

    private List<Optional<Seen>> look() {
        List<Optional<Seen>> now = new ArrayList<>(files.size());
        for (Path file : files) now.add(look(file));
        return now;
    }

    private static Optional<Seen> look(Path file) {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Seen(is.lastModifiedTime(), is.size(), Optional.ofNullable(is.fileKey())));
        } catch (IOException e) {
            return Optional.empty(); // reading it will tell what is wrong
        }
    }
}
