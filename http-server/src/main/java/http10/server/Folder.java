package http10.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** An open folder. Names are looked up in it alone, and no symbolic link is followed from it. */
interface Folder extends Closeable {
    /** Attributes of what the name stands for, a link's own if it is one. */
    BasicFileAttributes attributes(Path name) throws IOException;

    /** Opens a folder in this one. */
    Folder folder(Path name) throws IOException;

    /** Opens a file in this folder for reading. */
    FileChannel file(Path name) throws IOException;

    /** Hands over the names in this folder one by one, in any order; to be asked once. */
    void eachName(NameReader reader) throws IOException;

    @Override
    void close() throws IOException;

    /** Opens the folder at a path; links on the way there are followed. */
    @SuppressWarnings("try") // the stream is closed by the folder
    static Folder open(Path path) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(path);
        if (stream instanceof SecureDirectoryStream<Path> secure) return new Held(secure);
        stream.close();
        return new Named(path.toRealPath());
    }

    /** Takes the names of a folder as they are read: a large one has no room to be listed first. */
    @FunctionalInterface
    interface NameReader {
        void name(Path name) throws IOException;
    }

    private static void eachName(DirectoryStream<Path> stream, NameReader reader) throws IOException {
        try {
            for (Path entry : stream) reader.name(entry.getFileName());
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /**
     * A folder held by a descriptor (Linux and others with {@code openat}). Whatever is renamed or replaced meanwhile, a
     * name leads into this folder or nowhere.
     */
    record Held(SecureDirectoryStream<Path> stream) implements Folder {
        private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

        @Override
        public BasicFileAttributes attributes(Path name) throws IOException {
            return stream.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes();
        }

        @Override
        public Folder folder(Path name) throws IOException {
            return new Held(stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
        }

        @Override
        public FileChannel file(Path name) throws IOException {
            return (FileChannel) stream.newByteChannel(name, READ);
        }

        @Override
        public void eachName(NameReader reader) throws IOException {
            Folder.eachName(stream, reader);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /**
     * A folder known by its path (Windows, macOS). What was opened is checked afterwards; a folder that is replaced by a
     * link and put back between the two escapes the check.
     *
     * @param path without links
     */
    record Named(Path path) implements Folder {
        @Override
        public BasicFileAttributes attributes(Path name) throws IOException {
            return Files.readAttributes(path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public Folder folder(Path name) throws IOException {
            Path child = path.resolve(name).toRealPath();
            checkParent(child);
            return new Named(child);
        }

        @Override
        public FileChannel file(Path name) throws IOException {
            Path child = path.resolve(name);
            FileChannel file = FileChannel.open(child, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            try {
                checkParent(child.toRealPath());
                return file;
            } catch (IOException e) {
                file.close();
                throw e;
            }
        }

        private void checkParent(Path child) throws IOException {
            if (!path.equals(child.getParent())) throw new NoSuchFileException(child.toString());
        }

        @Override
        public void eachName(NameReader reader) throws IOException {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
                Folder.eachName(stream, reader);
            }
        }

        @Override
        public void close() {}
    }
}
