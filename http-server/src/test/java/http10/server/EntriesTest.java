package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Octets;
import http10.server.ListingMemory.FullException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntriesTest {
    private record File(int number, long size) {}

    @Test
    void sorts_any_number_of_them() throws FullException {
        Random random = new Random(1945);
        for (int count : new int[] {0, 1, 2, 3, 5, 8, 64, 65, 1000}) {
            List<File> files = new ArrayList<>();
            try (Entries entries = new Entries(new ListingMemory(1 << 20))) {
                for (int i = 0; i < count; i++) {
                    files.add(new File(random.nextInt(10 * count), random.nextInt(5)));
                    entries.add(files.get(i).number + "", false, files.get(i).size, 0, true);
                }
                files.sort(Comparator.comparingLong(File::size).reversed().thenComparing(File::number));
                entries.sort(new ListingOrder(ListingOrder.Column.SIZE, true));
                for (int i = 0; i < count; i++) {
                    assertEquals(files.get(i), new File((int) number(entries.name(i)), entries.size(i)));
                }
            }
        }
    }

    private static long number(String digits) {
        return Octets.decimal(digits).orElseThrow();
    }

    @Test
    void keep_what_they_were_told() throws FullException {
        try (Entries entries = new Entries(new ListingMemory(1 << 20))) {
            entries.add("\u65e5\u672c\u8a9e \ud83d\ude00", false, Long.MAX_VALUE, -1, false);
            entries.add("folder", true, 4096, Long.MIN_VALUE, true);
            entries.sort(ListingOrder.DEFAULT);
            assertEquals(List.of(2, 1), List.of(entries.count(), entries.folders()));
            assertEquals(Long.MAX_VALUE, entries.octets());
            assertTrue(entries.isFolder(0) && entries.isReachable(0) && !entries.isFolder(1));
            assertEquals("\u65e5\u672c\u8a9e \ud83d\ude00", entries.name(1));
            assertEquals(
                    List.of(Long.MAX_VALUE, -1L, false),
                    List.of(entries.size(1), entries.modified(1), entries.isReachable(1)));
        }
    }

    @Test
    void fifty_thousand_take_less_than_four_megabytes_and_give_them_back() throws FullException {
        ListingMemory memory = new ListingMemory(4_000_000);
        Entries entries = new Entries(memory);
        for (int i = 0; i < 50_000; i++) entries.add("a name as long as most are " + i, false, i, i, true);
        assertTrue(memory.held() > 50_000 * 32, memory.held() + " octets");
        entries.close();
        entries.close();
        assertEquals(0, memory.held());
    }

    @Test
    void stop_where_there_is_no_room() {
        ListingMemory memory = new ListingMemory(100_000);
        Entries entries = new Entries(memory);
        assertThrows(FullException.class, () -> {
            for (int i = 0; i < 50_000; i++) entries.add("name " + i, false, i, i, true);
        });
        assertTrue(memory.held() <= 100_000);
        entries.close();
        assertEquals(0, memory.held());
    }
}
