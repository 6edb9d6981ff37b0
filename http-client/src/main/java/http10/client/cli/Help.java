package http10.client.cli;

import http10.options.HelpText;
import http10.options.UsageException;
import java.util.Optional;

/** The help text, at most 80 columns wide. */
final class Help {
    private static final String USAGE = "Usage: http10 get [options] URL...\n";

    private Help() {}

    /** @param topic empty for the usual options, {@code all}, a group, {@code category}, {@code exit} or {@code man} */
    static String text(String topic) throws Failure {
        StringBuilder out = new StringBuilder(USAGE);
        switch (topic) {
            case "" -> {
                out.append("\nFetches each URL by HTTP/1.0; http:// may be left out. Options and exit codes\n")
                        .append("are curl's. Those used most:\n\n");
                for (Option option : Option.values()) if (isUsual(option)) HelpText.option(option, out);
                out.append("\nMore: get --help all, --help GROUP, --help exit for the exit codes,\n")
                        .append("--help man for the manual page.\n");
                groups(out);
            }
            case "all" -> {
                for (Group group : Group.values()) section(group, out);
                exits(out);
            }
            case "category" -> groups(out);
            case "exit" -> exits(out);
            case "man" -> {
                return Manual.page();
            }
            default -> section(group(topic), out);
        }
        return out.toString();
    }

    private static Group group(String topic) throws Failure {
        for (Group group : Group.values()) if (group.topic().equals(topic)) return group;
        try {
            Optional<Option> option = Arguments.NAMES.named(topic.startsWith("--") ? topic.substring(2) : topic);
            if (option.isPresent() && topic.length() > 1) return option.get().group;
        } catch (UsageException e) {
            throw Arguments.failure(e);
        }
        throw Arguments.usage("there is no help on that", "see http10 get --help category");
    }

    private static void groups(StringBuilder out) {
        out.append("Groups:\n ");
        for (Group group : Group.values()) out.append(' ').append(group.topic());
        out.append('\n');
    }

    private static void section(Group group, StringBuilder out) {
        out.append('\n').append(group.title).append(":\n");
        for (Option option : Option.values()) if (option.group == group) HelpText.option(option, out);
    }

    private static void exits(StringBuilder out) {
        out.append("\nExit codes:\n");
        for (Exit exit : Exit.values()) HelpText.exit(exit.code, exit.text, out);
        HelpText.exit(130, "interrupted", out);
    }

    /** Whether the short help shows it. */
    private static boolean isUsual(Option option) {
        return switch (option.shown()) {
            case "-o", "-O", "-i", "-I", "-s", "-f", "-v", "-w", "-H", "-d", "-F", "-T", "-X", "-A", "-u", "-b", "-C" ->
                true;
            case "--retry",
                    "--compressed",
                    "-L",
                    "-k",
                    "--cacert",
                    "-x",
                    "-m",
                    "-Z",
                    "-K",
                    "--text",
                    "--links",
                    "-h",
                    "-V" -> true;
            default -> false;
        };
    }
}
