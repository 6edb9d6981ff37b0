package http10.server.cli;

import http10.options.HelpText;
import http10.options.ManualText;
import http10.options.UsageException;
import java.util.Optional;

/** The help text, at most 80 columns wide, and the manual page http10-serve(1), both from the table of options. */
final class Help {
    private static final String ABOUT = "Serves a folder, or one file, over HTTP/1.0.";
    private static final String SAFETY =
            "Names that begin with a dot, and links that lead out of the folder, are not\nserved unless told to.";
    private static final String ENVIRONMENT =
            "Each option can come from the environment: HTTP10_SERVE_PORT=9000, and for\nswitches HTTP10_SERVE_STRICT=true.";
    private static final String STOPPED = "stopped by SIGINT or SIGTERM";
    private static final String CANNOT_START = "cannot start";
    private static final String USAGE = "wrong options";

    private Help() {}

    /** @param topic empty or {@code all} for all options, a group, {@code exit} or {@code man} */
    static String text(String topic) throws Failure {
        StringBuilder out = new StringBuilder("Usage: http10 serve [options] [DIR|FILE]\n");
        switch (topic) {
            case "", "all" -> {
                out.append('\n').append(ABOUT).append('\n').append(SAFETY).append('\n');
                for (Group group : Group.values()) section(group, out);
                out.append('\n').append(ENVIRONMENT).append('\n');
                exits(out);
            }
            case "exit" -> exits(out);
            case "man" -> {
                return manual();
            }
            default -> section(group(topic), out);
        }
        return out.toString();
    }

    private static Group group(String topic) throws Failure {
        for (Group group : Group.values()) if (group.topic().equals(topic)) return group;
        try {
            Optional<Option> option = ServeOptions.NAMES.named(topic.startsWith("--") ? topic.substring(2) : topic);
            if (option.isPresent()) return option.get().group;
        } catch (UsageException e) {
            throw Failure.usage(e);
        }
        throw Failure.usage("there is no help on that", "see serve --help");
    }

    private static void section(Group group, StringBuilder out) {
        out.append('\n').append(group.title).append(":\n");
        for (Option option : Option.values()) if (option.group == group) HelpText.option(option, out);
    }

    private static void exits(StringBuilder out) {
        out.append("\nExit codes:\n");
        HelpText.exit(0, STOPPED, out);
        HelpText.exit(Failure.CANNOT_START, CANNOT_START, out);
        HelpText.exit(Failure.USAGE, USAGE, out);
    }

    private static String manual() {
        StringBuilder out = new StringBuilder(".TH HTTP10-SERVE 1 \"\" \"http10 0.1.0\" \"User Commands\"\n");
        out.append(".SH NAME\nhttp10-serve \\- serve a folder over HTTP/1.0\n");
        out.append(".SH SYNOPSIS\n.B http10 serve\n[\\fIoptions\\fR] [\\fIDIR\\fR|\\fIFILE\\fR]\n");
        out.append(".SH DESCRIPTION\n")
                .append(ABOUT)
                .append('\n')
                .append(SAFETY)
                .append('\n');
        out.append(".SH OPTIONS\n");
        for (Group group : Group.values()) {
            out.append(".SS ").append(group.title).append('\n');
            for (Option option : Option.values()) if (option.group == group) ManualText.option(option, out);
        }
        out.append(".SH ENVIRONMENT\n").append(ENVIRONMENT).append('\n');
        out.append(".SH EXIT STATUS\n");
        ManualText.exit(0, STOPPED, out);
        ManualText.exit(Failure.CANNOT_START, CANNOT_START, out);
        ManualText.exit(Failure.USAGE, USAGE, out);
        return out.append(".SH SEE ALSO\n.BR http10-get (1)\n").toString();
    }
}
