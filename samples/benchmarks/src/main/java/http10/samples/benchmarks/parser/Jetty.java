package http10.samples.benchmarks.parser;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;

/** Jetty's parser with a handler that keeps what it is told, as its server's does. */
final class Jetty implements HeadParser<Jetty.Parsed> {
    private final ByteBuffer octets;
    private final Handler handler = new Handler();
    private final HttpParser parser = new HttpParser(handler);

    Jetty(Head head) {
        this.octets = head.buffer();
    }

    record Parsed(String method, String target, HttpFields.Mutable fields) {}

    @Override
    public Parsed parse() {
        parser.reset();
        parser.parseNext(octets.clear());
        if (!handler.complete) throw new IllegalStateException("the head is not complete");
        return handler.head;
    }

    private static final class Handler implements HttpParser.RequestHandler {
        private Parsed head;
        private boolean complete;

        @Override
        public void startRequest(String method, String uri, HttpVersion version) {
            head = new Parsed(method, uri, HttpFields.build());
            complete = false;
        }

        @Override
        public void parsedHeader(HttpField field) {
            head.fields.add(field);
        }

        @Override
        public boolean headerComplete() {
            complete = true;
            return false;
        }

        @Override
        public boolean content(ByteBuffer item) {
            return false;
        }

        @Override
        public boolean contentComplete() {
            return false;
        }

        @Override
        public boolean messageComplete() {
            return true;
        }

        @Override
        public void earlyEOF() {
            complete = false;
        }

        @Override
        public void badMessage(HttpException failure) {
            throw new IllegalStateException(failure.getReason());
        }
    }

    @Override
    public String method(Parsed head) {
        return head.method;
    }

    @Override
    public String target(Parsed head) {
        return head.target;
    }

    @Override
    public int fields(Parsed head) {
        return head.fields.size();
    }

    @Override
    public Optional<String> field(Parsed head, String name) {
        return Optional.ofNullable(head.fields.get(name));
    }
}
