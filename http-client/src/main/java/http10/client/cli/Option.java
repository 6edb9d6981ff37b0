package http10.client.cli;

/**
 * The options, in the order of the help text. Letters and names are curl's. What stands for the value says also how it is
 * checked: {@code SECONDS}, {@code N} and {@code SIZE} are numbers (see {@link Values}), anything else is text.
 */
enum Option {
    OUTPUT('o', "output", "FILE", Group.OUTPUT, "write to FILE instead of standard output; \"-\" is standard output"),
    REMOTE_NAME('O', "remote-name", "", Group.OUTPUT, "write to a file named like the last part of the URL's path"),
    INCLUDE('i', "include", "", Group.OUTPUT, "write the response head too"),
    HEAD('I', "head", "", Group.OUTPUT, "ask with HEAD and write the response head only"),
    SILENT('s', "silent", "", Group.OUTPUT, "say nothing, not even what went wrong"),
    SHOW_ERROR('S', "show-error", "", Group.OUTPUT, "with -s: say what went wrong all the same"),
    FAIL('f', "fail", "", Group.OUTPUT, "take status 400 and above for a failure: no content, exit 22"),
    VERBOSE('v', "verbose", "", Group.OUTPUT, "tell on standard error what is sent and received"),

    HEADER(
            'H',
            "header",
            "FIELD",
            Group.REQUEST,
            "send this field; \"N:\" leaves N out, \"N;\" sends it empty, @FILE reads one of each line"),
    DATA(
            'd',
            "data",
            "DATA",
            Group.REQUEST,
            "send DATA by POST; @FILE reads it, @- from standard input; more than one are joined by &"),
    REQUEST('X', "request", "METHOD", Group.REQUEST, "use METHOD"),
    USER_AGENT('A', "user-agent", "AGENT", Group.REQUEST, "send AGENT as User-Agent; \"\" sends none"),

    LOCATION('L', "location", "", Group.REDIRECTIONS, "follow redirections"),
    MAX_REDIRS(
            ' ',
            "max-redirs",
            "N",
            Group.REDIRECTIONS,
            "follow N in a row at the most; 50 unless given, -1 is no limit"),

    MAX_TIME(
            'm', "max-time", "SECONDS", Group.LIMITS, "give up when everything has taken this long; may have decimals"),
    CONNECT_TIMEOUT(' ', "connect-timeout", "SECONDS", Group.LIMITS, "give up when connecting has taken this long"),
    HTTP_0_9(' ', "http0.9", "", Group.LIMITS, "accept a reply without status line"),

    URL(' ', "url", "URL", Group.REQUEST, "fetch URL, as if it stood alone"),
    GLOBOFF('g', "globoff", "", Group.REQUEST, "take {} and [] in URLs as they are"),
    NEXT(':', "next", "", Group.REQUEST, "the URLs and options that follow have nothing of those before"),
    CONFIG('K', "config", "FILE", Group.REQUEST, "read options from FILE, one a line; \"-\" is standard input"),

    HELP('h', "help", "", Group.ABOUT, "show this text"),
    VERSION('V', "version", "", Group.ABOUT, "show the version");

    final char letter; // a blank where there is none
    final String longName;
    final String value; // what it stands for in the help; empty for a switch
    final Group group;
    final String text;

    Option(char letter, String longName, String value, Group group, String text) {
        this.letter = letter;
        this.longName = longName;
        this.value = value;
        this.group = group;
        this.text = text;
    }

    /** Whether it holds for the whole command line, {@code --next} or not. */
    boolean isGlobal() {
        return this == VERBOSE || this == SHOW_ERROR || this == HELP || this == VERSION;
    }

    boolean takesValue() {
        return !value.isEmpty();
    }

    /** As it is best known: {@code -m}, or {@code --connect-timeout} where there is no letter. */
    String shown() {
        return letter == ' ' ? "--" + longName : "-" + letter;
    }
}
