package http10.client.cli;

/** The options that each make another kind of request: more than one of them make none. */
final class RequestKinds {
    private RequestKinds() {}

    static void check(GetOptions options) throws Failure {
        String chosen = "";
        if (options.has(Option.HEAD)) chosen = "-I asks by HEAD";
        if (DataArguments.areIn(options) && !options.has(Option.GET)) chosen = with(chosen, "-d sends data by POST");
        if (options.has(Option.FORM) || options.has(Option.FORM_STRING))
            chosen = with(chosen, "-F sends a form by POST");
        if (options.has(Option.UPLOAD_FILE)) with(chosen, "-T sends a file by PUT");
    }

    private static String with(String chosen, String another) throws Failure {
        if (chosen.isEmpty()) return another;
        throw Arguments.usage(chosen + ", " + another, "leave one of the two out");
    }
}
