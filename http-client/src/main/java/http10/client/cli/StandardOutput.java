package http10.client.cli;

import http10.message.Quoted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Standard output. A terminal does not get what looks binary, unless that was asked for. */
final class StandardOutput extends Output {
    private final Streams streams;
    private boolean guards;

    StandardOutput(Streams streams, boolean guards) {
        this.streams = streams;
        this.guards = guards;
    }

    @Override
    public int write(ByteBuffer octets) throws OutputException {
        if (guards && octets.hasRemaining()) {
            guards = false; // the first block tells
            if (holdsNul(octets) && streams.outIsTerminal()) throw binary();
        }
        return put(octets);
    }

    private int put(ByteBuffer octets) throws OutputException {
        try {
            return streams.out.write(octets);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** A terminal may take octets beyond ASCII for controls. Whether content looks binary no head can tell. */
    @Override
    void writeHeads(byte[] octets) throws OutputException {
        StringBuilder text = new StringBuilder();
        boolean escapes = guards && streams.outIsTerminal();
        for (byte octet : octets) {
            if (escapes && octet < 0) Quoted.escape((char) (octet & 0xff), text);
            else text.append((char) (octet & 0xff));
        }
        ByteBuffer escaped = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        while (escaped.hasRemaining()) put(escaped);
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
    private static OutputException failed(IOException e) {
        String reason = "" + e.getMessage();
        if (reason.equals("Broken pipe")) return new OutputException(Failure.quiet(Exit.WRITE_FAILED));
        return new OutputException(new Failure(
                Exit.WRITE_FAILED, "cannot write: " + Faults.plain(reason), "standard output", "see where it leads"));
    }

    @Override
    void complete() {}

    @Override
    Failure abandon(Failure failure) {
        return failure;
    }
}
