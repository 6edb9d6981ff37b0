package http10.client.cli;

import http10.client.RangeAnswer;
import http10.message.ResponseHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Standard output. A terminal gets no controls from a peer and nothing that looks binary, unless {@code -o -} asks for it. */
final class StandardOutput extends Output {
    private final Streams streams;
    private boolean guards;
    private boolean asked;
    private long there; // content written
    private Optional<ResponseHead> received = Optional.empty();
    private TerminalText terminalText; // null but for a terminal that is guarded

    StandardOutput(Streams streams, boolean guards) {
        this.streams = streams;
        this.guards = guards;
    }

    @Override
    public int write(ByteBuffer octets) throws OutputException {
        if (!isGuarded()) {
            int written = put(octets);
            there += written;
            return written;
        }
        if (holdsNul(octets)) throw binary();
        int count = octets.remaining();
        there += count;
        StringBuilder text = new StringBuilder();
        while (octets.hasRemaining()) terminalText.take(octets, text);
        putAll(text);
        return count;
    }

    @Override
    long there() {
        return there;
    }

    @Override
    Optional<String> validator() {
        return received.isEmpty() ? Optional.empty() : RangeAnswer.validator(received.get());
    }

    @Override
    void receives(ResponseHead head) {
        if (there == 0) received = Optional.of(head);
    }

    /** Whether the terminal is to be kept from what a peer may send. */
    private boolean isGuarded() {
        if (!guards) return false;
        if (!asked) {
            asked = true;
            guards = streams.outIsTerminal();
        }
        if (guards && terminalText == null) terminalText = new TerminalText();
        return guards;
    }

    private int put(ByteBuffer octets) throws OutputException {
        try {
            return streams.out.write(octets);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void putAll(StringBuilder text) throws OutputException {
        ByteBuffer octets = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        while (octets.hasRemaining()) put(octets);
    }

    @Override
    void writeHeads(byte[] octets) throws IOException {
        long before = there;
        super.writeHeads(isGuarded() ? TerminalText.escaped(octets) : octets);
        there = before;
    }

    private static boolean holdsNul(ByteBuffer octets) {
        for (int i = octets.position(); i < octets.limit(); i++) if (octets.get(i) == 0) return true;
        return false;
    }

    private static OutputException binary() {
        return new OutputException(new Failure(
                Exit.WRITE_FAILED,
                "the content looks binary",
                "standard output is a terminal",
                "use -o FILE, or -o - to write it all the same"));
    }

    /** Whoever closed the pipe has read what he wanted, as {@code head} does. */
    static OutputException failed(IOException e) {
        String reason = "" + e.getMessage();
        if (reason.equals("Broken pipe")) return new OutputException(Failure.quiet(Exit.WRITE_FAILED));
        return new OutputException(new Failure(
                Exit.WRITE_FAILED, "cannot write: " + Faults.plain(reason), "standard output", "see where it leads"));
    }

    @Override
    void complete() throws OutputException {
        if (terminalText == null) return;
        StringBuilder rest = new StringBuilder();
        terminalText.end(rest);
        putAll(rest);
    }

    @Override
    Failure abandon(Failure failure) {
        return failure;
    }
}
