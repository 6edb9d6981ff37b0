package http10.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentTest {
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private Content content(String kind) throws IOException {
        return switch (kind) {
            case "octets" -> Content.of(HELLO);
            case "parts" -> Content.of(List.of(content("octets"), Content.NONE, Content.of(new byte[0])));
            case "stream" -> Content.of(new ByteArrayInputStream(HELLO), OptionalLong.empty());
            default -> Content.of(FileChannel.open(Files.writeString(folder.resolve("f"), "xxhelloyy")), 2, 5);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"octets", "stream", "file", "parts"})
    void is_read_where_it_is_not_larger_than_allowed(String kind) throws IOException {
        try (Content content = content(kind)) {
            assertArrayEquals(HELLO, content.octets(6));
        }
        try (Content content = content(kind)) {
            assertArrayEquals(HELLO, content.octets(5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"octets", "stream", "file", "parts"})
    @Tag("R9110-17.5-01")
    void is_refused_where_it_is_larger_than_allowed(String kind) throws IOException {
        try (Content content = content(kind)) {
            assertThrows(IOException.class, () -> content.octets(4));
        }
        try (Content content = content(kind)) {
            assertThrows(IOException.class, () -> content.octets(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"octets", "stream", "file", "parts"})
    void is_copied_whole(String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Content content = content(kind)) {
            assertEquals(5, content.transferTo(out));
        }
        assertArrayEquals(HELLO, out.toByteArray());
    }

    @Test
    void knows_its_length_where_it_can_be_known() throws IOException {
        assertEquals(OptionalLong.of(5), content("octets").length());
        assertEquals(OptionalLong.empty(), content("stream").length());
        assertEquals(OptionalLong.of(0), Content.NONE.length());
        assertArrayEquals(new byte[0], Content.NONE.octets(0));
        try (Content file = content("file")) {
            assertEquals(OptionalLong.of(5), file.length());
        }
    }

    @Test
    void octets_given_out_are_a_copy() throws IOException {
        Content content = Content.of(HELLO.clone());
        content.octets(5)[0] = 'j';
        assertArrayEquals(HELLO, content.octets(5));
    }

    @Test
    @Tag("R1945-3.6.1-04")
    void a_part_of_a_file_is_read_by_position() throws IOException {
        Path path = Files.write(folder.resolve("octets"), allOctets());
        try (FileChannel file = FileChannel.open(path);
                Content whole = Content.of(file, 0, 256);
                InputStream a = whole.stream();
                InputStream b = Content.of(file, 254, 2).stream()) {
            assertEquals(0, a.read());
            assertEquals(254, b.read());
            assertEquals(1, a.read());
            assertEquals(255, b.read());
            assertEquals(-1, b.read());
            assertEquals(0, a.read(new byte[0]));
            assertEquals(2, a.read());
            assertEquals(0, file.position());
            assertArrayEquals(allOctets(), whole.octets(256));
        }
    }

    private static byte[] allOctets() {
        byte[] octets = new byte[256];
        for (int i = 0; i < 256; i++) octets[i] = (byte) i;
        return octets;
    }

    @Test
    @Tag("R1945-7.2.2-06")
    void a_file_cut_short_is_an_error_not_an_end() throws IOException {
        Path path = Files.write(folder.resolve("short"), new byte[10]);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                InputStream stream = Content.of(file, 0, 10).stream()) {
            assertEquals(4, stream.readNBytes(4).length);
            file.truncate(4);
            assertThrows(EOFException.class, stream::read);
        }
    }

    @Test
    void closing_closes_the_file() throws IOException {
        FileChannel file = FileChannel.open(Files.createFile(folder.resolve("closed")));
        Content.of(file, 0, 0).close();
        assertFalse(file.isOpen());
    }

    @Test
    @Tag("R1945-7.2.2-06")
    void a_file_of_two_versions_is_an_error_before_its_end() throws IOException {
        Path path = Files.write(folder.resolve("mixed"), HELLO);
        Content.Version changed = () -> {
            throw new IOException("changed");
        };
        try (FileChannel file = FileChannel.open(path);
                InputStream stream = Content.of(file, 0, 5, changed).stream()) {
            assertEquals(4, stream.readNBytes(4).length);
            assertThrows(IOException.class, stream::read);
        }
    }

    @Test
    void parts_are_read_one_after_the_other_as_often_as_they_can_be() throws IOException {
        FileChannel file = FileChannel.open(Files.writeString(folder.resolve("p"), "file"));
        try (Content parts = Content.of(List.of(Content.of(HELLO), Content.of(file, 0, 4), Content.of(HELLO)))) {
            assertEquals(OptionalLong.of(14), parts.length());
            assertTrue(parts.isRepeatable());
            for (int i = 0; i < 2; i++) assertEquals("hellofilehello", new String(parts.octets(20)));
            assertEquals('h', parts.stream().read());
        }
        assertFalse(file.isOpen());
        assertEquals(-1, Content.of(List.of()).stream().read());
    }

    @Test
    void parts_are_as_repeatable_as_each_and_of_known_length() {
        Content stream = Content.of(new ByteArrayInputStream(HELLO), OptionalLong.of(5));
        assertFalse(Content.of(List.of(Content.of(HELLO), stream)).isRepeatable());
        Content unknown = Content.of(new ByteArrayInputStream(HELLO), OptionalLong.empty());
        assertThrows(IllegalArgumentException.class, () -> Content.of(List.of(unknown)));
        Content huge = Content.of(new ByteArrayInputStream(HELLO), OptionalLong.of(Long.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> Content.of(List.of(huge, stream)));
    }

    @Test
    void all_parts_are_closed_though_one_fails() {
        boolean[] closed = new boolean[2];
        List<Content> parts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int part = i;
            InputStream stream = new ByteArrayInputStream(HELLO) {
                @Override
                public void close() throws IOException {
                    closed[part] = true;
                    throw new IOException("" + part);
                }
            };
            parts.add(Content.of(stream, OptionalLong.of(5)));
        }
        IOException e = assertThrows(IOException.class, Content.of(parts)::close);
        assertTrue(closed[0] && closed[1]);
        assertEquals("1", e.getSuppressed()[0].getMessage());
    }

    @Test
    void in_pieces_has_no_length_and_makes_each_when_its_turn_comes() throws IOException {
        List<Integer> made = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        Stream<byte[]> pieces =
                Stream.of(1, 2, 3).peek(made::add).map(n -> n == 2 ? new byte[0] : new byte[] {'a', (byte) ('0' + n)});
        try (Content content = Content.of(pieces.onClose(() -> closed.add("pieces")))) {
            assertTrue(content.length().isEmpty());
            assertFalse(content.isRepeatable());
            byte[] some = new byte[10];
            assertEquals(2, content.stream().read(some));
            assertEquals(List.of(1), made);
            assertArrayEquals("a3".getBytes(StandardCharsets.US_ASCII), content.octets(2));
            assertEquals(-1, content.stream().read());
            assertEquals(List.of(), closed);
        }
        assertEquals(List.of("pieces"), closed);
    }

    @Test
    void in_pieces_fails_as_they_do() throws IOException {
        IOException gone = new IOException("the disk has gone");
        Stream<byte[]> pieces = Stream.of(1).map(n -> {
            throw new UncheckedIOException(gone);
        });
        try (Content content = Content.of(pieces)) {
            assertEquals(gone, assertThrows(IOException.class, () -> content.octets(9)));
        }
        Content unclosable = Content.of(Stream.<byte[]>empty().onClose(() -> {
            throw new UncheckedIOException(gone);
        }));
        assertEquals(gone, assertThrows(IOException.class, unclosable::close));
    }

    @Test
    void whose_length_tells_that_it_is_too_large_is_not_read() throws IOException {
        InputStream unread = new ByteArrayInputStream(HELLO);
        Content content = Content.of(unread, OptionalLong.of(5));
        ContentTooLargeException e = assertThrows(ContentTooLargeException.class, () -> content.octets(4));
        assertEquals("the content has more than 4 octets", e.getMessage());
        assertTrue(e.isOf(content));
        assertFalse(e.isOf(Content.of(HELLO)));
        assertEquals(5, unread.available());
    }

    @Test
    @Tag("R1945-3.6.1-04")
    void parts_and_pieces_give_single_octets_as_they_are() throws IOException {
        byte[] octets = {(byte) 0xff, 0, 1};
        FileChannel file = FileChannel.open(Files.write(folder.resolve("octets"), octets));
        try (Content whole = Content.of(List.of(Content.of(file, 0, 3)));
                Content pieces = Content.of(Stream.<byte[]>of(octets))) {
            for (Content content : List.of(whole, pieces)) {
                InputStream stream = content.stream();
                for (int octet : new int[] {0xff, 0, 1, -1}) assertEquals(octet, stream.read());
            }
        }
    }

    @Test
    void closing_the_stream_closes_what_it_is_read_from() throws IOException {
        FileChannel first = FileChannel.open(Files.write(folder.resolve("first"), HELLO));
        Content.of(first, 0, 5).stream().close();
        assertFalse(first.isOpen());
        FileChannel second = FileChannel.open(folder.resolve("first"));
        Content.of(List.of(Content.of(HELLO), Content.of(second, 0, 5))).stream()
                .close();
        assertFalse(second.isOpen());
    }

    @Test
    void parts_may_have_the_greatest_length_together() {
        Content most = Content.of(new ByteArrayInputStream(HELLO), OptionalLong.of(Long.MAX_VALUE - 5));
        assertEquals(
                OptionalLong.of(Long.MAX_VALUE),
                Content.of(List.of(most, Content.of(HELLO))).length());
    }

    @Test
    void an_octet_of_zero_too_many_is_one_too_many() {
        Content zeros = Content.of(new ByteArrayInputStream(new byte[2]), OptionalLong.empty());
        assertThrows(ContentTooLargeException.class, () -> zeros.octets(1));
    }
}
