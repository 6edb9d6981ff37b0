package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldSectionTest {
    private static final FieldName A = FieldName.of("a");
    private static final FieldSection SECTION =
            FieldSection.of(Field.of("b", "1"), Field.of("A", "2"), Field.of("B", "3"), Field.of("a", ""));

    @Test
    @Tag("R1945-4.2-05")
    void keeps_order_case_and_repeats() {
        List<String> lines = new ArrayList<>();
        for (Field field : SECTION) lines.add(field.toString());
        assertEquals(List.of("b: 1", "A: 2", "B: 3", "a: "), lines);
        assertEquals(4, SECTION.size());
        assertEquals("A: 2", SECTION.line(1).toString());
    }

    @Test
    @Tag("R1945-4.2-02")
    void finds_lines_by_name_in_any_case() {
        assertEquals(List.of("2", ""), SECTION.all(A));
        assertEquals(Optional.of("1"), SECTION.first(FieldName.of("B")));
        assertEquals(2, SECTION.count(A));
        assertTrue(SECTION.contains(A));
        assertFalse(SECTION.contains(FieldName.HOST));
        assertEquals(Optional.empty(), SECTION.first(FieldName.HOST));
        assertEquals(List.of(), SECTION.all(FieldName.HOST));
        assertEquals(0, SECTION.count(FieldName.HOST));
    }

    @Test
    @Tag("R1945-4.2-09")
    void a_field_that_must_be_single_has_no_value_when_repeated() {
        assertEquals(Optional.empty(), SECTION.only(A));
        assertEquals(Optional.of("x"), FieldSection.of(Field.of("A", "x")).only(A));
        assertEquals(Optional.empty(), FieldSection.EMPTY.only(A));
    }

    @Test
    @Tag("R1945-2.1-01")
    @Tag("R1945-4.2-08")
    @Tag("R9110-5.6.1-01")
    void list_members_are_read_over_all_lines_without_the_empty_ones() {
        FieldSection allow = FieldSection.of(
                Field.of("Allow", "GET, , HEAD,"), Field.of("X", "y"), Field.of("allow", ",\t POST ,,"));
        assertEquals(List.of("GET", "HEAD", "POST"), allow.members(FieldName.ALLOW));
        assertEquals(List.of(), FieldSection.of(Field.of("Allow", ", ,")).members(FieldName.ALLOW));
        assertEquals(List.of(), FieldSection.EMPTY.members(FieldName.ALLOW));
    }

    @Test
    @Tag("R9110-5.6.1-01")
    void at_most_a_thousand_list_members_are_read() {
        assertEquals(
                1_000,
                connection("a,".repeat(1_000)).members(FieldName.CONNECTION).size());
        assertEquals(
                1_000,
                connection("a,".repeat(1_001)).members(FieldName.CONNECTION).size());
        assertEquals(List.of("close"), connection(",".repeat(60_000) + "close").members(FieldName.CONNECTION));
    }

    private static FieldSection connection(String value) {
        return FieldSection.of(Field.of("Connection", value));
    }

    @Test
    void adding_and_removing_leave_the_section_as_it_was() {
        FieldSection more = SECTION.with(FieldName.HOST, "h");
        FieldSection fewer = SECTION.without(A);
        assertEquals("[b: 1, A: 2, B: 3, a: , Host: h]", more.toString());
        assertEquals("[b: 1, B: 3]", fewer.toString());
        assertEquals("[b: 1, A: 2, B: 3, a: ]", SECTION.toString());
        assertSame(SECTION, SECTION.without(FieldName.HOST));
    }

    @Test
    void is_equal_by_its_lines() {
        FieldSection same =
                FieldSection.of(Field.of("B", "1"), Field.of("a", "2"), Field.of("B", "3"), Field.of("a", ""));
        assertEquals(SECTION, same);
        assertEquals(SECTION.hashCode(), same.hashCode());
        assertNotEquals(SECTION, same.without(A));
        assertNotEquals(FieldSection.of(Field.of("a", "x")), FieldSection.of(Field.of("a", "X")));
        assertNotEquals(
                FieldSection.of(Field.of("a", "1"), Field.of("b", "2")),
                FieldSection.of(Field.of("b", "2"), Field.of("a", "1")));
    }

    @Test
    void a_view_reads_its_octets() {
        byte[] head = "X-A: b\r\n".getBytes(StandardCharsets.ISO_8859_1);
        FieldSection view = FieldSection.view(head, new int[] {0, 3, 5, 6}, 1);
        assertEquals(FieldSection.of(Field.of("x-a", "b")), view);
        assertEquals(4, view.octets());
    }

    @Test
    void copies_its_octets() {
        ByteBuffer into = ByteBuffer.allocate(3);
        FieldSection section = FieldSection.of(Field.of("ab", "\u00e9"));
        section.putName(0, into);
        section.putValue(0, into);
        assertEquals(ByteBuffer.wrap(new byte[] {'a', 'b', (byte) 0xe9}), into.flip());
        assertThrows(BufferOverflowException.class, () -> section.putName(0, ByteBuffer.allocate(1)));
    }

    @Test
    void refuses_lines_it_has_not() {
        assertThrows(IndexOutOfBoundsException.class, () -> SECTION.line(4));
        assertThrows(IndexOutOfBoundsException.class, () -> SECTION.line(-1));
        Iterator<Field> none = FieldSection.EMPTY.iterator();
        assertThrows(NoSuchElementException.class, none::next);
    }
}
