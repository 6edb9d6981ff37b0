package http10.server;

import java.util.Comparator;

/** Names in the order a person expects: case does not count, and {@code page 9} comes before {@code page 10}. */
final class NaturalOrder implements Comparator<String> {
    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = digits(a, i);
            int endB = digits(b, j);
            int order;
            if (endA > i && endB > j) {
                order = compareNumbers(a, i, endA, b, j, endB);
                i = endA;
                j = endB;
            } else {
                order = Character.compare(fold(a.charAt(i++)), fold(b.charAt(j++)));
            }
            if (order != 0) return order;
        }
        int rest = (a.length() - i) - (b.length() - j);
        return rest != 0 ? rest : a.compareTo(b); // so that only equal names compare as equal
    }

    /** Compares without making numbers of them, which may be of any length. */
    private static int compareNumbers(String a, int i, int endA, String b, int j, int endB) {
        while (i < endA - 1 && a.charAt(i) == '0') i++;
        while (j < endB - 1 && b.charAt(j) == '0') j++;
        if (endA - i != endB - j) return (endA - i) - (endB - j);
        for (; i < endA; i++, j++) {
            if (a.charAt(i) != b.charAt(j)) return a.charAt(i) - b.charAt(j);
        }
        return 0;
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
        return end;
    }

    private static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
