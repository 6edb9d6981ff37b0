package http10.samples.conformance.server;

import java.util.Arrays;

/** The resources that cases ask for, by the names of the catalogue. A server need not have them. */
enum Fixture {
    O("a static text file with a Last-Modified in the past"),
    BIG("a file of at least 1 MiB"),
    MISS("a path that is not there"),
    DIR("a folder, named without its last slash"),
    POST("a handler that answers a POST with its content"),
    ECHOHDR("a handler that answers with the fields it got"),
    COUNT("a handler that tells how many POSTs to {POST} were handled"),
    CREATE("a handler that answers a POST with 201"),
    PUT("a path that takes PUT and DELETE"),
    DYN("an answer of unknown length"),
    NC("an answer with 204"),
    REDIR("an answer with 302"),
    AUTH("a resource for user Aladdin, password open sesame, by Basic"),
    BOOM("a handler that fails"),
    EMPTY("an empty file"),
    ONE("a file of one octet"),
    BLOCK("a file of 8192 octets"),
    OCTETS("a file of the 256 octets in order"),
    LINES("a text file with the lines a, b, c ended by LF, CR and nothing"),
    UTF8("a text file in UTF-8"),
    IMAGE("a PNG file"),
    UNKNOWN("a file whose name has no known ending"),
    CODED("a file doc.html.gz that is served as HTML coded in gzip"),
    FUTURE("a file whose time of change lies in the future"),
    SPACE("a file named `a b.txt`"),
    DOT("a file named `a.b`"),
    PERCENT("a file named `a%20b`, the percent sign being part of its name"),
    ACCENT("a file named `\\u00e9.txt`"),
    MARKUP("a folder that holds a file named `<b>.txt`"),
    INDEX("the file index.html in a folder"),
    SUB("the folder `sub` beside {INDEX}"),
    HIDDEN("a file .htaccess that must not be served"),
    HIDDENDIR("a file config in a folder .git, that must not be served"),
    LINK("a symbolic link that leads out of the served folder");

    private final String description;

    Fixture(String description) {
        this.description = description;
    }

    static boolean isName(String text) {
        return text.equals("HOST")
                || text.equals("PORT")
                || Arrays.stream(values()).anyMatch(fixture -> fixture.name().equals(text));
    }

    static String described(String name) {
        return "{" + name + "}, " + valueOf(name).description;
    }
}
