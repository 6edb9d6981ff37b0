package http10.server.cli;

import http10.message.Octets;

/** What the options are about: the headings of the help text, in its order. */
enum Group {
    ADDRESS("Address"),
    FILES("Files"),
    RESPONSES("Responses"),
    ACCESS("Access"),
    TLS("TLS"),
    LIMITS("Limits"),
    LOG("Log"),
    ABOUT("About");

    final String title;

    Group(String title) {
        this.title = title;
    }

    /** The word for {@code --help}. */
    String topic() {
        return Octets.lowerCase(title);
    }
}
