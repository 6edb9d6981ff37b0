package http10.message;

import java.util.List;

/**
 * One field line: a name and its value (RFC 1945 section 4.2).
 *
 * @param name the field's name
 * @param value ISO-8859-1 text without control octets other than HTAB and without blanks at its ends; may be empty
 */
public record Field(FieldName name, String value) {
    /**
     * Checks the value, so that nothing can be smuggled into a message through it (RFC 9112 section 11.1).
     *
     * @throws IllegalArgumentException if the value holds CR, LF, NUL, another control octet, a char above 0xFF, or
     *     begins or ends with a blank
     */
    public Field {
        // R9112-11.1-01
        if (!Octets.isFieldValue(value)) {
            throw new IllegalArgumentException("not a value for " + name + ": " + shown(name, value));
        }
    }

    /**
     * A field from plain text.
     *
     * @param name a token
     * @param value as in {@link #Field}
     * @return the field
     * @throws IllegalArgumentException if either is not allowed
     */
    public static Field of(String name, String value) {
        return new Field(FieldName.of(name), value);
    }

    /**
     * A list field, such as Allow or Pragma: its members with commas between them. A list has a member at least (RFC 1945
     * section 2.1); where there is none, leave the field out.
     *
     * @param name the field's name
     * @param members one or more, none empty or with a comma
     * @return the field
     * @throws IllegalArgumentException if there is no member, or one is not allowed
     */
    public static Field list(FieldName name, List<String> members) {
        // R1945-2.1-02
        if (members.isEmpty()) throw new IllegalArgumentException("a list has one member or more: " + name);
        for (String member : members) {
            if (member.isEmpty() || member.indexOf(',') >= 0 || !Octets.isFieldValue(member)) {
                throw new IllegalArgumentException("not a member of " + name + ": " + shown(name, member));
            }
        }
        // R1945-2.1-05
        return new Field(name, String.join(", ", members));
    }

    private static String shown(FieldName name, String refused) {
        // R1945-12.1-01
        return name.isSecret() ? "(hidden)" : Quoted.of(refused);
    }

    /** The field line without its line end; a secret value is hidden. */
    @Override
    public String toString() {
        // R1945-12.1-01
        return name + ": " + (name.isSecret() ? "(hidden)" : value);
    }
}
