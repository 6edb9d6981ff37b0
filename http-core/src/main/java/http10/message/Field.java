package http10.message;

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
        if (!Octets.isFieldValue(value)) {
            throw new IllegalArgumentException(
                    "not a value for " + name + ": " + (name.isSecret() ? "(hidden)" : Quoted.of(value)));
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

    /** The field line without its line end; a secret value is hidden. */
    @Override
    public String toString() {
        return name + ": " + (name.isSecret() ? "(hidden)" : value);
    }
}
