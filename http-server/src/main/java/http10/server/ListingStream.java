package http10.server;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A listing in UTF-8, of which each piece is made when it is read; so a large folder costs no large page in memory. */
final class ListingStream extends InputStream {
    private static final int PIECE = 8 << 10;

    private final ListingForm form;
    private final Entries entries;
    private final StringBuilder text = new StringBuilder(PIECE + 1024);
    private int next = -1; // entry; before the first comes the start, after the last the end
    private byte[] piece = new byte[0];
    private int at;

    /** @param entries closed with this */
    ListingStream(ListingForm form, Entries entries) {
        this.form = form;
        this.entries = entries;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : piece[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) return 0;
        if (isAtEnd()) return -1;
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean isAtEnd() {
        if (at == piece.length) makePiece();
        return at == piece.length;
    }

    private void makePiece() {
        text.setLength(0);
        while (text.length() < PIECE && next <= entries.count()) {
            if (next < 0) form.start(text);
            else if (next < entries.count()) form.entry(next, text);
            else form.end(text);
            next++;
        }
        piece = text.toString().getBytes(StandardCharsets.UTF_8);
        at = 0;
    }

    @Override
    public void close() {
        entries.close();
    }
}
