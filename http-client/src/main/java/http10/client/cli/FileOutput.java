package http10.client.cli;

import http10.message.Quoted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is there in full or as it was before: a temporary file beside it takes its name when everything has
 * arrived. Where something is missing, what has arrived is kept under the name with {@code .part}.
 */
final class FileOutput extends Output {
    private final Path target;
    private FileChannel channel; // null until something is to be written
    private Path temporary; // null also where the target is a device, written to directly
    private long count;
    private boolean ended;

    FileOutput(Path target) {
        this.target = target;
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
        boolean exists = Files.exists(target);
        if (exists && !Files.isRegularFile(target)) {
            channel = FileChannel.open(target, StandardOpenOption.WRITE);
            return;
        }
        if (exists && !Files.isWritable(target)) throw new AccessDeniedException(target.toString());
        keepOnSignal();
        openTemporary();
        if (exists) copyPermissions();
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
    synchronized void complete() throws OutputException {
        if (ended) return;
        try {
            if (channel == null) open();
            channel.close();
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
        if (temporary == null) return false;
        try {
            if (count > 0) Files.move(temporary, part(), StandardCopyOption.ATOMIC_MOVE);
            else Files.deleteIfExists(temporary);
            return count > 0;
        } catch (IOException e) {
            return false; // the folder is gone, or no longer ours to write to
        }
    }

    private Path part() {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private OutputException failed(IOException e) {
        return new OutputException(new Failure(
                Exit.WRITE_FAILED,
                "cannot write: " + Faults.reason(e),
                Quoted.of(target.toString()),
                "choose a place that can be written to"));
    }
}
