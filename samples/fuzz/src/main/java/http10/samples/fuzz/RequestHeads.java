package http10.samples.fuzz;

import http10.message.HttpVersion;
import http10.message.RequestHead;
import http10.wire.BodyFraming;
import http10.wire.HeadWriter;
import http10.wire.Limits;
import http10.wire.Profile;
import http10.wire.RequestHeadParser;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/** Any octets are a request, the beginning of one, or break a named rule: the same however they are cut. */
public final class RequestHeads {
    static final Limits SMALL = new Limits(40, 30, 3, 120, 9);

    /** A folded line grows together, so that it may be longer than a line was allowed to be. */
    private static final Limits LARGE = new Limits(1 << 20, 1 << 20, 10_000, 1 << 21, Limits.REQUEST.contentOctets());

    private RequestHeads() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Input in = Input.of(input);
        Reading<RequestHead> strict = reading(in, Profile.STRICT);
        Reading<RequestHead> hardened = reading(in, Profile.HARDENED);
        // What the hardened profile lets through nobody reads otherwise.
        if (!hardened.isRefused()) Claim.same(strict, hardened, "the two profiles disagree");
        if (strict.head().isPresent()) checkWritten(strict.head().get(), strict.framing(), in.chooses(0));
    }

    private static Reading<RequestHead> reading(Input in, Profile profile) {
        Reading<RequestHead> whole = read(Pieces.whole(in.octets()), in, profile);
        Random random = new Random(Arrays.hashCode(in.octets()));
        Claim.same(whole, read(Pieces.cut(in.octets(), random), in, profile), "cut, it is another");
        if (in.octets().length < 500) {
            Claim.same(whole, read(Pieces.single(in.octets()), in, profile), "octet by octet, it is another");
        }
        return whole;
    }

    private static Reading<RequestHead> read(Pieces pieces, Input in, Profile profile) {
        Limits limits = in.chooses(0) ? SMALL : Limits.REQUEST;
        RequestHeadParser parser = new RequestHeadParser(limits, profile, !in.chooses(1));
        Optional<Reading.End> end = in.chooses(2) ? Optional.of(parser::endOfStream) : Optional.empty();
        Reading<RequestHead> reading =
                Reading.of(pieces, parser::feed, head -> BodyFraming.ofRequest(head, limits), limits, end);
        Claim.that(parser.received() <= limits.headOctets() + 1, () -> "it keeps " + parser.received() + " octets");
        return reading;
    }

    /** What is written of it is read as the same head, with the same framing. */
    private static void checkWritten(RequestHead head, Optional<BodyFraming> framing, boolean small) {
        if (!head.version().isAtLeast(HttpVersion.HTTP_1_0)) return;
        RequestHead sent = new RequestHead(head.method(), head.target(), HttpVersion.HTTP_1_0, head.fields());
        Limits limits = small ? LARGE.withContentOctets(SMALL.contentOctets()) : LARGE;
        ByteBuffer octets = HeadWriter.octets(sent);
        RequestHeadParser parser = new RequestHeadParser(limits, Profile.STRICT, false);
        Reading<RequestHead> again = Reading.of(
                Pieces.whole(octets.array()),
                parser::feed,
                read -> BodyFraming.ofRequest(read, limits),
                limits,
                Optional.empty());
        Claim.same(Optional.of(sent), again.head(), "written, it is read as another");
        Claim.same(framing, again.framing(), "written, it is framed otherwise");
    }
}
