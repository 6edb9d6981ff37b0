package http10.server;

import static http10.server.RawClient.exchange;
import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertEquals;

import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program that embeds the server does wrong costs it one connection, never a worker or the listening socket. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultsTest {
    private static final String GET = "GET /o HTTP/1.0\r\n\r\n";
    private static final int MORE_THAN_WORKERS = 5;

    private static ServerOptions options(ServerListener listener) {
        return ServerOptions.builder().port(0).workers(1).listener(listener).build();
    }

    /** Runs on the thread that accepts. */
    private abstract static class Quick implements Handler {
        @Override
        public boolean isQuick() {
            return true;
        }
    }

    @Test
    void a_listener_that_throws_whatever_it_hears() throws Exception {
        ServerListener listener = new ServerListener() {
            @Override
            public void answered(Exchange exchange) {
                throw new IllegalStateException("of the listener");
            }

            @Override
            public void fault(Throwable cause) {
                throw (RuntimeException) cause;
            }
        };
        try (HttpServer server = HttpServer.open(options(listener), new Fixtures())) {
            for (int i = 0; i < MORE_THAN_WORKERS; i++) {
                assertEquals("400", status(exchange(server.port(), "GET / nonsense\r\n\r\n")));
                assertEquals("200", status(exchange(server.port(), GET)));
            }
        }
    }

    @Test
    void a_listener_that_throws_when_a_connection_is_accepted() throws Exception {
        ServerListener listener = new ServerListener() {
            private int calls;

            @Override
            public void accepted(SocketAddress peer) {
                if (++calls <= MORE_THAN_WORKERS) throw new IllegalStateException("of the listener");
            }
        };
        try (HttpServer server = HttpServer.open(options(listener), new Fixtures())) {
            for (int i = 0; i < MORE_THAN_WORKERS; i++) assertEquals("", answerOrNothing(server.port()));
            for (int i = 0; i < MORE_THAN_WORKERS; i++) assertEquals("200", status(exchange(server.port(), GET)));
        }
    }

    /** A connection closed with its request unread is reset. */
    private static String answerOrNothing(int port) {
        try {
            return exchange(port, GET);
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void a_handler_that_leaves_its_thread_interrupted() throws Exception {
        Handler leader = new Quick() {
            @Override
            public Response handle(Request request) {
                Thread.currentThread().interrupt();
                return Response.text(StatusCode.OK, "hello\n");
            }
        };
        for (Handler handler : new Handler[] {leader, leader::handle}) {
            try (HttpServer server = HttpServer.open(options(ServerListener.NONE), handler)) {
                for (int i = 0; i < MORE_THAN_WORKERS; i++) {
                    assertEquals("200", status(exchange(server.port(), GET)));
                }
            }
        }
    }

    @Test
    void a_handler_that_throws_an_error_on_the_thread_that_accepts() throws IOException {
        Handler handler = new Quick() {
            private int called;

            @Override
            public Response handle(Request request) {
                if (++called <= MORE_THAN_WORKERS) throw new NoClassDefFoundError("of the handler");
                return Response.text(StatusCode.OK, "hello\n");
            }
        };
        try (HttpServer server = HttpServer.open(options(ServerListener.NONE), handler)) {
            for (int i = 0; i < MORE_THAN_WORKERS; i++) assertEquals("", exchange(server.port(), GET));
            assertEquals("200", status(exchange(server.port(), GET)));
        }
    }

    static Stream<Error> errors() {
        return Stream.of(
                new StackOverflowError(),
                new OutOfMemoryError("of the handler"),
                new NoClassDefFoundError("of the handler"),
                new ExceptionInInitializerError("of the handler"),
                new AssertionError("of the handler"),
                new Error("of the handler") {
                    private static final long serialVersionUID = 1;
                });
    }

    @ParameterizedTest
    @MethodSource("errors")
    void whatever_error_a_handler_throws_one_connection_ends_and_it_is_told(Error error) throws IOException {
        List<Throwable> told = new CopyOnWriteArrayList<>();
        ServerListener listener = new ServerListener() {
            @Override
            public void fault(Throwable cause) {
                told.add(cause);
            }
        };
        Handler handler = request -> {
            if (request.target().path().equals("/o")) return Response.text(StatusCode.OK, "hello\n");
            throw error;
        };
        try (HttpServer server = HttpServer.open(options(listener), handler)) {
            for (int i = 0; i < MORE_THAN_WORKERS; i++) {
                assertEquals("", exchange(server.port(), "GET /error HTTP/1.0\r\n\r\n"));
                assertEquals("200", status(exchange(server.port(), GET)));
            }
        }
        assertEquals(Collections.nCopies(MORE_THAN_WORKERS, error), told);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void whatever_error_a_listener_throws_one_connection_ends(Error error) throws IOException {
        ServerListener listener = new ServerListener() {
            private int calls;

            @Override
            public void accepted(SocketAddress peer) {
                if (++calls <= MORE_THAN_WORKERS) throw error;
            }

            @Override
            public void answered(Exchange exchange) {
                throw error;
            }

            @Override
            public void fault(Throwable cause) {
                throw error;
            }
        };
        try (HttpServer server = HttpServer.open(options(listener), new Fixtures())) {
            for (int i = 0; i < MORE_THAN_WORKERS; i++) assertEquals("", answerOrNothing(server.port()));
            for (int i = 0; i < MORE_THAN_WORKERS; i++) assertEquals("200", status(exchange(server.port(), GET)));
        }
    }
}
