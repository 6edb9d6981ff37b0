package http10.client.cli;

import http10.message.HttpUri;
import http10.message.Octets;
import http10.wire.BodyFraming;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * How far a transfer has come, on one line of a terminal that is written again and again: a bar where the length is known,
 * octets, octets a second, and the time that is left. Drawn as octets come, ten times a second at the most.
 */
final class Progress implements Observer {
    private static final long REDRAWN_AFTER = 100_000_000;
    private static final int LEAST_WIDTH = 20;
    private static final int MOST_WIDTH = 200;
    private static final String UNITS = "KMGTPE";

    private final Streams streams;
    private final boolean barAlone;
    private final int width;
    private OptionalLong total = OptionalLong.empty();
    private long octets;
    private long begun;
    private long drawn; // when; 0 for not yet
    private int shown; // how many columns

    /** @param barAlone for -# */
    Progress(Streams streams, boolean barAlone) {
        this.streams = streams;
        this.barAlone = barAlone;
        // The last column stays free: a cursor behind it goes to the next line.
        width = (int) Math.min(
                MOST_WIDTH,
                Math.max(
                        LEAST_WIDTH, Octets.decimal(streams.variable("COLUMNS")).orElse(80) - 1));
    }

    @Override
    public void headSent(byte[] head, long nanos) {
        begin(contentLength(new String(head, StandardCharsets.ISO_8859_1)), nanos);
    }

    /** What there is to send. */
    private static OptionalLong contentLength(String head) {
        String name = "\r\nContent-Length: ";
        int start = head.indexOf(name);
        if (start < 0) return OptionalLong.empty();
        return Octets.decimal(head.substring(start + name.length(), head.indexOf('\r', start + 2)));
    }

    @Override
    public void contentPartSent(ByteBuffer part, long nanos) {
        add(part.remaining(), nanos);
    }

    @Override
    public void framed(BodyFraming framing, long nanos) {
        boolean fixed = framing instanceof BodyFraming.FixedLength;
        begin(fixed ? OptionalLong.of(((BodyFraming.FixedLength) framing).octets()) : OptionalLong.empty(), nanos);
    }

    private void begin(OptionalLong length, long nanos) {
        total = length;
        octets = 0;
        begun = nanos;
    }

    @Override
    public void bodyPartReceived(ByteBuffer part, long nanos) {
        add(part.remaining(), nanos);
    }

    private void add(int count, long nanos) {
        octets += count;
        if (drawn != 0 && nanos - drawn < REDRAWN_AFTER) return;
        draw(nanos, false);
        drawn = Math.max(nanos, 1);
    }

    @Override
    public void closed(long content, long nanos) {
        end(nanos);
    }

    @Override
    public void redirected(HttpUri from, HttpUri to, long nanos) {
        end(nanos);
    }

    private void end(long nanos) {
        if (drawn == 0) return;
        draw(nanos, true);
        streams.tell("");
        drawn = 0;
        shown = 0;
    }

    private void draw(long nanos, boolean ended) {
        StringBuilder line = new StringBuilder();
        if (barAlone) drawBar(line);
        else drawAll(Math.max(nanos - begun, 1), ended, line);
        if (line.length() > width) line.setLength(width);
        int columns = line.length();
        if (columns < shown) line.append(" ".repeat(shown - columns));
        shown = columns;
        streams.tell(("\r" + line).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** As curl's -#. */
    private void drawBar(StringBuilder line) {
        if (total.isEmpty()) {
            size(octets, line);
            return;
        }
        int room = width - 7;
        line.append("#".repeat(share(room))).append(" ".repeat(room - share(room)));
        int permille = share(1000);
        String percent = permille / 10 + "." + permille % 10 + "%";
        line.append(" ".repeat(7 - percent.length())).append(percent);
    }

    private void drawAll(long nanos, boolean ended, StringBuilder line) {
        StringBuilder figures = new StringBuilder("  ");
        size(octets, figures);
        double perSecond = octets * 1e9 / nanos;
        size((long) perSecond, figures.append("  "));
        figures.append("/s  ");
        if (ended || total.isEmpty()) time(nanos / 1_000_000_000, figures);
        else time((long) ((total.getAsLong() - octets) / perSecond), figures.append("ETA "));
        if (total.isPresent()) {
            String percent = share(100) + "%";
            line.append(" ".repeat(4 - percent.length())).append(percent);
            int room = Math.max(0, width - 7 - figures.length() - 3);
            int full = share(room);
            line.append(" [").append("=".repeat(full)).append(full < room ? ">" : "=");
            line.append(" ".repeat(room - full)).append(']');
        }
        line.append(figures);
    }

    /** The part of {@code whole} that has come; all of it where there was nothing to come. */
    private int share(int whole) {
        long length = total.getAsLong();
        return length == 0 ? whole : (int) Math.min(whole, (double) octets / length * whole);
    }

    /** Such as {@code 12.3 MiB}. */
    private static void size(long octets, StringBuilder out) {
        int unit = 0;
        double scaled = octets;
        for (; scaled >= 1024 && unit < UNITS.length(); unit++) scaled /= 1024;
        if (unit == 0) {
            out.append(octets).append(" B");
            return;
        }
        long tenths = (long) (scaled * 10);
        out.append(tenths / 10).append('.').append(tenths % 10).append(' ');
        out.append(UNITS.charAt(unit - 1)).append("iB");
    }

    /** Such as {@code 0:04} or {@code 1:02:03}. */
    private static void time(long seconds, StringBuilder out) {
        long minutes = seconds / 60;
        if (minutes >= 60) out.append(minutes / 60).append(minutes % 60 < 10 ? ":0" : ":");
        out.append(minutes % 60).append(seconds % 60 < 10 ? ":0" : ":").append(seconds % 60);
    }
}
