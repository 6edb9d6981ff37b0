package http10.wire;

import http10.message.Field;
import http10.message.FieldSection;
import http10.message.RequestHead;
import http10.message.ResponseHead;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * What comes of octets, as lines: {@code incomplete}; or {@code 400 VIOLATION}; or the start line, the field lines, the
 * framing ({@code none}, {@code length 5}, {@code until close}, {@code chunked}), {@code body OCTETS} where there is
 * any, {@code more} where the body is not complete, {@code surplus OCTETS} where octets are left. Octets are escaped,
 * and 32 or more of one kind shortened to {@code <a*32>}.
 */
final class WireOutcome {
    private final WireCase wire;
    private final Profile profile;
    private final List<String> lines = new ArrayList<>();
    private ByteBuffer octets = ByteBuffer.allocate(0);

    private WireOutcome(WireCase wire, Profile profile) {
        this.wire = wire;
        this.profile = profile;
    }

    static List<String> ofRequest(WireCase wire, Profile profile, List<ByteBuffer> pieces) {
        WireOutcome outcome = new WireOutcome(wire, profile);
        return outcome.of(pieces, outcome::request);
    }

    static List<String> ofResponse(WireCase wire, Profile profile, List<ByteBuffer> pieces) {
        WireOutcome outcome = new WireOutcome(wire, profile);
        return outcome.of(pieces, outcome::response);
    }

    private interface Reading {
        void of(Queue<ByteBuffer> pieces) throws ProtocolException;
    }

    private List<String> of(List<ByteBuffer> pieces, Reading reading) {
        try {
            reading.of(new ArrayDeque<>(pieces));
            return lines;
        } catch (ProtocolException e) {
            return List.of(e.violation().status() + " " + e.violation());
        }
    }

    private void request(Queue<ByteBuffer> pieces) throws ProtocolException {
        Limits limits = wire.limits(Limits.REQUEST);
        RequestHeadParser parser = new RequestHeadParser(limits, profile, wire.allowsSimple());
        Optional<RequestHead> head = Optional.empty();
        while (head.isEmpty() && next(pieces)) head = parser.feed(octets);
        if (head.isEmpty()) {
            if (wire.ends()) throw parser.endOfStream();
            lines.add("incomplete");
            return;
        }
        BodyFraming framing = BodyFraming.ofRequest(head.get(), limits);
        RequestHead read = head.get();
        lines.add(escaped(read.method() + " " + read.target().text() + " " + read.version()));
        fields(head.get().fields());
        body(framing, limits, pieces);
    }

    private void response(Queue<ByteBuffer> pieces) throws ProtocolException {
        Limits limits = wire.limits(Limits.RESPONSE);
        ResponseHeadParser parser = new ResponseHeadParser(limits, profile, wire.allowsSimple());
        Optional<ResponseHead> head = Optional.empty();
        while (head.isEmpty() && next(pieces)) head = parser.feed(octets);
        if (head.isEmpty()) {
            if (wire.ends()) throw parser.endOfStream();
            lines.add("incomplete");
            return;
        }
        BodyFraming framing = BodyFraming.ofResponse(wire.method(), head.get(), limits);
        ResponseHead read = head.get();
        lines.add((read.version() + " " + read.status() + " " + escaped(read.reason())).stripTrailing());
        fields(read.fields());
        body(framing, limits, pieces);
    }

    /** Puts the next piece behind what the parser has left. */
    private boolean next(Queue<ByteBuffer> pieces) {
        if (pieces.isEmpty()) return false;
        ByteBuffer piece = pieces.remove().duplicate();
        octets = octets.hasRemaining()
                ? ByteBuffer.allocate(octets.remaining() + piece.remaining())
                        .put(octets)
                        .put(piece)
                        .flip()
                : piece;
        return true;
    }

    private void fields(FieldSection fields) {
        for (Field field : fields) {
            lines.add((field.name() + ": " + escaped(field.value())).stripTrailing());
        }
    }

    private void body(BodyFraming framing, Limits limits, Queue<ByteBuffer> pieces) throws ProtocolException {
        lines.add(text(framing));
        BodyReader reader = BodyReader.of(framing, limits);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        do {
            for (ByteBuffer content; (content = reader.take(octets)).hasRemaining(); ) {
                while (content.hasRemaining()) body.write(content.get());
            }
        } while (!reader.isComplete() && next(pieces));
        if (wire.ends()) reader.endOfStream();
        if (body.size() > 0) lines.add("body " + escaped(body.toByteArray()));
        if (!reader.isComplete() && !wire.ends()) lines.add("more");
        ByteArrayOutputStream surplus = new ByteArrayOutputStream();
        do {
            while (octets.hasRemaining()) surplus.write(octets.get());
        } while (next(pieces));
        if (surplus.size() > 0) lines.add("surplus " + escaped(surplus.toByteArray()));
    }

    private static String text(BodyFraming framing) {
        if (framing instanceof BodyFraming.FixedLength fixed) return "length " + fixed.octets();
        if (framing instanceof BodyFraming.UntilClose) return "until close";
        return framing instanceof BodyFraming.Chunked ? "chunked" : "none";
    }

    private static String escaped(byte[] octets) {
        return escaped(new String(octets, StandardCharsets.ISO_8859_1));
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int from = 0, to; from < text.length(); from = to) {
            char c = text.charAt(from);
            for (to = from; to < text.length() && text.charAt(to) == c; ) to++;
            boolean isLong = to - from >= 32;
            if (isLong) out.append('<');
            for (int i = isLong ? to - 1 : from; i < to; i++) escape(c, out);
            if (isLong) out.append('*').append(to - from).append('>');
        }
        return out.toString();
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '\r' -> out.append("\\r");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '\\' -> out.append("\\\\");
            default -> {
                if (c >= ' ' && c < 0x7f) out.append(c);
                else out.append(String.format("\\x%02x", (int) c));
            }
        }
    }
}
