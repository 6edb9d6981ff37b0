package http10.client.cli;

import http10.options.ManualText;

/** The manual page http10-get(1), from the table of options; written as roff for {@code man -l -}. */
final class Manual {
    private Manual() {}

    static String page() {
        StringBuilder out = new StringBuilder(".TH HTTP10-GET 1 \"\" \"http10 0.1.0\" \"User Commands\"\n");
        out.append(".SH NAME\nhttp10-get \\- fetch URLs by HTTP/1.0\n");
        out.append(".SH SYNOPSIS\n.B http10 get\n[\\fIoptions\\fR] \\fIURL\\fR...\n");
        out.append(
                        ".SH DESCRIPTION\nFetches each URL by HTTP/1.0, over TLS where it begins with https://, and writes\n")
                .append("its content to standard output.\n")
                .append("The options, their defaults and the exit codes are those of\n.BR curl (1).\n")
                .append("A switch is taken back by \\-\\-no\\-NAME, and a long name may be cut short as long as it\n")
                .append("fits one option only. SIZE is in octets, or with k, M, G, T or P in units of 1024.\n");
        out.append(".SH OPTIONS\n");
        for (Group group : Group.values()) {
            out.append(".SS ").append(group.title).append('\n');
            for (Option option : Option.values()) if (option.group == group) ManualText.option(option, out);
        }
        out.append(".SH EXIT STATUS\n");
        for (Exit exit : Exit.values()) ManualText.exit(exit.code, exit.text, out);
        ManualText.exit(130, "interrupted", out);
        out.append(".SH ENVIRONMENT\n.TP\n.B http_proxy, https_proxy, all_proxy, no_proxy\nproxies, without \\-x\n");
        return out.append(".SH SEE ALSO\n.BR curl (1)\n").toString();
    }
}
