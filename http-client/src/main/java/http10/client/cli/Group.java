package http10.client.cli;

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
}
