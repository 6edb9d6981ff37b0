package http10.client;

import http10.message.Content;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.Quoted;
import http10.message.Response;
import http10.wire.LimitExceededException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;

/**
 * Removes the codings of content: gzip (x-gzip) and deflate, with the zlib format or bare (RFC 9110 section 8.4.1). It is
 * decoded while it is read, in bounded memory however much comes of it.
 */
public final class ContentCodings {
    /** The value of Accept-Encoding that asks for what can be decoded (RFC 1945 appendix D.2.3). */
    public static final String ACCEPTED = "gzip, deflate";

    private static final int MOST = 5; // each one may multiply the octets by 1,000

    private ContentCodings() {}

    /**
     * A response with its content decoded. Reading it throws a {@link CodingException} where the content breaks its
     * coding, is cut off or goes on behind its end, and a {@link LimitExceededException} where too much comes of it.
     *
     * @param response as it was received; not to be used any more, as closing the new one closes it
     * @param mostOctets how much may come of it, 0 or more; {@link Long#MAX_VALUE} for any amount, but for a bomb: more than
     *     256 MiB that are more than 200 times what was received
     * @return the response without Content-Encoding and, unless it was not coded at all, without Content-Length
     * @throws CodingException if a coding is not known, or there are more than five; the response is not closed
     */
    public static Response decoded(Response response, long mostOctets) throws CodingException {
        List<String> codings = response.codings();
        if (codings.isEmpty() || response.content() == Content.NONE) return response;
        CountedStream received = new CountedStream(response.content().stream());
        InputStream stream = received;
        boolean coded = false;
        if (codings.size() > MOST) throw new CodingException("the content has " + codings.size() + " codings");
        for (int i = codings.size() - 1; i >= 0; i--) {
            String coding = codings.get(i);
            if (coding.equals("identity")) continue;
            stream = decoder(coding, stream);
            coded = true;
        }
        if (!coded) return response;
        // R1945-3.5-02
        FieldSection fields =
                response.fields().without(FieldName.CONTENT_ENCODING).without(FieldName.CONTENT_LENGTH);
        Content content = Content.of(new BoundedStream(stream, mostOctets, received), OptionalLong.empty());
        return new Response(response.head().withFields(fields), content);
    }

    private static InputStream decoder(String coding, InputStream stream) throws CodingException {
        return switch (coding) {
            case "gzip" -> new GzipStream(stream);
            case "deflate" -> new DeflateStream(stream);
            default -> throw new CodingException("the content has a coding not known here: " + Quoted.of(coding));
        };
    }
}
