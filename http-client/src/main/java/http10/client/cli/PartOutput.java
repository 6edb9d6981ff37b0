package http10.client.cli;

import http10.client.RangeAnswer;
import http10.message.Quoted;
import http10.message.ResponseHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that is continued: {@code NAME.part}, which takes its name when everything has arrived; or {@code NAME} itself
 * where only that is there. Whatever arrives stays, so that the next attempt, or the next run, goes on from it.
 */
final class PartOutput extends Output {
    private final Path target;
    private Path file; // the part, or the target
    private final FileRules rules;
    private Optional<Instant> modified = Optional.empty();
    private FileChannel channel; // null until something is to be written
    private Optional<String> validator;
    private boolean cut; // whether the file is not how the content begins
    private long there;
    private long arrived;

    private PartOutput(Path target, Path file, long there, FileRules rules) {
        this.rules = rules;
        this.target = target;
        this.file = file;
        this.there = there;
        this.validator = there > 0 && !isTarget() ? Validator.of(file) : Optional.empty();
    }

    /** @throws Failure if an offset is given, and a file of another size is there */
    static Output of(Path target, FileRules rules, GetOptions options) throws Failure {
        OptionalLong offset = Rest.offset(options);
        if (Files.isDirectory(target) || offset.orElse(-1) == 0) return new FileOutput(target, rules);
        Path part = Remains.part(target);
        try {
            if (Files.exists(part, LinkOption.NOFOLLOW_LINKS) && !Remains.isFile(part)) throw noFile(part);
            boolean parts = Files.exists(part) && Files.size(part) > 0;
            Path file = !parts && Files.exists(target) && Files.size(target) > 0 ? target : part;
            long there = Files.exists(file) ? Files.size(file) : 0;
            if (offset.isPresent() && there == 0) return new FileOutput(target, rules);
            if (offset.isPresent() && there != offset.getAsLong()) {
                throw new Failure(
                        Exit.BAD_RESUME,
                        "there are " + there + " octets, not " + offset.getAsLong(),
                        Quoted.of(file.toString()),
                        "use -C - to continue it");
            }
            return new PartOutput(target, file, there, rules);
        } catch (IOException e) {
            throw failed(e, target).failure();
        }
    }

    /** What a link leads to is nobody's part. */
    private static Failure noFile(Path part) {
        return new Failure(
                Exit.WRITE_FAILED,
                "a symbolic link or folder has the name of the part",
                Quoted.of(part.toString()),
                "remove it or choose another name");
    }

    private boolean isTarget() {
        return file == target;
    }

    @Override
    long there() {
        return cut ? 0 : there;
    }

    @Override
    Optional<String> validator() {
        return validator;
    }

    @Override
    void receives(ResponseHead head) {
        if (there == 0 && head.status().code() != 200) {
            becomeCut();
            return;
        }
        if (validator.isEmpty()) validator = RangeAnswer.validator(head);
        if (channel != null) keepValidator();
    }

    /** An error page, say: where it is cut off, the content does not go on. */
    private void becomeCut() {
        closeQuietly();
        channel = null;
        cut = true;
        file = Remains.cut(target);
    }

    private void keepValidator() {
        if (!isTarget() && !cut && validator.isPresent()) Validator.keep(validator.get(), file);
    }

    @Override
    String fileName() {
        return target.toString();
    }

    @Override
    void modifiedAt(Instant time) {
        modified = Optional.of(time);
    }

    @Override
    public int write(ByteBuffer octets) throws OutputException {
        try {
            if (channel == null) open();
            int written = channel.write(octets);
            there += written;
            arrived += written;
            return written;
        } catch (IOException e) {
            throw failed(e, target);
        }
    }

    private void open() throws IOException {
        if (!isTarget() && Files.isSymbolicLink(file)) throw new IOException("the part is a symbolic link");
        if (rules.createsFolders() && target.getParent() != null) Files.createDirectories(target.getParent());
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.position(there);
        if (cut) channel.truncate(0); // an earlier one
        keepValidator();
    }

    /** A file that is not ours to lose is not begun anew. */
    @Override
    boolean isRestartable() {
        return there == 0 || !isTarget();
    }

    @Override
    void restart() throws OutputException {
        if (there == 0 && !cut) return;
        try {
            if (channel != null) channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed(e, target);
        }
        channel = null;
        cut = false;
        file = Remains.part(target);
        there = 0;
        arrived = 0;
        validator = Optional.empty();
    }

    @Override
    void complete() throws OutputException {
        try {
            if (channel == null && !Files.exists(file)) open();
            if (channel != null) channel.close();
            if (modified.isPresent()) Files.setLastModifiedTime(file, FileTime.from(modified.get()));
            if (isTarget()) return;
            Validator.forget(file);
            if (Files.exists(target)) copyPermissions();
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(e, target);
        }
    }

    private void copyPermissions() throws IOException {
        try {
            Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(target));
        } catch (UnsupportedOperationException e) {
            // This system has no such permissions.
        }
    }

    @Override
    void leave() {
        closeQuietly();
    }

    @Override
    Failure abandon(Failure failure) {
        closeQuietly();
        if (arrived == 0) return failure;
        return failure.and(there + " octets are " + (cut ? "kept " : "") + "in " + Quoted.of(file.toString()));
    }

    private void closeQuietly() {
        try {
            if (channel != null) channel.close();
        } catch (IOException e) {
            // What was written stays as it is, and a failure is on its way already.
        }
    }

    private static OutputException failed(IOException e, Path target) {
        return new OutputException(new Failure(
                Exit.WRITE_FAILED,
                "cannot write: " + Faults.reason(e),
                Quoted.of(target.toString()),
                "choose a place that can be written to"));
    }
}
