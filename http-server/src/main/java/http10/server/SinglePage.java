package http10.server;

import http10.message.FieldName;
import http10.message.Octets;
import http10.message.Request;
import java.util.List;

/** Which addresses an application of one page may have that are those of no file. */
final class SinglePage {
    private static final FieldName ACCEPT = FieldName.of("Accept");

    private SinglePage() {}

    /**
     * Whether somebody may be going there, as a person does in a browser. A script or picture that is missing must be 404, or it
     * would be taken for broken.
     */
    static boolean mayHave(TargetPath path, Request request) {
        List<String> names = path.segments();
        if (path.folder() || names.isEmpty() || names.get(names.size() - 1).indexOf('.') < 0) return true;
        for (String range : request.fields().members(ACCEPT)) {
            int end = range.indexOf(';') < 0 ? range.length() : range.indexOf(';');
            if (Octets.equalsIgnoreCase(Octets.trimOws(range.substring(0, end)), "text/html")) return true;
        }
        return false;
    }
}
