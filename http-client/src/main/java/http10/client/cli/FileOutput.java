package http10.client.cli;

import http10.client.RangeAnswer;
import http10.message.Quoted;
import http10.message.ResponseHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that is there in full or as it was before: a temporary file beside it takes its name when everything has
 * arrived. Where something is missing, what has arrived is kept, as {@link Remains} says.
 */
final class FileOutput extends Output {
    private static final int MOST_NAMES = 101;

    private final FileRules rules;
    private final Path asked;
    private Path target;
    private int names; // how many may be tried that must not be there yet; 0 to replace the target
    private boolean reserved; // whether the target is an empty file of ours that keeps the name
    private Optional<Instant> modified = Optional.empty();
    private FileChannel channel; // null until something is to be written
    private Path temporary;
    private long count;
    private boolean ended;
    private Optional<Thread> onSignal = Optional.empty();
    private Optional<ResponseHead> received = Optional.empty();

    FileOutput(Path target, FileRules rules) {
        asked = target;
        this.target = target;
        this.rules = rules;
        names = rules.keepsExisting() ? MOST_NAMES : 0;
    }

    /** The server's name for what nothing has been written of yet; it must not cost a file that is there. */
    @Override
    void rename(String name) throws OutputException {
        Path path = target.resolveSibling(name);
        if (!rules.keepsExisting() && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new OutputException(new Failure(
                    Exit.WRITE_FAILED,
                    "a file is there under the name that the server gives",
                    Quoted.of(path.toString()),
                    "use -o FILE, or --no-clobber for a name beside it"));
        }
        target = path;
        names = Math.max(names, 1);
    }

    @Override
    void modifiedAt(Instant time) {
        modified = Optional.of(time);
    }

    @Override
    String fileName() {
        return target.toString();
    }

    @Override
    public int write(ByteBuffer octets) throws OutputException {
        try {
            if (channel == null) open();
            int written = channel.write(octets);
            count += written;
            return written;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void open() throws IOException {
        if (Files.isDirectory(target)) throw new IOException("it is a folder");
        if (rules.createsFolders() && target.getParent() != null) Files.createDirectories(target.getParent());
        boolean exists = Files.exists(target);
        if (exists && !Files.isRegularFile(target)) throw new IOException("it is no file any more");
        boolean replaces = exists && names == 0;
        if (replaces && !Files.isWritable(target)) throw new AccessDeniedException(target.toString());
        keepOnSignal();
        if (names > 0) reserve();
        openTemporary();
        if (replaces) copyPermissions();
    }

    /** NAME, or where that is taken NAME.1 and so on, as curl does; an empty file keeps others from it. */
    private synchronized void reserve() throws IOException {
        if (ended) throw new IOException("interrupted");
        Path first = target;
        for (int i = 0; i < names; i++) {
            Path path = i == 0 ? first : first.resolveSibling(first.getFileName() + "." + i);
            try {
                Files.createFile(path);
                target = path;
                reserved = true;
                return;
            } catch (FileAlreadyExistsException e) {
                continue; // the next one, then
            }
        }
        throw new IOException(names == 1 ? "it is there" : "it is there, and so are .1 to ." + (names - 1));
    }

    private void keepOnSignal() throws IOException {
        if (onSignal.isPresent()) return;
        Thread keeping = new Thread() {
            @Override
            public void run() {
                keep();
            }
        };
        try {
            Runtime.getRuntime().addShutdownHook(keeping);
            onSignal = Optional.of(keeping);
        } catch (IllegalStateException e) {
            throw new IOException("interrupted", e); // the signal came first
        }
    }

    /** Of thousands of files each would hold its memory until the process ends. */
    private void end() {
        ended = true;
        try {
            if (onSignal.isPresent()) Runtime.getRuntime().removeShutdownHook(onSignal.get());
        } catch (IllegalStateException e) {
            // The process is about to end.
        }
    }

    private void copyPermissions() throws IOException {
        try {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
        } catch (UnsupportedOperationException e) {
            // This system has no such permissions.
        }
    }

    private synchronized void openTemporary() throws IOException {
        if (ended) throw new IOException("interrupted");
        while (channel == null) {
            Path path = target.resolveSibling(".http10-" + Long.toHexString(System.nanoTime()) + ".tmp");
            try {
                channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                temporary = path;
            } catch (FileAlreadyExistsException e) {
                continue; // somebody else's
            }
        }
    }

    @Override
    synchronized void receives(ResponseHead head) {
        received = Optional.of(head);
    }

    /** Whether what is written begins as the content does; that of an error page is of no use for it. */
    private boolean beginsAsContent() {
        return rules.beginsAsContent()
                && received.isPresent()
                && received.get().status().code() == 200;
    }

    @Override
    boolean isRestartable() {
        return true;
    }

    /** Nor is the name kept: the server may give another one the next time. */
    @Override
    synchronized void restart() throws OutputException {
        try {
            if (ended) throw new IOException("interrupted");
            if (channel != null) channel.close();
            if (temporary != null) Files.deleteIfExists(temporary);
            if (reserved) Files.deleteIfExists(target);
        } catch (IOException e) {
            throw failed(e);
        }
        channel = null;
        temporary = null;
        reserved = false;
        target = asked;
        names = rules.keepsExisting() ? MOST_NAMES : 0;
        received = Optional.empty();
        count = 0;
    }

    @Override
    void leave() {
        keep();
    }

    @Override
    synchronized void complete() throws OutputException {
        if (ended) return;
        try {
            if (channel == null) open();
            channel.close();
            if (modified.isPresent()) Files.setLastModifiedTime(temporary, FileTime.from(modified.get()));
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            end();
            if (beginsAsContent()) Remains.dropPart(target, count);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    Failure abandon(Failure failure) {
        Optional<Path> kept = keep();
        if (kept.isEmpty()) return failure;
        Failure told = failure.and(
                count + " octets are kept in " + Quoted.of(kept.get().toString()));
        boolean isPart = kept.get().equals(Remains.part(target));
        return isPart || !beginsAsContent() ? told : told.and("a longer .part is there already");
    }

    /** Leaves nothing behind but what has arrived; returns where that is, if anything is. Called on a signal, too. */
    private synchronized Optional<Path> keep() {
        if (ended) return Optional.empty();
        end();
        try {
            if (channel != null) channel.close(); // or each transfer that fails would hold a descriptor
            if (reserved) Files.deleteIfExists(target);
            if (temporary == null) return Optional.empty();
            if (count > 0 && !rules.removesOnError()) return Optional.of(kept());
            Files.deleteIfExists(temporary);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // the folder is gone, or no longer ours to write to
        }
    }

    /** With its validator, so that -C - can tell whether the rest is of the same version. */
    private Path kept() throws IOException {
        boolean isPart = beginsAsContent() && Remains.mayBePart(target, count);
        Path path = isPart ? Remains.part(target) : Remains.cut(target);
        Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        Optional<String> validator = isPart ? RangeAnswer.validator(received.get()) : Optional.empty();
        if (validator.isPresent()) Validator.keep(validator.get(), path);
        return path;
    }

    private OutputException failed(IOException e) {
        return new OutputException(new Failure(
                Exit.WRITE_FAILED,
                "cannot write: " + Faults.reason(e),
                Quoted.of(target.toString()),
                "choose a place that can be written to"));
    }
}
