package http10.server;

import http10.message.HttpDate;
import java.time.Instant;

/** The value of Date, made once a second (RFC 1945 section 10.6). */
final class DateField {
    private record Second(long epochSecond, String text) {}

    private static volatile Second latest = new Second(0, HttpDate.format(Instant.EPOCH));

    private DateField() {}

    static String now() {
        long epochSecond = System.currentTimeMillis() / 1_000;
        Second second = latest;
        if (second.epochSecond != epochSecond) {
            second = new Second(epochSecond, HttpDate.format(Instant.ofEpochSecond(epochSecond)));
            latest = second;
        }
        return second.text;
    }
}
