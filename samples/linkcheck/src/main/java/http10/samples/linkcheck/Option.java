package http10.samples.linkcheck;

import http10.options.CommandOption;

/** The options, in the order of the help text. */
enum Option implements CommandOption {
    DEPTH(
            "depth",
            "N",
            "follow links so many pages deep; 0 checks the links of the first page alone; no bound by default"),
    EXTERNAL("external", "", "check links to other origins too; their pages are not read"),
    EXCLUDE("exclude", "REGEX", "leave out URLs in which this is found; repeatable"),
    INCLUDE("include", "REGEX", "leave out URLs in which this is not found; repeatable, one of them is enough"),
    PARALLEL("parallel", "N", "so many requests at once; 8 by default"),
    PER_HOST("per-host", "N", "so many requests at once to one origin; 4 by default"),
    TIMEOUT("timeout", "SECONDS", "how long one request may take; 20 by default"),
    MAX_URLS("max-urls", "N", "stop after so many URLs; 10000 by default"),
    USER_AGENT("user-agent", "NAME", "the value of User-Agent, whose first word robots.txt is read for"),
    NO_ROBOTS("no-robots", "", "do not ask for robots.txt; for sites of your own"),
    FORMAT("format", "FORMAT", "text or json; text by default"),
    QUIET('q', "quiet", "", "show no progress"),
    HELP('h', "help", "", "show this text"),
    VERSION('V', "version", "", "show the version");

    private final char letter;
    private final String longName;
    private final String value;
    private final String text;

    Option(String longName, String value, String text) {
        this(' ', longName, value, text);
    }

    Option(char letter, String longName, String value, String text) {
        this.letter = letter;
        this.longName = longName;
        this.value = value;
        this.text = text;
    }

    @Override
    public char letter() {
        return letter;
    }

    @Override
    public String longName() {
        return longName;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public String text() {
        return text;
    }
}
