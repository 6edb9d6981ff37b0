package http10.samples.fuzz;

import http10.message.Field;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.Octets;
import http10.message.RequestHead;
import http10.message.RequestTarget;
import http10.wire.BodyFraming;
import http10.wire.LimitExceededException;
import http10.wire.Limits;
import http10.wire.MalformedMessageException;
import http10.wire.ProtocolException;
import java.math.BigInteger;

/** A length is digits and no more than is allowed, by the reckoning of {@link BigInteger} too; all else is refused. */
public final class ContentLengths {
    private static final Limits LIMITS = Limits.REQUEST;

    private ContentLengths() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String value = Input.of(input).text();
        if (!Octets.isFieldValue(value)) return;
        FieldSection fields = FieldSection.of(new Field(FieldName.CONTENT_LENGTH, value));
        RequestHead head =
                new RequestHead(Method.POST, new RequestTarget.OriginForm("/"), HttpVersion.HTTP_1_0, fields);
        Claim.same(expected(value), found(head), "not the length it is: " + value);
    }

    private static String expected(String value) {
        if (!value.matches("[0-9]+")) return "malformed";
        BigInteger length = new BigInteger(value);
        // Nobody writes a length with more than 19 digits but to deceive.
        boolean allowed = value.length() <= 19 && length.compareTo(BigInteger.valueOf(LIMITS.contentOctets())) <= 0;
        return allowed ? new BodyFraming.FixedLength(length.longValueExact()).toString() : "too long";
    }

    private static String found(RequestHead head) {
        try {
            return BodyFraming.ofRequest(head, LIMITS).toString();
        } catch (LimitExceededException e) {
            return "too long";
        } catch (MalformedMessageException e) {
            return "malformed";
        } catch (ProtocolException e) {
            throw new AssertionError(e);
        }
    }
}
