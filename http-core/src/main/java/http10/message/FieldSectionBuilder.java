package http10.message;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Puts field lines together in the order they are sent, as octets, without a string for each. Use once. */
public final class FieldSectionBuilder {
    private static final int LINES = 8;

    private ByteBuffer octets;
    private int[] bounds = new int[4 * LINES];
    private int size;

    /**
     * Without lines yet.
     *
     * @param octets how much room to begin with for names and values, 0 or more; it grows
     */
    public FieldSectionBuilder(int octets) {
        this.octets = ByteBuffer.allocate(octets);
    }

    /**
     * Adds a line at the end.
     *
     * @param field the line
     * @return this
     */
    public FieldSectionBuilder add(Field field) {
        String name = field.name().text();
        room(name.length() + field.value().length(), 1);
        bounds[4 * size] = octets.position();
        bounds[4 * size + 1] = put(name);
        bounds[4 * size + 2] = octets.position();
        bounds[4 * size++ + 3] = put(field.value());
        return this;
    }

    /**
     * Adds all lines of a section at the end.
     *
     * @param section the lines
     * @return this
     */
    public FieldSectionBuilder addAll(FieldSection section) {
        room(section.octets(), section.size());
        for (int i = 0; i < section.size(); i++) {
            bounds[4 * size] = octets.position();
            section.putName(i, octets);
            bounds[4 * size + 1] = octets.position();
            bounds[4 * size + 2] = octets.position();
            section.putValue(i, octets);
            bounds[4 * size++ + 3] = octets.position();
        }
        return this;
    }

    /**
     * The lines added.
     *
     * @return the section; this builder is of no more use
     */
    public FieldSection build() {
        return FieldSection.view(octets.array(), bounds, size);
    }

    private void room(int more, int lines) {
        if (more > octets.remaining()) {
            int enough = Math.max(2 * octets.capacity(), octets.position() + more);
            octets = ByteBuffer.allocate(enough).put(octets.flip());
        }
        if (4 * (size + lines) > bounds.length) bounds = Arrays.copyOf(bounds, 4 * (2 * size + lines));
    }

    /** A name or value is ISO-8859-1: a char is an octet. Returns where it ends. */
    private int put(String text) {
        for (int i = 0; i < text.length(); i++) octets.put((byte) text.charAt(i));
        return octets.position();
    }
}
