package http10.server;

import http10.message.HttpVersion;
import http10.message.Quoted;
import http10.message.RequestHead;
import http10.message.StatusCode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** {@link LogFormat#COMMON}. */
final class CommonLine implements LogLine {
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private long lastSecond;
    private String lastTime = time(0);

    @Override
    public void append(Exchange exchange, String peer, String user, StringBuilder line) {
        line.append(peer).append(" - ");
        user(user, line);
        line.append(" [").append(time(exchange)).append("] \"");
        // R1945-12.3-01: the request-line alone, no field
        if (exchange.request().isPresent()) requestLine(exchange.request().get(), line);
        else line.append('-');
        status(exchange.status(), line.append("\" "));
        line.append(' ').append(exchange.contentOctets());
    }

    /** A name with a blank would move all that follows. */
    private static void user(String user, StringBuilder line) {
        if (user.isEmpty()) line.append('-');
        for (int i = 0; i < user.length(); i++) {
            if (user.charAt(i) == ' ') line.append("\\x20");
            else Quoted.escape(user.charAt(i), line);
        }
    }

    private static void requestLine(RequestHead head, StringBuilder line) {
        escaped(head.method().token(), line);
        line.append(' ');
        escaped(head.target().text(), line);
        if (head.isSimple()) return;
        HttpVersion version = head.version();
        line.append(" HTTP/").append(version.major()).append('.').append(version.minor());
    }

    static void escaped(String text, StringBuilder line) {
        // PX-SEC-04
        for (int i = 0; i < text.length(); i++) Quoted.escape(text.charAt(i), line);
    }

    /** Most lines are about the same second as the one before. */
    private String time(Exchange exchange) {
        long second = exchange.started().getEpochSecond();
        if (second != lastSecond) {
            lastSecond = second;
            lastTime = time(second);
        }
        return lastTime;
    }

    private static String time(long epochSecond) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder();
        digits(time.getDayOfMonth(), text)
                .append('/')
                .append(MONTHS[time.getMonthValue() - 1])
                .append('/');
        digits(time.getHour(), text.append(time.getYear()).append(':')).append(':');
        digits(time.getMinute(), text).append(':');
        return digits(time.getSecond(), text).append(" +0000").toString();
    }

    private static void status(StatusCode status, StringBuilder text) {
        if (status.equals(StatusCode.NONE)) text.append(status);
        else digits(status.code() % 100, text.append((char) ('0' + status.code() / 100)));
    }

    private static StringBuilder digits(int number, StringBuilder text) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
