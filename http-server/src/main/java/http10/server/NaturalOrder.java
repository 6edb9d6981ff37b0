package http10.server;

import http10.message.Octets;
import java.util.Arrays;

/**
 * Names in the order a person expects: case does not count, and {@code page 9} comes before {@code page 10}. They are
 * compared where they lie, as UTF-8, for a large folder is sorted without making strings of its names.
 */
final class NaturalOrder {
    private NaturalOrder() {}

    /**
     * Compares two names, of which only equal ones compare as equal.
     *
     * @param octets holds both, well-formed
     * @param a where the first begins
     * @param endA where it ends
     * @param b where the second begins
     * @param endB where it ends
     */
    static int compare(byte[] octets, int a, int endA, int b, int endB) {
        int i = a;
        int j = b;
        while (i < endA && j < endB) {
            if (octets[i] == octets[j] && octets[i] > '9') { // as at the start of most names that are neighbours
                i++;
                j++;
                continue;
            }
            int numberA = digits(octets, i, endA);
            int numberB = digits(octets, j, endB);
            int order;
            if (numberA > i && numberB > j) {
                order = compareNumbers(octets, i, numberA, j, numberB);
                i = numberA;
                j = numberB;
            } else {
                order = fold(codePoint(octets, i)) - fold(codePoint(octets, j));
                i += length(octets[i]);
                j += length(octets[j]);
            }
            if (order != 0) return order;
        }
        int rest = (endA - i) - (endB - j);
        return rest != 0 ? rest : Arrays.compareUnsigned(octets, a, endA, octets, b, endB);
    }

    /** Compares without making numbers of them, which may be of any length. */
    private static int compareNumbers(byte[] octets, int a, int endA, int b, int endB) {
        int i = a;
        int j = b;
        while (i < endA - 1 && octets[i] == '0') i++;
        while (j < endB - 1 && octets[j] == '0') j++;
        if (endA - i != endB - j) return (endA - i) - (endB - j);
        for (; i < endA; i++, j++) {
            if (octets[i] != octets[j]) return octets[i] - octets[j];
        }
        return 0;
    }

    private static int digits(byte[] octets, int from, int to) {
        int end = from;
        while (end < to && octets[end] >= '0' && octets[end] <= '9') end++;
        return end;
    }

    private static int fold(int codePoint) {
        if (codePoint < 0x80) return Octets.isAlpha(codePoint) ? codePoint | 0x20 : codePoint;
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    private static int codePoint(byte[] octets, int at) {
        int length = length(octets[at]);
        if (length == 1) return octets[at];
        int point = octets[at] & 0x7f >> length;
        for (int i = 1; i < length; i++) point = point << 6 | octets[at + i] & 0x3f;
        return point;
    }

    /** How many octets a character has, by its first. */
    private static int length(byte first) {
        if (first >= 0) return 1;
        return (first & 0xe0) == 0xc0 ? 2 : (first & 0xf0) == 0xe0 ? 3 : 4;
    }
}
