package http10.samples.linkcheck;

import http10.options.HelpText;
import http10.options.UsageException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** {@code http10 linkcheck URL}: reads the pages of a site and tells which of their links are broken. */
public final class LinkcheckCommand {
    private static final int BROKEN = 1;
    private static final int USAGE = 2;
    private static final int UNTOLD = 3;
    private static final int MISTAKE = 70; // EX_SOFTWARE, as in sysexits.h

    private LinkcheckCommand() {}

    /**
     * Runs the command and ends the process: 0 where no link is broken, 1 where one is, 2 for wrong usage, 3 if no
     * page was read or the report cannot be written, 70 for a mistake in this program.
     *
     * @param args as a shell gives them
     */
    public static void main(String... args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.exit(run(out, System.err, Pause.REAL, args));
    }

    /** Returns the exit code. */
    static int run(PrintStream out, PrintStream err, Pause pause, String... args) {
        try {
            CommandLineReader line = new CommandLineReader(args);
            if (line.has(Option.HELP)) out.print(help());
            else if (line.has(Option.VERSION)) out.println("http10 0.1.0");
            else return check(line, out, err, pause);
            return written(out, err, 0);
        } catch (UsageException e) {
            err.println("http10: " + e.getMessage() + "; " + Faults.escaped(e.todo()));
            return USAGE;
        } catch (IOException e) {
            return unwritten(err);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("http10: stopped before the end");
            return UNTOLD;
        } catch (RuntimeException | Error e) {
            Throwable first = e instanceof Crawl.WorkerFailure ? e.getCause() : e;
            String at = e instanceof Crawl.WorkerFailure ? " at " + Faults.escaped(e.getMessage()) : "";
            String what = Faults.escaped(first.getClass().getName() + " " + first.getMessage());
            err.println(
                    "http10: a mistake in linkcheck" + at + ": " + what + "; please report it, and --exclude that URL");
            return MISTAKE;
        }
    }

    private static int check(CommandLineReader line, PrintStream out, PrintStream err, Pause pause)
            throws UsageException, IOException, InterruptedException {
        Settings settings = line.settings();
        boolean isJson = line.isJson();
        Report report;
        try (Progress progress = line.has(Option.QUIET) ? Progress.NONE : Progress.on(err)) {
            report = new Crawl(settings, new Fetcher(settings, pause), progress).run();
        }
        if (isJson) JsonReport.write(report, settings.start(), out);
        else TextReport.write(report, out);
        for (var page : report.cut) {
            err.println("http10: " + page + " is too large, and only its first " + Settings.PAGE_OCTETS + " octets or "
                    + Settings.PAGE_LINKS + " links were read");
        }
        if (!report.isComplete) {
            err.println("http10: there are more than " + settings.mostUrls()
                    + " URLs, and the others were not checked; write a greater --max-urls, or --exclude some");
        }
        if (report.notLookedFor > 0)
            err.println("http10: there are too many fragments of one page, and " + report.notLookedFor
                    + " of the links to them were not checked; --exclude that page");
        if (!report.broken.isEmpty()) return written(out, err, BROKEN);
        if (report.pages() > 0) return written(out, err, 0);
        err.println("http10: no page was read: " + settings.start() + " is none, leads to another origin or is kept by"
                + " robots.txt; give the URL of a page, or --no-robots");
        return UNTOLD;
    }

    private static int written(PrintStream out, PrintStream err, int code) {
        return out.checkError() ? unwritten(err) : code;
    }

    private static int unwritten(PrintStream err) {
        err.println("http10: cannot write to standard output; see where it leads");
        return UNTOLD;
    }

    private static String help() {
        StringBuilder out = new StringBuilder("Usage: http10 linkcheck [options] URL\n\n");
        out.append("Reads the pages of a site and tells which of their links are broken.\n\n");
        for (Option option : Option.values()) HelpText.option(option, out);
        out.append("\nExit codes:\n");
        HelpText.exit(0, "no link is broken", out);
        HelpText.exit(BROKEN, "a link is broken", out);
        HelpText.exit(USAGE, "wrong usage", out);
        HelpText.exit(UNTOLD, "no page was read, or the report cannot be written", out);
        HelpText.exit(MISTAKE, "a mistake in linkcheck itself", out);
        return out.append("\nTry:  http10 linkcheck http://localhost:8000/\n").toString();
    }
}
