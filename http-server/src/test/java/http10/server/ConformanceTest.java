package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import http10.samples.conformance.Result;
import http10.samples.conformance.Runner;
import http10.samples.conformance.Verdict;
import http10.samples.conformance.server.Server;
import http10.samples.conformance.server.ServerSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every case of the suite on our own server: only the strict outcome passes. */
class ConformanceTest {
    @TempDir
    static Path folder;

    private static ConformanceServer server;
    private static Server graded;

    @BeforeAll
    static void start() throws IOException {
        server = new ConformanceServer(folder);
        graded = new Server("127.0.0.1", server.port(), server.paths(), Server.SILENCE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> row() {
        Runner runner = new Runner(8, Duration.ofSeconds(60), result -> {});
        return runner.run(ServerSuite.on(graded, true)).stream()
                .map(result -> dynamicTest(result.requirement().id(), () -> passes(result)));
    }

    private static void passes(Result result) {
        assertEquals(
                Verdict.PASS,
                result.verdict(),
                () -> result.requirement() + "\n" + String.join("\n", result.details()));
    }
}
