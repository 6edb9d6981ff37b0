package http10.client.cli;

import http10.message.Octets;
import http10.message.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One value of -F: {@code NAME=TEXT}, {@code NAME=@FILE} or {@code NAME=<FILE}, then ;type=, ;filename=, ;headers=. */
record FormPart(
        String name,
        Source source,
        String content,
        Optional<String> fileName,
        Optional<String> type,
        List<String> headers) {
    /** Where the content comes from. */
    enum Source {
        TEXT,
        /** Sent as a file, with its name. */
        ATTACHED,
        /** Sent as a text. */
        READ
    }

    /** A value of --form-string, in which nothing has a meaning. */
    static FormPart literal(String value) throws Failure {
        int equals = value.indexOf('=');
        if (equals < 0) throw usage("not a part of a form: " + Quoted.of(value), "write NAME=TEXT");
        String text = value.substring(equals + 1);
        return new FormPart(
                value.substring(0, equals), Source.TEXT, text, Optional.empty(), Optional.empty(), List.of());
    }

    static FormPart parse(String value, Streams streams) throws Failure {
        int equals = value.indexOf('=');
        if (equals < 0) throw usage("not a part of a form: " + Quoted.of(value), "write NAME=TEXT or NAME=@FILE");
        String rest = value.substring(equals + 1);
        if (rest.startsWith("(") || value.startsWith("=)")) {
            // RFC 7578 section 4.3
            throw usage("parts within parts have been given up", "send them one by one, or use --form-string");
        }
        Source source = rest.startsWith("@") ? Source.ATTACHED : rest.startsWith("<") ? Source.READ : Source.TEXT;
        FormWords words = new FormWords(source == Source.TEXT ? rest : rest.substring(1), source == Source.ATTACHED);
        String content = words.word();
        Optional<String> fileName = Optional.empty();
        Optional<String> type = Optional.empty();
        List<String> headers = new ArrayList<>();
        while (words.next(';')) {
            if (words.skip("type=")) type = Optional.of(checkedType(words.type()));
            else if (words.skip("headers=")) headers.addAll(headers(words, streams));
            else if (words.skip("encoder=")) throw encoder();
            else if (words.skip("filename=")) fileName = Optional.of(words.word());
            else throw unknown(words.word());
        }
        if (words.next(',')) {
            // RFC 7578 section 4.3
            throw usage("more than one file in a part has been given up", "repeat -F for each file, by the same name");
        }
        if (source == Source.ATTACHED && fileName.isEmpty()) fileName = Optional.of(lastOf(content));
        if (type.isEmpty() && fileName.isPresent() && source == Source.ATTACHED && !content.equals("-")) {
            type = Optional.of(typeOf(fileName.get(), content));
        }
        return new FormPart(value.substring(0, equals), source, content, fileName, type, headers);
    }

    /** The fields that are written here, or those of the file that is named. */
    private static List<String> headers(FormWords words, Streams streams) throws Failure {
        boolean file = words.skip("@") || words.skip("<");
        String word = words.word();
        List<String> headers = file ? FieldFile.lines("-F", word, streams) : List.of(word);
        for (String header : headers) {
            int colon = header.indexOf(':');
            boolean field = colon > 0 && Octets.isToken(header.substring(0, colon));
            if (field && Octets.isFieldValue(Octets.trimOws(header.substring(colon + 1)))) continue;
            String todo = file ? "write NAME: VALUE in each line of the file" : "write ;headers=\"NAME: VALUE\"";
            throw usage("not a field: " + Quoted.of(header), todo);
        }
        return headers;
    }

    /** RFC 7578 section 4.7: senders should not, and servers pass over it. */
    private static Failure encoder() {
        return usage("a part is sent as it is, never encoded", "leave ;encoder= out, and encode the file yourself");
    }

    private static String checkedType(String type) throws Failure {
        int slash = type.indexOf('/');
        if (slash > 0 && slash < type.length() - 1 && Octets.isFieldValue(type)) return type;
        throw usage("not a media type: " + Quoted.of(type), "write ;type= and one such as text/plain");
    }

    private static Failure unknown(String word) {
        return usage(
                "nothing is known of " + Quoted.of(word) + " behind \";\"",
                "put double quotes around the text, or use --form-string");
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The ones that curl knows. */
    private static String typeOf(String fileName, String path) {
        String byName = typeOf(Octets.lowerCase(fileName));
        String known = byName.isEmpty() ? typeOf(Octets.lowerCase(path)) : byName;
        return known.isEmpty() ? "application/octet-stream" : known;
    }

    private static String typeOf(String name) {
        return switch (name.substring(Math.max(name.lastIndexOf('.'), 0))) {
            case ".gif" -> "image/gif";
            case ".jpg", ".jpeg" -> "image/jpeg";
            case ".png" -> "image/png";
            case ".svg" -> "image/svg+xml";
            case ".txt" -> "text/plain";
            case ".htm", ".html" -> "text/html";
            case ".pdf" -> "application/pdf";
            case ".xml" -> "application/xml";
            default -> "";
        };
    }

    private static Failure usage(String what, String todo) {
        return new Failure(Exit.USAGE, what, "in -F", todo);
    }
}
