package http10.message;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The content of a message (RFC 9110 section 6.4): octets held, a part of an open file, a stream read once, or several
 * of these in a row. Whoever has it closes it; only a file and a stream need that.
 */
public sealed interface Content extends Closeable {
    /** No content. */
    Content NONE = new OfOctets(new byte[0]);

    /**
     * How many octets there are.
     *
     * @return 0 or more; empty where only the end of the stream will tell
     */
    OptionalLong length();

    /**
     * Whether the same octets can be read again, so that a request may be sent a second time.
     *
     * @return false for a stream, or where one is among the parts
     */
    default boolean isRepeatable() {
        return true;
    }

    /**
     * The octets as a stream. A second call gives the same octets for content that is held, what is left for a stream.
     *
     * @return the stream; closing it closes the content
     */
    InputStream stream();

    /**
     * Reads all octets into memory.
     *
     * @param atMost how many octets to read at the most, 0 or more
     * @return the octets
     * @throws ContentTooLargeException if there are more than {@code atMost}; none is read where the length tells
     * @throws IOException if reading fails
     */
    default byte[] octets(int atMost) throws IOException {
        if (length().orElse(0) > atMost) throw new ContentTooLargeException(this, atMost);
        InputStream stream = stream();
        byte[] octets = stream.readNBytes(atMost);
        if (octets.length == atMost && stream.read() >= 0) throw new ContentTooLargeException(this, atMost);
        return octets;
    }

    /**
     * Copies what is left.
     *
     * @param out where the octets go; not closed
     * @return how many octets were copied
     * @throws IOException if reading or writing fails
     */
    default long transferTo(OutputStream out) throws IOException {
        return stream().transferTo(out);
    }

    /**
     * Octets held in memory.
     *
     * @param octets the octets; not copied, so the caller changes them no more
     * @return the content
     */
    static Content of(byte[] octets) {
        return new OfOctets(octets);
    }

    /**
     * Text in the given coding.
     *
     * @param text any text
     * @param charset the coding, which Content-Type must name
     * @return the content
     */
    static Content of(String text, Charset charset) {
        return new OfOctets(text.getBytes(charset));
    }

    /**
     * What a stream gives until its end.
     *
     * @param stream read once; closed with the content
     * @param length how many octets it gives; empty where that is not known
     * @return the content
     */
    static Content of(InputStream stream, OptionalLong length) {
        return new OfStream(stream, length);
    }

    /**
     * Pieces that are made while they are sent, so that their length is not known before; the end of such an answer is that
     * of the connection (RFC 1945 section 7.2.2). Each piece is sent by itself, so thousands of
     * octets are worth one, and the next is made when the system has taken it.
     *
     * @param pieces read once; closed with the content. An {@link java.io.UncheckedIOException} of theirs is thrown as its
     *     cause
     * @return the content
     */
    static Content of(Stream<byte[]> pieces) {
        return new OfStream(new PiecesStream(pieces), OptionalLong.empty());
    }

    /**
     * A part of an open file.
     *
     * @param file closed with the content; its position is not used
     * @param position of the first octet, 0 or more
     * @param count how many octets, 0 or more
     * @return the content
     */
    static Content of(FileChannel file, long position, long count) {
        return of(file, position, count, Version.ANY);
    }

    /**
     * A part of an open file that somebody may write to meanwhile.
     *
     * @param file closed with the content; its position is not used
     * @param position of the first octet, 0 or more
     * @param count how many octets, 0 or more
     * @param version what the octets must be of
     * @return the content
     */
    static Content of(FileChannel file, long position, long count, Version version) {
        return new OfFile(file, position, count, version);
    }

    /**
     * Several contents, one after the other.
     *
     * @param parts closed with the content; their lengths are known
     * @return the content
     * @throws IllegalArgumentException if the length of one is not known, or all together are more than a long holds
     */
    static Content of(List<Content> parts) {
        return new OfParts(parts);
    }

    /**
     * One version of a file. Whoever reads the file's octets verifies it after the last of them is read and before that is
     * passed on, so that nobody takes a mixture of two versions for the whole of one.
     */
    @FunctionalInterface
    interface Version {
        /** Of a file that is not looked at again. */
        Version ANY = () -> {};

        /**
         * Looks at the file again.
         *
         * @throws IOException if what was read may be of more than one version; what was passed on of it is not the whole,
         *     and a connection it was sent on must be cut
         */
        void verify() throws IOException;
    }

    /**
     * Octets held.
     *
     * @param array the octets
     */
    record OfOctets(byte[] array) implements Content {
        @Override
        public OptionalLong length() {
            return OptionalLong.of(array.length);
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(array);
        }

        @Override
        public byte[] octets(int atMost) throws IOException {
            if (array.length > atMost) throw new ContentTooLargeException(this, atMost);
            return array.clone();
        }

        @Override
        public void close() {}
    }

    /**
     * What a stream gives.
     *
     * @param stream read once
     * @param length how many octets it gives, where known
     */
    record OfStream(InputStream stream, OptionalLong length) implements Content {
        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /**
     * A part of a file.
     *
     * @param file the open file
     * @param position of the first octet
     * @param count how many octets
     * @param version to be verified with the last octet
     */
    record OfFile(FileChannel file, long position, long count, Version version) implements Content {
        @Override
        public OptionalLong length() {
            return OptionalLong.of(count);
        }

        @Override
        public InputStream stream() {
            return new FilePart(this);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /**
     * Contents in a row.
     *
     * @param parts the contents
     */
    record OfParts(List<Content> parts) implements Content {
        /**
         * Checks that the length of all is known.
         *
         * @throws IllegalArgumentException if it is not, or a long does not hold it
         */
        public OfParts {
            parts = List.copyOf(parts);
            long left = Long.MAX_VALUE;
            for (Content part : parts) {
                OptionalLong count = part.length();
                if (count.isEmpty() || count.getAsLong() > left) {
                    throw new IllegalArgumentException("the length of all parts together is not known");
                }
                left -= count.getAsLong();
            }
        }

        @Override
        public OptionalLong length() {
            long all = 0;
            for (Content part : parts) all += part.length().orElse(0);
            return OptionalLong.of(all);
        }

        @Override
        public boolean isRepeatable() {
            for (Content part : parts) if (!part.isRepeatable()) return false;
            return true;
        }

        @Override
        public InputStream stream() {
            return new PartsStream(this);
        }

        @Override
        public void close() throws IOException {
            IOException failed = null;
            for (Content part : parts) {
                try {
                    part.close();
                } catch (IOException e) {
                    if (failed == null) failed = e;
                    else failed.addSuppressed(e);
                }
            }
            if (failed != null) throw failed;
        }
    }
}
