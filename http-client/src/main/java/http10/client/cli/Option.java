package http10.client.cli;

/** The options, in the order and the groups of the help text. Letters and names are curl's. */
enum Option {
    OUTPUT('o', "output", "FILE", "Output", "write to FILE instead of standard output; \"-\" is standard output"),
    REMOTE_NAME('O', "remote-name", "", "Output", "write to a file named like the last part of the URL's path"),
    INCLUDE('i', "include", "", "Output", "write the response head too"),
    HEAD('I', "head", "", "Output", "ask with HEAD and write the response head only"),
    SILENT('s', "silent", "", "Output", "say nothing, not even what went wrong"),
    SHOW_ERROR('S', "show-error", "", "Output", "with -s: say what went wrong all the same"),
    FAIL('f', "fail", "", "Output", "take status 400 and above for a failure: no content, exit 22"),
    VERBOSE('v', "verbose", "", "Output", "tell on standard error what is sent and received"),

    HEADER(
            'H',
            "header",
            "FIELD",
            "Request",
            "send this field; \"N:\" leaves N out, \"N;\" sends it empty, @FILE reads one of each line"),
    DATA(
            'd',
            "data",
            "DATA",
            "Request",
            "send DATA by POST; @FILE reads it, @- from standard input; more than one are joined by &"),
    REQUEST('X', "request", "METHOD", "Request", "use METHOD"),
    USER_AGENT('A', "user-agent", "AGENT", "Request", "send AGENT as User-Agent; \"\" sends none"),

    LOCATION('L', "location", "", "Redirections", "follow redirections"),
    MAX_REDIRS(
            ' ', "max-redirs", "N", "Redirections", "follow N in a row at the most; 50 unless given, -1 is no limit"),

    MAX_TIME('m', "max-time", "SECONDS", "Limits", "give up when everything has taken this long; may have decimals"),
    CONNECT_TIMEOUT(' ', "connect-timeout", "SECONDS", "Limits", "give up when connecting has taken this long"),
    HTTP_0_9(' ', "http0.9", "", "Limits", "accept a reply without status line"),

    HELP('h', "help", "", "About", "show this text"),
    VERSION('V', "version", "", "About", "show the version");

    final char letter; // a blank where there is none
    final String longName;
    final String value; // what it stands for in the help; empty for a switch
    final String group;
    final String text;

    Option(char letter, String longName, String value, String group, String text) {
        this.letter = letter;
        this.longName = longName;
        this.value = value;
        this.group = group;
        this.text = text;
    }

    boolean takesValue() {
        return !value.isEmpty();
    }
}
