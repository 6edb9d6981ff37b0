package http10.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Field;
import http10.message.FieldSection;
import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.RequestHead;
import http10.message.RequestTarget;
import http10.message.ResponseHead;
import http10.message.StatusCode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/** Random octets and mutated messages. The seed is the number of the repetition, so a failure comes again. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParserFuzzTest {
    private static final int ROUNDS = 400;
    private static final String TCHARS = "!#$%&'*+-.^_`|~09azAZ";
    private static final List<WireCase> REQUESTS = shortOnes("request");
    private static final List<WireCase> RESPONSES = shortOnes("response");

    private static List<WireCase> shortOnes(String folder) {
        return WireFile.casesIn(folder).stream()
                .filter(wire -> wire.octets().length < 300)
                .toList();
    }

    @RepeatedTest(8)
    @Tag("R9112-2.2-07")
    @Tag("PX-IO-01")
    @Tag("PX-IO-02")
    void any_octets_give_one_outcome_however_they_are_cut(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        for (int i = 0; i < ROUNDS; i++) {
            WireCase request = with(REQUESTS, random);
            Profile profile = random.nextBoolean() ? Profile.STRICT : Profile.HARDENED;
            assertEquals(
                    WireOutcome.ofRequest(request, profile, whole(request)),
                    WireOutcome.ofRequest(request, profile, pieces(request, random)),
                    request::toString);
            WireCase response = with(RESPONSES, random);
            assertEquals(
                    WireOutcome.ofResponse(response, profile, whole(response)),
                    WireOutcome.ofResponse(response, profile, pieces(response, random)),
                    response::toString);
        }
    }

    /** A case of ours with octets changed, or noise; WireOutcome lets no exception but ProtocolException pass. */
    private static WireCase with(List<WireCase> cases, Random random) {
        WireCase wire = cases.get(random.nextInt(cases.size()));
        byte[] octets = random.nextInt(8) == 0 ? noise(random) : mutated(wire.octets(), random);
        Map<String, String> settings = random.nextBoolean()
                ? wire.settings()
                : Map.of("head", "64", "start-line", "20", "field-line", "16", "field-lines", "2", "content", "4");
        return new WireCase("fuzz", describe(octets), octets, random.nextBoolean(), settings, List.of(), List.of());
    }

    private static byte[] noise(Random random) {
        byte[] octets = new byte[random.nextInt(100)];
        random.nextBytes(octets);
        return octets;
    }

    private static byte[] mutated(byte[] octets, Random random) {
        List<Byte> changed = new ArrayList<>();
        for (byte octet : octets) changed.add(octet);
        for (int n = random.nextInt(4); n >= 0; n--) {
            int at = random.nextInt(changed.size() + 1);
            byte octet = (byte) (random.nextBoolean() ? random.nextInt(256) : "\r\n\t :/0;,".charAt(random.nextInt(9)));
            switch (random.nextInt(3)) {
                case 0 -> changed.add(at, octet);
                case 1 -> changed.subList(0, at).clear();
                default -> {
                    if (at < changed.size()) changed.set(at, octet);
                }
            }
        }
        byte[] result = new byte[changed.size()];
        for (int i = 0; i < result.length; i++) result[i] = changed.get(i);
        return result;
    }

    private static String describe(byte[] octets) {
        StringBuilder out = new StringBuilder();
        for (byte octet : octets) out.append(String.format(octet > ' ' && octet < 0x7f ? "%c" : "\\x%02x", octet));
        return out.toString();
    }

    private static List<ByteBuffer> whole(WireCase wire) {
        return List.of(ByteBuffer.wrap(wire.octets()));
    }

    private static List<ByteBuffer> pieces(WireCase wire, Random random) {
        List<ByteBuffer> pieces = new ArrayList<>();
        for (int from = 0, to; from < wire.octets().length; from = to) {
            to = Math.min(wire.octets().length, from + 1 + random.nextInt(1 + random.nextInt(20)));
            pieces.add(ByteBuffer.wrap(wire.octets()).slice(from, to - from));
        }
        return pieces;
    }

    @RepeatedTest(4)
    @Tag("R9110-2.3-01")
    void what_is_written_parses_back(RepetitionInfo info) throws ProtocolException {
        Random random = new Random(info.getCurrentRepetition());
        for (int i = 0; i < ROUNDS; i++) {
            FieldSection fields = fields(random);
            RequestTarget target = new RequestTarget.OriginForm("/" + word("azAZ09-._~!$&'()*+,;=:@/?", random));
            RequestHead request =
                    new RequestHead(Method.of("M" + word(TCHARS, random)), target, HttpVersion.HTTP_1_0, fields);
            assertEquals(
                    request,
                    new RequestHeadParser(Limits.REQUEST, Profile.HARDENED, false)
                            .feed(HeadWriter.octets(request))
                            .orElseThrow());
            StatusCode status = new StatusCode(200 + random.nextInt(400));
            ResponseHead response = new ResponseHead(HttpVersion.HTTP_1_0, status, value(random), fields);
            ByteBuffer octets = HeadWriter.octets(response);
            assertTrue(endsEveryLineWithCrLf(octets));
            assertEquals(
                    response,
                    new ResponseHeadParser(Limits.RESPONSE, Profile.HARDENED, false)
                            .feed(octets)
                            .orElseThrow());
        }
    }

    private static FieldSection fields(Random random) {
        List<Field> fields = new ArrayList<>();
        for (int n = random.nextInt(6); n > 0; n--) fields.add(Field.of("x" + word(TCHARS, random), value(random)));
        return FieldSection.of(fields);
    }

    private static String value(Random random) {
        StringBuilder value = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--) {
            int octet = random.nextInt(256);
            value.append(octet == '\t' || octet >= ' ' && octet != 0x7f ? (char) octet : 'x');
        }
        return value.toString().replaceAll("^[ \t]+|[ \t]+$", "");
    }

    private static String word(String chars, Random random) {
        StringBuilder word = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--) word.append(chars.charAt(random.nextInt(chars.length())));
        return word.toString();
    }

    private static boolean endsEveryLineWithCrLf(ByteBuffer octets) {
        boolean lastWasCr = false;
        for (int i = 0; i < octets.limit(); i++) {
            if (lastWasCr != (octets.get(i) == '\n')) return false;
            lastWasCr = octets.get(i) == '\r';
        }
        return !lastWasCr;
    }
}
