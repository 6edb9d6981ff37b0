package http10.samples.fuzz;

import http10.wire.BodyFraming;
import http10.wire.BodyReader;
import http10.wire.Limits;
import http10.wire.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;

/** Chunks have one content however they are cut, and end where they end when they are kept as they came. */
public final class Chunks {
    private static final BodyFraming CHUNKED = new BodyFraming.Chunked();

    private Chunks() {}

    private record Decoded(String content, boolean complete, int surplus, String fault) {}

    public static void fuzzerTestOneInput(byte[] input) {
        Input in = Input.of(input);
        Limits limits = Limits.RESPONSE.withContentOctets(in.chooses(0) ? 9 : Long.MAX_VALUE);
        Decoded whole = checkedForCuts(in, () -> BodyReader.of(CHUNKED, limits));
        Decoded raw = checkedForCuts(in, () -> BodyReader.raw(CHUNKED, limits));
        Claim.same(whole.fault(), raw.fault(), "kept as they came, they break another rule");
        if (!whole.fault().isEmpty()) return;
        Claim.same(whole.complete(), raw.complete(), "kept as they came, they end elsewhere");
        Claim.same(whole.surplus(), raw.surplus(), "kept as they came, other octets follow");
        Claim.same(in.text(), raw.content() + tail(in.text(), raw.surplus()), "not kept as they came");
        if (whole.complete()) checkWritten(whole.content(), limits);
    }

    private static Decoded checkedForCuts(Input in, Supplier<BodyReader> readers) {
        Decoded whole = decode(Pieces.whole(in.octets()), readers.get());
        Random random = new Random(Arrays.hashCode(in.octets()));
        Claim.same(whole, decode(Pieces.cut(in.octets(), random), readers.get()), "cut, they are others");
        return whole;
    }

    private static Decoded decode(Pieces pieces, BodyReader reader) {
        try {
            String content = Reading.content(reader, pieces);
            return new Decoded(content, reader.isComplete(), pieces.left(), "");
        } catch (ProtocolException e) {
            return new Decoded("", false, 0, e.violation().toString());
        }
    }

    private static void checkWritten(String content, Limits limits) {
        String chunk = content.isEmpty() ? "" : Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
        byte[] octets = (chunk + "0\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        Decoded again = decode(Pieces.whole(octets), BodyReader.of(CHUNKED, limits));
        Claim.same(new Decoded(content, true, 0, ""), again, "written, it is read as another");
    }

    private static String tail(String text, int octets) {
        return text.substring(text.length() - octets);
    }
}
