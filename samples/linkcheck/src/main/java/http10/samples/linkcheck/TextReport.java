package http10.samples.linkcheck;

import java.io.PrintStream;

/** A report for people: each page that has broken links, with their places, and the sums. */
final class TextReport {
    private TextReport() {}

    static void write(Report report, PrintStream out) {
        String page = "";
        for (Broken broken : report.broken) {
            Place place = broken.place();
            String next = place.line() == 0 ? "(command line)" : place.page().toString();
            if (!next.equals(page)) out.println(next);
            page = next;
            String where = place.line() == 0 ? "" : place.line() + ":" + place.column() + "  ";
            out.println("  " + where + broken.url() + "  " + broken.reason() + "  (" + place.element() + ")");
        }
        if (report.more > 0) out.println("and " + report.more + " more places that lead to these");
        out.println(count(report.checked, "URL") + " checked on " + count(report.pages(), "page") + ", "
                + count(report.broken.size() + report.more, "broken link") + ", " + report.skipped
                + " left to robots.txt");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
