package http10.samples.fuzz;

import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.ResponseHead;
import http10.wire.BodyFraming;
import http10.wire.HeadWriter;
import http10.wire.Limits;
import http10.wire.Profile;
import http10.wire.ProtocolException;
import http10.wire.ResponseHeadParser;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/** Any octets are a response, the beginning of one, or break a named rule: the same however they are cut. */
public final class ResponseHeads {
    private static final Limits SMALL = new Limits(40, 30, 3, 120, 9);
    private static final Limits LARGE = new Limits(1 << 20, 1 << 20, 10_000, 1 << 21, Long.MAX_VALUE);

    private ResponseHeads() {}

    public static void fuzzerTestOneInput(byte[] input) throws ProtocolException {
        Input in = Input.of(input);
        Reading<ResponseHead> strict = reading(in, Profile.STRICT);
        Reading<ResponseHead> hardened = reading(in, Profile.HARDENED);
        if (!hardened.isRefused()) Claim.same(strict, hardened, "the two profiles disagree");
        if (strict.head().isPresent()) checkWritten(strict.head().get());
    }

    private static Reading<ResponseHead> reading(Input in, Profile profile) {
        Reading<ResponseHead> whole = read(Pieces.whole(in.octets()), in, profile);
        Random random = new Random(Arrays.hashCode(in.octets()));
        Claim.same(whole, read(Pieces.cut(in.octets(), random), in, profile), "cut, it is another");
        if (in.octets().length < 500) {
            Claim.same(whole, read(Pieces.single(in.octets()), in, profile), "octet by octet, it is another");
        }
        return whole;
    }

    static Reading<ResponseHead> read(Pieces pieces, Input in, Profile profile) {
        Limits limits = in.chooses(0) ? SMALL : Limits.RESPONSE;
        ResponseHeadParser parser = new ResponseHeadParser(limits, profile, !in.chooses(1));
        Optional<Reading.End> end = in.chooses(2) ? Optional.of(parser::endOfStream) : Optional.empty();
        Method method = in.chooses(3) ? Method.HEAD : Method.GET;
        Reading<ResponseHead> reading =
                Reading.of(pieces, parser::feed, head -> BodyFraming.ofResponse(method, head, limits), limits, end);
        int kept = parser.octets().length;
        Claim.that(kept <= limits.headOctets() + 1, () -> "it keeps " + kept + " octets");
        return reading;
    }

    /** What a server may send is read as the same head again. */
    private static void checkWritten(ResponseHead head) throws ProtocolException {
        int code = head.status().code();
        if (head.isSimple() || code < 200 || code > 599) return;
        ResponseHead sent = new ResponseHead(HttpVersion.HTTP_1_0, head.status(), head.reason(), head.fields());
        ByteBuffer octets = HeadWriter.octets(sent);
        Optional<ResponseHead> again = new ResponseHeadParser(LARGE, Profile.HARDENED, false).feed(octets);
        Claim.same(Optional.of(sent), again, "written, it is read as another");
    }
}
