package http10.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LentFileTest {
    @TempDir
    Path temp;

    private final AtomicInteger given = new AtomicInteger();
    private FileChannel file;
    private FileChannel lent;

    @BeforeEach
    void lend() throws IOException {
        file = FileChannel.open(Files.writeString(temp.resolve("file"), "0123456789"));
        lent = new LentFile(file, new byte[0], given::incrementAndGet);
    }

    @AfterEach
    void close() throws IOException {
        lent.close();
        file.close();
    }

    @Test
    void each_has_its_own_position() throws IOException {
        FileChannel other = new LentFile(file, new byte[0], given::incrementAndGet);
        ByteBuffer four = ByteBuffer.allocate(4);
        assertEquals(4, lent.read(four));
        assertEquals(4, lent.position());
        assertEquals(0, other.position());
        assertEquals(0, file.position());
        ByteBuffer[] parts = {ByteBuffer.allocate(3), ByteBuffer.allocate(9)};
        assertEquals(8, lent.position(2).read(parts));
        assertArrayEquals("234".getBytes(), parts[0].array());
        assertEquals(-1, lent.read(parts));
        assertEquals(4, lent.read(four.clear(), 6));
        assertArrayEquals("6789".getBytes(), four.array());
        assertEquals('9', lent.map(FileChannel.MapMode.READ_ONLY, 9, 1).get());
        assertThrows(IllegalArgumentException.class, () -> lent.position(-1));
    }

    @Test
    void its_beginning_is_read_from_memory() throws IOException {
        byte[] beginning = "abc".getBytes(); // to be told from the file's
        FileChannel lent = new LentFile(file, beginning, given::incrementAndGet);
        assertEquals("abc", read(lent, 0, 3));
        assertEquals("bc", read(lent, 1, 2));
        assertEquals("0123", read(lent, 0, 4));
        assertEquals("123", read(lent, 1, 3));
        assertEquals("34", read(lent, 3, 2));
        assertEquals(-1, lent.read(ByteBuffer.allocate(1), Long.MAX_VALUE - 1));
        assertThrows(IllegalArgumentException.class, () -> lent.read(ByteBuffer.allocate(1), -1));
        lent.close();
        assertThrows(ClosedChannelException.class, () -> lent.read(ByteBuffer.allocate(1), 0));
    }

    private static String read(FileChannel from, long position, int count) throws IOException {
        ByteBuffer octets = ByteBuffer.allocate(count);
        assertEquals(count, from.read(octets, position));
        return new String(octets.array());
    }

    @Test
    void it_is_transferred() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        assertEquals(7, lent.transferTo(3, 7, Channels.newChannel(target)));
        assertEquals("3456789", target.toString());
        assertEquals(10, lent.size());
    }

    @Test
    void it_is_for_reading_alone() throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        assertThrows(NonWritableChannelException.class, () -> lent.write(one));
        assertThrows(NonWritableChannelException.class, () -> lent.write(one, 0));
        assertThrows(NonWritableChannelException.class, () -> lent.write(new ByteBuffer[] {one}));
        assertThrows(NonWritableChannelException.class, () -> lent.truncate(0));
        assertThrows(
                NonWritableChannelException.class,
                () -> lent.transferFrom(Channels.newChannel(new ByteArrayInputStream(new byte[1])), 0, 1));
        assertThrows(UnsupportedOperationException.class, lent::lock);
        assertThrows(UnsupportedOperationException.class, lent::tryLock);
        lent.force(true);
    }

    @Test
    void closed_it_is_given_back_once_and_read_no_more() throws IOException {
        lent.close();
        lent.close();
        assertEquals(1, given.get());
        assertThrows(ClosedChannelException.class, () -> lent.read(ByteBuffer.allocate(1), 0));
        assertThrows(ClosedChannelException.class, lent::size);
        assertThrows(ClosedChannelException.class, lent::position);
        assertEquals(10, file.size());
    }
}
