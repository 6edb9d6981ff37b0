package http10.client;

import java.io.IOException;
import java.io.InputStream;

/** Decodes deflate: the zlib format (RFC 1950), or what it holds, bare, as some servers send it (RFC 1951). */
final class DeflateStream extends DecodingStream {
    private boolean begun;
    private boolean ended;

    DeflateStream(InputStream source) {
        super(source);
    }

    @Override
    int decode(byte[] into, int offset, int length) throws IOException {
        if (!begun && !begin()) return -1;
        if (ended) return -1;
        int count = inflation.inflate(into, offset, length);
        if (count >= 0) return count;
        ended = true;
        if (inflation.hasOctet()) throw new CodingException("the coded content goes on behind its end");
        return -1;
    }

    /** Nothing at all counts as nothing deflated. */
    private boolean begin() throws IOException {
        if (!inflation.hasOctet()) return false;
        int ahead = inflation.ahead();
        boolean zlib = (ahead >> 8 & 0x0f) == 8 && ahead % 31 == 0;
        inflation.begin(!zlib);
        begun = true;
        return true;
    }
}
