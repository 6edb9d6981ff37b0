package http10.server;

import http10.message.Field;
import http10.message.FieldName;
import http10.message.HttpDate;
import java.time.Instant;

/** The field Date, made once a second (RFC 1945 section 10.6). */
final class DateField {
    private record Second(long epochSecond, Field field) {
        static Second of(long epochSecond) {
            String date = HttpDate.format(Instant.ofEpochSecond(epochSecond));
            return new Second(epochSecond, new Field(FieldName.DATE, date));
        }
    }

    private static volatile Second latest = Second.of(0);

    private DateField() {}

    static Field now() {
        long epochSecond = System.currentTimeMillis() / 1_000;
        Second second = latest;
        if (second.epochSecond != epochSecond) {
            second = Second.of(epochSecond);
            latest = second;
        }
        return second.field;
    }
}
