package http10.client.cli;

import http10.explain.ExplanationJson;
import http10.explain.ExplanationText;
import http10.explain.ExplanationWriter;
import http10.explain.Framings;
import http10.message.HttpUri;
import http10.message.ResponseHead;
import http10.wire.BodyFraming;
import http10.wire.ProtocolException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * For --explain: each line of the exchange with its offset in what one side sends on a connection, the rule it follows, how
 * the end of the content is found and why, and which rule a broken answer violates.
 */
final class Explanation implements Observer {
    private final Output output;
    private final ExplanationWriter writer;
    private Optional<IOException> failure = Optional.empty(); // to write
    private long sent; // octets, on the present connection
    private long sentContent;
    private long received;
    private long body; // what has come behind the head, be it in chunks
    private String method = "";
    private Optional<ResponseHead> head = Optional.empty();

    private Explanation(Output output, boolean asJson, boolean colours) {
        this.output = output;
        this.writer = asJson ? new ExplanationJson(this::write) : new ExplanationText(colours, this::write);
    }

    private void write(String lines) {
        if (failure.isPresent()) return;
        try {
            output.write(lines.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            failure = Optional.of(e);
        }
    }

    /** On standard output, in the form that the options ask for. */
    static Explanation of(GetOptions options, Streams streams) {
        Output output = new StandardOutput(streams, false);
        return new Explanation(output, options.has(Option.EXPLAIN_JSON), streams.outTakesColours());
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
        sent = writer.head(true, true, octets, sent);
    }

    @Override
    public void tunnelAnswered(ResponseHead answer, byte[] octets, long nanos) {
        received = writer.head(false, false, octets, received);
    }

    @Override
    public void headSent(byte[] octets, long nanos) {
        int blank = 0;
        while (blank < octets.length && octets[blank] != ' ') blank++;
        method = new String(octets, 0, blank, StandardCharsets.ISO_8859_1);
        sent = writer.head(true, true, octets, sent);
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
        received = writer.head(false, false, octets, received);
    }

    @Override
    public void headRefused(byte[] octets, long nanos) {
        int end = headEnd(octets);
        received = writer.head(false, false, Arrays.copyOf(octets, end), received);
        if (end < octets.length) writer.content(false, received, octets.length - end);
    }

    /** Behind the first empty line; behind all where there is none. */
    private static int headEnd(byte[] octets) {
        int line = 0; // its octets so far, but CR
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '\n' && line == 0) return i + 1;
            if (octets[i] == '\n') line = 0;
            else if (octets[i] != '\r') line++;
        }
        return octets.length;
    }

    @Override
    public void framed(BodyFraming framing, long nanos) {
        writer.framing(Framings.name(framing), Framings.ofResponse(framing, method, head.get()));
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
        if (failure.isPresent()) throw failure.get();
    }
}
