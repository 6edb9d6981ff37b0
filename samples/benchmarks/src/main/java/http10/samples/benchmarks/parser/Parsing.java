package http10.samples.benchmarks.parser;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How long a parser takes from the octets of a head to method, target and fields that can be asked for. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 50, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
public class Parsing {
    static final String HOST = "Host";
    static final String CONNECTION = "Connection";
    static final String IF_MODIFIED_SINCE = "If-Modified-Since";

    @Param({"http10", "HttpCore", "microhttp", "Netty", "Jetty", "Undertow"})
    private String library;

    @Param
    private Head head;

    private HeadParser<Object> parser;

    /** Makes the parser, and sees that it parses: one that gave up would look fast. */
    @Setup(Level.Trial)
    public void makeParser() throws Exception {
        parser = parser();
        for (int round = 0; round < 2; round++) {
            Object parsed = parser.parse();
            expect("GET", parser.method(parsed));
            expect(head.target(), parser.target(parsed));
            expect(head.fields(), parser.fields(parsed));
            expect(head.field(HOST), parser.field(parsed, HOST));
            expect(head.field(CONNECTION), parser.field(parsed, CONNECTION));
            expect(head.field(IF_MODIFIED_SINCE), parser.field(parsed, IF_MODIFIED_SINCE));
        }
    }

    private static void expect(Object expected, Object parsed) {
        if (!expected.equals(parsed)) throw new IllegalStateException("expected " + expected + ", parsed " + parsed);
    }

    @SuppressWarnings("unchecked") // what one parser makes is given to no other
    private HeadParser<Object> parser() {
        HeadParser<?> made = switch (library) {
            case "http10" -> new Http10(head);
            case "HttpCore" -> new HttpCore(head);
            case "microhttp" -> new Microhttp(head);
            case "Netty" -> new Netty(head);
            case "Jetty" -> new Jetty(head);
            case "Undertow" -> new Undertow(head);
            default -> throw new IllegalArgumentException("no parser of " + library);
        };
        return (HeadParser<Object>) made;
    }

    @Benchmark
    public Object parse() throws Exception {
        return parser.parse();
    }

    @Benchmark
    public Object parseAndLookUp(Blackhole fields) throws Exception {
        Object parsed = parser.parse();
        fields.consume(parser.field(parsed, HOST));
        fields.consume(parser.field(parsed, CONNECTION));
        fields.consume(parser.field(parsed, IF_MODIFIED_SINCE));
        return parsed;
    }
}
