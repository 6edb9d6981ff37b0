package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldSectionBuilderTest {
    @Test
    void keeps_lines_in_order_and_as_they_were() {
        FieldSection received = FieldSection.of(Field.of("x-a", "\u00e9 \u00ff"), Field.of("Empty", ""));
        FieldSection built = new FieldSectionBuilder(100)
                .add(Field.of("First", "1"))
                .addAll(received)
                .add(Field.of("X-A", ""))
                .build();
        assertEquals(List.of("First: 1", "x-a: \u00e9 \u00ff", "Empty: ", "X-A: "), lines(built));
        assertEquals(Optional.of("\u00e9 \u00ff"), built.first(FieldName.of("X-a")));
        assertEquals(FieldSection.EMPTY, new FieldSectionBuilder(0).build());
    }

    @Test
    void has_room_for_any_number_of_lines() {
        FieldSection some = FieldSection.of(Field.of("a", "b"), Field.of("c", "d"), Field.of("e", "f"));
        FieldSectionBuilder builder = new FieldSectionBuilder(0);
        List<Field> expected = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Field field = Field.of("Field-" + i, "x".repeat(i));
            builder.add(field).addAll(some);
            expected.add(field);
            some.forEach(expected::add);
        }
        assertEquals(FieldSection.of(expected), builder.build());
    }

    private static List<String> lines(FieldSection section) {
        List<String> lines = new ArrayList<>();
        for (Field field : section) lines.add(field.toString());
        return lines;
    }
}
