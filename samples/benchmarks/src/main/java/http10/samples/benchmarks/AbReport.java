package http10.samples.benchmarks;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ab of Apache's tools reports.
 *
 * @param complete   how many requests were answered in full
 * @param perSecond  how many of them in each second
 * @param keptAlive  after how many of them the connection was used again
 */
record AbReport(long complete, double perSecond, long keptAlive) {
    /** Reads a report of answers that should all have {@code length} octets of content. */
    static AbReport of(String text, long length, int concurrency) throws WrongAnswer {
        long complete = (long) number(text, "Complete requests");
        // Where connections in TIME_WAIT have little room, the kernel resets some after their answer. If that
        // were not whole, ab would count its length as another failure.
        long failed = (long) number(text, "Failed requests") - resetAtTheEnd(text);
        long otherStatus = (long) find(text, "Non-2xx responses").orElse(0);
        long documentLength = (long) number(text, "Document Length");
        long content = (long) number(text, "HTML transferred");
        if (complete == 0) {
            throw new WrongAnswer("of its answers none was complete");
        }
        if (failed > 0 || otherStatus > 0) {
            throw new WrongAnswer("with " + failed + " failed answers, and with " + otherStatus
                    + " of another status than 2xx, of " + complete);
        }
        if (documentLength != length) {
            throw new WrongAnswer("its answers are " + documentLength + " octets long, not " + length);
        }
        // At the end of its time ab leaves the answers that are under way.
        if (content < complete * length || content > (complete + concurrency) * length) {
            throw new WrongAnswer(complete + " answers of " + length + " octets came to " + content + " octets in all");
        }
        return new AbReport(complete, number(text, "Requests per second"), (long)
                find(text, "Keep-Alive requests").orElse(0));
    }

    private static long resetAtTheEnd(String text) {
        Matcher kinds = Pattern.compile("\\(Connect: [0-9]+, Receive: ([0-9]+), Length: ")
                .matcher(text);
        return kinds.find() ? Long.parseLong(kinds.group(1)) : 0;
    }

    private static double number(String text, String name) throws WrongAnswer {
        return find(text, name)
                .orElseThrow(() -> new WrongAnswer("ab does not tell \"" + name + "\" but: "
                        + text.lines()
                                .filter(line -> line.contains("apr_"))
                                .findFirst()
                                .orElse("nothing")));
    }

    private static OptionalDouble find(String text, String name) {
        Matcher line =
                Pattern.compile("^" + name + ": +([0-9.]+)", Pattern.MULTILINE).matcher(text);
        return line.find() ? OptionalDouble.of(Double.parseDouble(line.group(1))) : OptionalDouble.empty();
    }
}
