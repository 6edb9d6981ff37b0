package http10.server;

import static http10.server.RawClient.exchange;
import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertEquals;

import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
            public void accepted(InetSocketAddress peer) {
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
}
