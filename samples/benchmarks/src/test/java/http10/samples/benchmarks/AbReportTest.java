package http10.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AbReportTest {
    private static final String GOOD = """
            Server Software:        nginx/1.22.1
            Document Path:          /1k.html
            Document Length:        1024 bytes

            Concurrency Level:      32
            Time taken for tests:   2.000 seconds
            Complete requests:      29005
            Failed requests:        0
            Keep-Alive requests:    29000
            Total transferred:      37000000 bytes
            HTML transferred:       29703168 bytes
            Requests per second:    14502.41 [#/sec] (mean)
            Time per request:       2.207 [ms] (mean)
            """;

    @Test
    void aGoodRunTellsHowManyAndHowFast() throws Exception {
        AbReport report = AbReport.of(GOOD, 1024, 32);

        assertEquals(29_005, report.complete());
        assertEquals(14_502.41, report.perSecond());
        assertEquals(29_000, report.keptAlive());
    }

    @Test
    void withoutKeepAliveNoneWasKept() throws Exception {
        String closed = GOOD.replaceAll("Keep-Alive.*\n", "");

        assertEquals(0, AbReport.of(closed, 1024, 32).keptAlive());
    }

    @Test
    void answersThatFailedAreNotFast() {
        refused("with 17 failed", GOOD.replace("Failed requests:        0", "Failed requests:        17"));
        refused("with 3 of another status than 2xx", GOOD + "Non-2xx responses:      3\n");
    }

    @Test
    void aConnectionResetAfterAWholeAnswerIsNoFailure() throws Exception {
        String reset = GOOD.replace(
                "Failed requests:        0",
                "Failed requests:        2\n   (Connect: 0, Receive: 2, Length: 0, Exceptions: 0)");

        assertEquals(29_005, AbReport.of(reset, 1024, 32).complete());
        refused("with 1 failed", reset.replace("2\n", "3\n").replace("Length: 0", "Length: 1"));
    }

    @Test
    void answersOfAnotherLengthAreNotFast() {
        refused("1023 octets long", GOOD.replace("1024 bytes", "1023 bytes"));
        refused("29005 octets in all", GOOD.replace("29703168 bytes", "29005 bytes"));
    }

    @Test
    void noAnswersAreNotFast() {
        refused("none was complete", GOOD.replace("29005", "0"));
        String timeout =
                "\napr_pollset_poll: The timeout specified has expired (70007)\n\nTotal of 3 requests completed\n";
        refused("apr_pollset_poll: The timeout", timeout);
    }

    private static void refused(String why, String text) {
        String message = assertThrows(WrongAnswer.class, () -> AbReport.of(text, 1024, 32))
                .getMessage();
        assertTrue(message.contains(why), message);
    }
}
