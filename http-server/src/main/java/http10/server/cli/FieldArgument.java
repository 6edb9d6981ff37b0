package http10.server.cli;

import http10.message.Field;
import http10.message.Octets;
import http10.message.Quoted;
import http10.server.AddedFields;

/** {@code --header 'Name: value'}. */
final class FieldArgument {
    private FieldArgument() {}

    /** The field that a text stands for. */
    static Field of(String text) throws Failure {
        int colon = text.indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon);
        String value = Octets.trimOws(text.substring(colon + 1));
        if (!Octets.isToken(name) || !Octets.isFieldValue(value)) {
            throw Failure.usage(Quoted.of(text) + " of --header is no field", "write it as 'Name: value'");
        }
        Field field = Field.of(name, value);
        if (AddedFields.allows(field.name())) return field;
        throw Failure.usage("--header cannot say " + name + ", which is the server's to say", "leave it out");
    }
}
