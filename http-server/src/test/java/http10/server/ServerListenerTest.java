package http10.server;

import static http10.server.RawClient.exchange;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Response;
import http10.message.StatusCode;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is told of answers, and who is not. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServerListenerTest {
    /** Counts what it is told. */
    private record Counting(boolean hearsAnswers, AtomicInteger told) implements ServerListener {
        @Override
        public void answered(Exchange exchange) {
            told.incrementAndGet();
        }
    }

    /** How often it was told of three answers. */
    private static int told(boolean hears) throws Exception {
        Counting listener = new Counting(hears, new AtomicInteger());
        ServerOptions options =
                ServerOptions.builder().port(0).listener(listener).build();
        try (HttpServer server = HttpServer.open(options, request -> Response.text(StatusCode.OK, "hello\n"))) {
            for (int i = 0; i < 3; i++) exchange(server.port(), "GET / HTTP/1.0\r\n\r\n");
        }
        return listener.told.get();
    }

    @Test
    void answers_are_told_to_who_hears_them() throws Exception {
        assertEquals(3, told(true));
        assertEquals(0, told(false));
    }

    @Test
    void of_two_it_is_enough_that_one_hears() {
        ServerListener deaf = ServerListener.NONE;
        ServerListener hears = new ServerListener() {};
        assertTrue(hears.andThen(deaf).hearsAnswers());
        assertTrue(deaf.andThen(hears).hearsAnswers());
        assertFalse(deaf.andThen(deaf).hearsAnswers());
    }
}
