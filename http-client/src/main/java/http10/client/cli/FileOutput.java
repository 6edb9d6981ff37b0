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
 * arrived. Where something is missing, what has arrived is kept under the name with {@code .part}; with {@code .cut} where
 * that is not how the content begins, and to continue it would spoil it.
 */
final class FileOutput extends Output {
    private static final int MOST_NAMES = 101;

    private final FileRules rules;
    private Path target;
    private int names; // how many may be tried that must not be there yet; 0 to replace the target
    private boolean reserved; // whether the target is an empty file of ours that keeps the name
    private Optional<Instant> modified = Optional.empty();
    private FileChannel channel; // null until something is to be written
    private Path temporary; // null also where the target is a device, written to directly
    private long count;
    private boolean ended;
    private Optional<ResponseHead> received = Optional.empty();

    FileOutput(Path target, FileRules rules) {
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
        if (exists && !Files.isRegularFile(target)) {
            channel = FileChannel.open(target, StandardOpenOption.WRITE);
            return;
        }
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
        try {
            Runtime.getRuntime().addShutdownHook(new Thread() {
                @Override
                public void run() {
                    keep();
                }
            });
        } catch (IllegalStateException e) {
            throw new IOException("interrupted", e); // the signal came first
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
    void receives(ResponseHead head) {
        received = Optional.of(head);
    }

    @Override
    boolean isRestartable() {
        return count == 0 || temporary != null;
    }

    @Override
    synchronized void restart() throws OutputException {
        try {
            if (ended) throw new IOException("interrupted");
            if (temporary == null) return;
            channel.truncate(0);
            channel.position(0);
            count = 0;
        } catch (IOException e) {
            throw failed(e);
        }
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
            if (temporary != null && modified.isPresent()) {
                Files.setLastModifiedTime(temporary, FileTime.from(modified.get()));
            }
            if (temporary != null) Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            ended = true;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    Failure abandon(Failure failure) {
        boolean kept = keep();
        return kept ? failure.and(count + " octets are kept in " + Quoted.of(part().toString())) : failure;
    }

    /** Leaves nothing behind but what has arrived; returns whether that is something. Called on a signal, too. */
    private synchronized boolean keep() {
        if (ended) return false;
        ended = true;
        boolean keeps = temporary != null && count > 0 && !rules.removesOnError();
        try {
            if (reserved) Files.deleteIfExists(target);
            if (keeps) Files.move(temporary, part(), StandardCopyOption.ATOMIC_MOVE);
            else if (temporary != null) Files.deleteIfExists(temporary);
            if (keeps && received.isPresent()) keepValidator(received.get());
            return keeps;
        } catch (IOException e) {
            return false; // the folder is gone, or no longer ours to write to
        }
    }

    /** So that -C - can tell whether the rest is of the same version. */
    private void keepValidator(ResponseHead head) {
        Optional<String> validator = RangeAnswer.validator(head);
        if (validator.isPresent()) Validator.keep(validator.get(), part());
    }

    private Path part() {
        return target.resolveSibling(target.getFileName() + (rules.beginsAsContent() ? ".part" : ".cut"));
    }

    private OutputException failed(IOException e) {
        return new OutputException(new Failure(
                Exit.WRITE_FAILED,
                "cannot write: " + Faults.reason(e),
                Quoted.of(target.toString()),
                "choose a place that can be written to"));
    }
}
