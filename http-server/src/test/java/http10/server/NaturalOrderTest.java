package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NaturalOrderTest {
    @Test
    void sorts_as_a_person_would() {
        List<String> sorted = List.of(
                "",
                "1",
                "A2",
                "a10",
                "b",
                "Page 9",
                "page 10",
                "page 10 b",
                "page 18446744073709551616",
                "Z",
                "\u00e9",
                "\u00c91",
                "\u65e5\u672c",
                "\ud83d\ude00");
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = 0; j < sorted.size(); j++) {
                int order = Integer.signum(compare(sorted.get(i), sorted.get(j)));
                assertEquals(Integer.compare(i, j), order, sorted.get(i) + " and " + sorted.get(j));
            }
        }
    }

    @Test
    void puts_names_that_differ_only_in_writing_in_some_fixed_order() {
        for (List<String> pair : List.of(List.of("page 9", "page 09"), List.of("a", "A"), List.of("k", "\u212a"))) {
            int order = compare(pair.get(0), pair.get(1));
            assertTrue(order != 0);
            assertEquals(-Integer.signum(order), Integer.signum(compare(pair.get(1), pair.get(0))));
        }
    }

    private static int compare(String a, String b) {
        byte[] octets = (a + b).getBytes(StandardCharsets.UTF_8);
        int middle = a.getBytes(StandardCharsets.UTF_8).length;
        return NaturalOrder.compare(octets, 0, middle, middle, octets.length);
    }
}
