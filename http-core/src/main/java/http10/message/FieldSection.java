package http10.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * The field lines of a message, in order, repeats and case kept, immutable (RFC 1945 section 4.2). Names compare
 * without regard to case. It is a view over octets: strings are made when asked for.
 */
public final class FieldSection implements Iterable<Field> {
    /** No field line. */
    public static final FieldSection EMPTY = new FieldSection(new byte[0], new int[0], 0);

    private static final int MOST_LIST_MEMBERS = 1_000;

    private final byte[] octets;
    private final int[] bounds; // for each line: start and end of the name, start and end of the value
    private final int size;

    private FieldSection(byte[] octets, int[] bounds, int size) {
        this.octets = octets;
        this.bounds = bounds;
        this.size = size;
    }

    /**
     * The field lines given, in this order.
     *
     * @param fields the lines
     * @return the section
     */
    public static FieldSection of(Field... fields) {
        return of(Arrays.asList(fields));
    }

    /**
     * The field lines given, in this order.
     *
     * @param fields the lines
     * @return the section
     */
    public static FieldSection of(List<Field> fields) {
        StringBuilder text = new StringBuilder();
        int[] bounds = new int[4 * fields.size()];
        int i = 0;
        for (Field field : fields) {
            bounds[i++] = text.length();
            bounds[i++] = text.append(field.name().text()).length();
            bounds[i++] = text.length();
            bounds[i++] = text.append(field.value()).length();
        }
        return new FieldSection(text.toString().getBytes(StandardCharsets.ISO_8859_1), bounds, fields.size());
    }

    /**
     * A view over a received head, for parsers: neither copied nor checked again.
     *
     * @param octets the head; the caller changes it no more
     * @param bounds for each line: start and end of its name, start and end of its value, as indexes into
     *     {@code octets}; the names are tokens, the values field values
     * @param size how many lines
     * @return the view
     */
    public static FieldSection view(byte[] octets, int[] bounds, int size) {
        return new FieldSection(octets, bounds, size);
    }

    /**
     * How many field lines there are.
     *
     * @return 0 or more
     */
    public int size() {
        return size;
    }

    /**
     * One field line.
     *
     * @param index 0 to {@link #size()} - 1
     * @return the line
     */
    public Field line(int index) {
        Objects.checkIndex(index, size);
        return new Field(new FieldName(text(4 * index)), text(4 * index + 2));
    }

    /**
     * The value of the first line with this name.
     *
     * @param name the field's name
     * @return its value; empty when there is no such line
     */
    public Optional<String> first(FieldName name) {
        int index = next(name, 0);
        return index < 0 ? Optional.empty() : Optional.of(text(4 * index + 2));
    }

    /**
     * The value of a field that must not be repeated.
     *
     * @param name the field's name
     * @return its value if exactly one line has this name, else empty
     */
    public Optional<String> only(FieldName name) {
        // R1945-4.2-09
        return count(name) == 1 ? first(name) : Optional.empty();
    }

    /**
     * The values of every line with this name, in order.
     *
     * @param name the field's name
     * @return the values; none when there is no such line
     */
    public List<String> all(FieldName name) {
        List<String> values = new ArrayList<>(2);
        // R1945-4.2-08
        for (int i = next(name, 0); i >= 0; i = next(name, i + 1)) values.add(text(4 * i + 2));
        return values;
    }

    /**
     * The members of a comma-separated field, over all its lines in order; empty members do not count (RFC 1945
     * section 2.1). At most 1,000 are read.
     *
     * @param name the name of a field whose members hold no quoted strings, such as Allow or Connection
     * @return the members without the blanks around them
     */
    public List<String> members(FieldName name) {
        List<String> members = new ArrayList<>(2);
        for (String value : all(name)) {
            // R9110-5.6.1-01
            for (int from = 0, comma; from <= value.length() && members.size() < MOST_LIST_MEMBERS; from = comma + 1) {
                comma = value.indexOf(',', from);
                if (comma < 0) comma = value.length();
                String member = Octets.trimOws(value.substring(from, comma));
                // R1945-2.1-01, R1945-10.1-03
                if (!member.isEmpty()) members.add(member);
            }
        }
        return members;
    }

    /**
     * How many lines have this name.
     *
     * @param name the field's name
     * @return 0 or more
     */
    public int count(FieldName name) {
        int count = 0;
        for (int i = next(name, 0); i >= 0; i = next(name, i + 1)) count++;
        return count;
    }

    /**
     * Whether a line has this name.
     *
     * @param name the field's name
     * @return whether there is at least one
     */
    public boolean contains(FieldName name) {
        return next(name, 0) >= 0;
    }

    /**
     * This section with one more line at its end.
     *
     * @param name the field's name
     * @param value its value, as in {@link Field}
     * @return a new section
     * @throws IllegalArgumentException if the value is not allowed
     */
    public FieldSection with(FieldName name, String value) {
        List<Field> fields = lines();
        fields.add(new Field(name, value));
        return of(fields);
    }

    /**
     * This section without the lines of this name.
     *
     * @param name the field's name
     * @return this section where it has none, else a new one
     */
    public FieldSection without(FieldName name) {
        if (!contains(name)) return this;
        List<Field> fields = lines();
        fields.removeIf(field -> field.name().equals(name));
        return of(fields);
    }

    /**
     * How long the names and values are, without what stands between them.
     *
     * @return octets, 0 or more
     */
    public int octets() {
        int octets = 0;
        for (int i = 0; i < 4 * size; i += 2) octets += bounds[i + 1] - bounds[i];
        return octets;
    }

    /**
     * Copies the octets of a line's name.
     *
     * @param index 0 to {@link #size()} - 1
     * @param into where they go
     * @throws java.nio.BufferOverflowException if they do not fit
     */
    public void putName(int index, ByteBuffer into) {
        into.put(octets, bounds[4 * index], bounds[4 * index + 1] - bounds[4 * index]);
    }

    /**
     * Copies the octets of a line's value.
     *
     * @param index 0 to {@link #size()} - 1
     * @param into where they go
     * @throws java.nio.BufferOverflowException if they do not fit
     */
    public void putValue(int index, ByteBuffer into) {
        into.put(octets, bounds[4 * index + 2], bounds[4 * index + 3] - bounds[4 * index + 2]);
    }

    private int next(FieldName name, int from) {
        // R1945-4.2-05
        for (int i = from; i < size; i++) if (name.matches(octets, bounds[4 * i], bounds[4 * i + 1])) return i;
        return -1;
    }

    private String text(int bound) {
        // R1945-2.2-05
        return new String(octets, bounds[bound], bounds[bound + 1] - bounds[bound], StandardCharsets.ISO_8859_1);
    }

    private List<Field> lines() {
        List<Field> lines = new ArrayList<>(size + 1);
        forEach(lines::add);
        return lines;
    }

    @Override
    public Iterator<Field> iterator() {
        return new Iterator<>() {
            private int index;

            @Override
            public boolean hasNext() {
                return index < size;
            }

            @Override
            public Field next() {
                if (index == size) throw new NoSuchElementException();
                return line(index++);
            }
        };
    }

    /** Equal when the lines are, in the same order: names without regard to case, values exactly. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FieldSection section && lines().equals(section.lines());
    }

    @Override
    public int hashCode() {
        return lines().hashCode();
    }

    /** The lines as {@link Field#toString} shows them, in brackets. */
    @Override
    public String toString() {
        return lines().toString();
    }
}
