package http10.server;

import http10.server.ListingMemory.FullException;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What a listing shows of a folder, in columns instead of objects: 28 octets an entry and its name in UTF-8, all of it
 * taken from the {@link ListingMemory} and given back when this is closed.
 */
final class Entries implements Closeable {
    private static final int FIRST_ROOM = 64;
    private static final int OCTETS_AN_ENTRY = 28; // an end, a size, a time, two indexes while it is sorted
    private static final long FOLDER = -1; // in place of a size

    private final ListingMemory memory;
    private long taken;
    private int count;
    private byte[] names = new byte[0];
    private int[] ends = new int[0];
    private long[] sizes = new long[0];
    private long[] modified = new long[0];
    private final BitSet nameless = new BitSet();
    private int[] order = new int[0];
    private int folders;
    private long octets;

    Entries(ListingMemory memory) {
        this.memory = memory;
    }

    /**
     * Adds an entry.
     *
     * @param octets its size; of a folder it does not count
     * @param seconds when it changed, since 1970
     * @param reachable unless no URL can name it
     * @throws FullException if there is no room for it
     */
    void add(String name, boolean folder, long octets, long seconds, boolean reachable) throws FullException {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        int from = count == 0 ? 0 : ends[count - 1];
        if (count == sizes.length) growColumns();
        if (names.length - from < text.length) growNames(text.length);
        System.arraycopy(text, 0, names, from, text.length);
        ends[count] = from + text.length;
        sizes[count] = folder ? FOLDER : octets;
        modified[count] = seconds;
        if (!reachable) nameless.set(count);
        if (folder) folders++;
        else this.octets += octets;
        count++;
    }

    /** By half, so that no more than a third of what was taken is unused. */
    private void growColumns() throws FullException {
        int room = sizes.length + Math.max(FIRST_ROOM, sizes.length / 2);
        take((long) (room - sizes.length) * OCTETS_AN_ENTRY);
        ends = Arrays.copyOf(ends, room);
        sizes = Arrays.copyOf(sizes, room);
        modified = Arrays.copyOf(modified, room);
    }

    private void growNames(int more) throws FullException {
        long room = names.length + Math.max((long) more, Math.max(FIRST_ROOM * 16, names.length / 2));
        if (room > Integer.MAX_VALUE) room = Integer.MAX_VALUE;
        take(room - names.length);
        names = Arrays.copyOf(names, (int) room);
    }

    private void take(long octets) throws FullException {
        memory.take(octets);
        taken += octets;
    }

    int count() {
        return count;
    }

    int folders() {
        return folders;
    }

    /** The size of all files together. */
    long octets() {
        return octets;
    }

    /** The name of the entry at this place of the order. */
    String name(int place) {
        int entry = order[place];
        int from = start(entry);
        return new String(names, from, ends[entry] - from, StandardCharsets.UTF_8);
    }

    boolean isFolder(int place) {
        return sizes[order[place]] == FOLDER;
    }

    /** The size in octets, of a file. */
    long size(int place) {
        return sizes[order[place]];
    }

    /** When it changed, in seconds since 1970. */
    long modified(int place) {
        return modified[order[place]];
    }

    /** Whether a URL can name it. */
    boolean isReachable(int place) {
        return !nameless.get(order[place]);
    }

    private int start(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }

    /** Puts folders first, and among folders and among files the order asked for; what is equal goes by name. */
    void sort(ListingOrder asked) {
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) sorted[i] = i;
        int[] merged = new int[count];
        for (int run = 1; run < count && run > 0; run *= 2) {
            for (int from = 0; from < count; from += 2 * run) merge(sorted, from, run, merged, asked);
            int[] next = merged;
            merged = sorted;
            sorted = next;
        }
        order = sorted;
    }

    /** Merges two neighbouring runs. Arrays.sort would need an object for each entry. */
    private void merge(int[] sorted, int from, int run, int[] merged, ListingOrder asked) {
        int middle = Math.min(from + run, count);
        int end = Math.min(middle + run, count);
        int a = from;
        int b = middle;
        for (int i = from; i < end; i++) {
            boolean first = a < middle && (b == end || compare(sorted[a], sorted[b], asked) <= 0);
            merged[i] = sorted[first ? a++ : b++];
        }
    }

    private int compare(int a, int b, ListingOrder asked) {
        boolean folder = sizes[a] == FOLDER;
        if (folder != (sizes[b] == FOLDER)) return folder ? -1 : 1;
        int byColumn = switch (asked.column()) {
            case SIZE -> Long.compare(sizes[a], sizes[b]);
            case MODIFIED -> Long.compare(modified[a], modified[b]);
            case NAME -> byName(a, b);
        };
        if (byColumn == 0) return byName(a, b);
        return asked.descending() ? -byColumn : byColumn;
    }

    private int byName(int a, int b) {
        return NaturalOrder.compare(names, start(a), ends[a], start(b), ends[b]);
    }

    @Override
    public void close() {
        memory.giveBack(taken);
        taken = 0;
    }
}
