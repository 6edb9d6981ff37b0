package http10.samples.benchmarks.parser;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestParser;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;

/** Apache HttpCore's blocking parser. */
final class HttpCore implements HeadParser<ClassicHttpRequest> {
    private final ByteArrayInputStream octets;
    private final SessionInputBufferImpl buffer = new SessionInputBufferImpl(8_192);
    private final DefaultHttpRequestParser parser = new DefaultHttpRequestParser();

    HttpCore(Head head) {
        this.octets = new ByteArrayInputStream(head.octets());
    }

    @Override
    public ClassicHttpRequest parse() throws Exception {
        octets.reset();
        return parser.parse(buffer, octets);
    }

    @Override
    public String method(ClassicHttpRequest head) {
        return head.getMethod();
    }

    @Override
    public String target(ClassicHttpRequest head) {
        return head.getPath();
    }

    @Override
    public int fields(ClassicHttpRequest head) {
        return head.getHeaders().length;
    }

    @Override
    public Optional<String> field(ClassicHttpRequest head, String name) {
        return Optional.ofNullable(head.getFirstHeader(name)).map(Header::getValue);
    }
}
