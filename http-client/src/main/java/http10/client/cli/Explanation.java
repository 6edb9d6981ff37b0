package http10.client.cli;

import http10.message.HttpUri;
import http10.message.Octets;
import http10.message.Quoted;
import http10.message.ResponseHead;
import http10.wire.BodyFraming;
import http10.wire.ProtocolException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * For --explain: each line of the exchange with its offset in what one side sends on a connection, the rule it follows, how
 * the end of the content is found and why, and which rule a broken answer violates.
 */
final class Explanation implements Observer {
    private final ExplanationWriter writer;
    private long sent; // octets, on the present connection
    private long sentContent;
    private long received;
    private long body; // what has come behind the head, be it in chunks
    private String method = "";
    private Optional<ResponseHead> head = Optional.empty();

    private Explanation(ExplanationWriter writer) {
        this.writer = writer;
    }

    /** On standard output, in the form that the options ask for. */
    static Explanation of(GetOptions options, Streams streams) {
        Output output = new StandardOutput(streams, false);
        if (options.has(Option.EXPLAIN_JSON)) return new Explanation(new ExplanationJson(output));
        return new Explanation(new ExplanationText(output, streams.outTakesColours()));
    }

    @Override
    public void connected(InetSocketAddress address, long nanos) {
        sent = 0;
        received = 0;
        String host = address.getAddress().getHostAddress();
        writer.note("connection", "connected to " + host + " port " + address.getPort(), "RFC 1945 section 1.3");
    }

    @Override
    public void tunnelAsked(byte[] octets, long nanos) {
        sent = lines(true, octets, sent);
    }

    @Override
    public void tunnelAnswered(ResponseHead answer, byte[] octets, long nanos) {
        received = lines(false, octets, received);
    }

    @Override
    public void headSent(byte[] octets, long nanos) {
        int blank = 0;
        while (blank < octets.length && octets[blank] != ' ') blank++;
        method = new String(octets, 0, blank, StandardCharsets.ISO_8859_1);
        sent = lines(true, octets, sent);
    }

    @Override
    public void contentPartSent(ByteBuffer part, long nanos) {
        sentContent += part.remaining();
    }

    @Override
    public void contentSent(long octets, long nanos) {
        if (sentContent > 0) writer.content(true, sent, sentContent);
        sent += sentContent;
        sentContent = 0;
    }

    @Override
    public void headReceived(ResponseHead response, byte[] octets, long nanos) {
        head = Optional.of(response);
        received = lines(false, octets, received);
    }

    @Override
    public void headRefused(byte[] octets, long nanos) {
        received = lines(false, octets, received);
    }

    @Override
    public void framed(BodyFraming framing, long nanos) {
        Rule rule = Framings.reason(framing, method, head.get());
        writer.framing(Framings.name(framing), rule);
    }

    @Override
    public void redirected(HttpUri from, HttpUri to, long nanos) {
        writer.note("redirection", "redirected to " + to, "RFC 1945 section 9.3");
    }

    @Override
    public void bodyPartReceived(ByteBuffer part, long nanos) {
        body += part.remaining();
    }

    @Override
    public void closed(long octets, long nanos) {
        if (body > 0) writer.content(false, received, body);
        body = 0;
        writer.note("connection", "closed after " + octets + " octets of content", "RFC 1945 section 1.3");
    }

    @Override
    public void failed(IOException failure) {
        if (!(failure instanceof ProtocolException broken)) return;
        writer.broken(broken.violation(), Faults.plain(broken.getMessage()));
    }

    @Override
    public void check() throws IOException {
        writer.check();
    }

    /** Returns the offset behind the last one. */
    private long lines(boolean outgoing, byte[] octets, long offset) {
        boolean first = true;
        int start = 0;
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] != '\n' && i < octets.length - 1) continue;
            String line = new String(octets, start, i + 1 - start, StandardCharsets.ISO_8859_1);
            writer.line(outgoing, offset + start, line, first ? firstRule(outgoing, line) : fieldRule(line));
            first = false;
            start = i + 1;
        }
        return offset + octets.length;
    }

    private static Rule firstRule(boolean outgoing, String line) {
        if (outgoing) return Rule.REQUEST_LINE;
        return line.startsWith("HTTP/") ? Rule.STATUS_LINE : Rule.SIMPLE;
    }

    private static Rule fieldRule(String line) {
        if (line.equals("\r\n") || line.equals("\n")) return Rule.HEAD_END;
        if (Octets.isOws(line.charAt(0))) return Rule.FOLDED;
        int colon = line.indexOf(':');
        return Rule.ofField(colon < 0 ? "" : Octets.lowerCase(line.substring(0, colon)));
    }

    /** The octets of a line, printable and with its end shown. */
    static String shown(String line) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') out.append(c);
            else Quoted.escape(c, out);
        }
        return out.toString();
    }
}
