package http10.client.cli;

import http10.message.Octets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Optional;

/**
 * Which version of the content a part is of: the value for If-Range, kept as an attribute of the file, so that it comes and
 * goes with it. Where a file system has no such attributes nothing is known, as with curl.
 */
final class Validator {
    private static final String NAME = "http10.if-range";
    private static final int MOST = 1024;

    private Validator() {}

    static Optional<String> of(Path part) {
        try {
            UserDefinedFileAttributeView view = view(part);
            if (view == null || !view.list().contains(NAME) || view.size(NAME) > MOST) return Optional.empty();
            ByteBuffer octets = ByteBuffer.allocate(MOST);
            view.read(NAME, octets);
            String value = StandardCharsets.ISO_8859_1.decode(octets.flip()).toString();
            return Octets.isFieldValue(value) && !value.isEmpty() ? Optional.of(value) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // this file system has none
        }
    }

    static void keep(String value, Path part) {
        try {
            UserDefinedFileAttributeView view = view(part);
            if (view != null) view.write(NAME, ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException | RuntimeException e) {
            // This file system has none, or no room: the part can be continued without.
        }
    }

    static void forget(Path part) {
        try {
            UserDefinedFileAttributeView view = view(part);
            if (view != null && view.list().contains(NAME)) view.delete(NAME);
        } catch (IOException | RuntimeException e) {
            // This file system has none.
        }
    }

    private static UserDefinedFileAttributeView view(Path part) {
        return Files.getFileAttributeView(part, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }
}
