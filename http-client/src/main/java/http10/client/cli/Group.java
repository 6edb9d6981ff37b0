package http10.client.cli;

import http10.message.Octets;

/** What the options are about: the headings of the help text, in its order. */
enum Group {
    OUTPUT("Output"),
    REQUEST("Request"),
    RETRY("Resume and retry"),
    REDIRECTIONS("Redirections"),
    TLS("TLS"),
    PROXIES("Proxies"),
    CONNECTING("Connecting"),
    LIMITS("Limits"),
    READING("Reading"),
    ABOUT("About");

    final String title;

    Group(String title) {
        this.title = title;
    }

    /** The word for {@code --help}. */
    String topic() {
        int blank = title.indexOf(' ');
        return Octets.lowerCase(blank < 0 ? title : title.substring(0, blank));
    }
}
