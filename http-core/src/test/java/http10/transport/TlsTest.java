package http10.transport;

import static http10.transport.Loopback.in;
import static http10.transport.Loopback.late;
import static http10.transport.Loopback.meanwhile;
import static http10.transport.Loopback.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our TLS against the JDK's own sockets, in either role. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TlsTest {
    private static SSLContext context;

    private Loopback pair;

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        context = TestCertificate.context(folder);
    }

    @BeforeEach
    void open() throws IOException {
        pair = Loopback.open();
    }

    @AfterEach
    void close() throws IOException {
        pair.close();
    }

    private static SSLEngine client() {
        SSLEngine engine = context.createSSLEngine("localhost", 443);
        engine.setUseClientMode(true);
        return engine;
    }

    private static SSLEngine server() {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        return engine;
    }

    /** The peer's end, in the other role; it shakes hands when first used. */
    private SSLSocket peer(boolean asServer) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(pair.peer, "localhost", 443, true);
        socket.setUseClientMode(!asServer);
        return socket;
    }

    private SSLSession startTls(SSLEngine engine, SSLSocket peer) throws Exception {
        CompletableFuture<Void> handshake = meanwhile(() -> {
            peer.startHandshake();
            return null;
        });
        SSLSession session = pair.connection.startTls(engine, late());
        handshake.get();
        return session;
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.3,true", "TLSv1.3,false", "TLSv1.2,true", "TLSv1.2,false"})
    void a_megabyte_goes_both_ways(String protocol, boolean asClient) throws Exception {
        SSLEngine engine = asClient ? client() : server();
        engine.setEnabledProtocols(new String[] {protocol});
        SSLSocket peer = peer(asClient);
        assertEquals(protocol, startTls(engine, peer).getProtocol());
        byte[] sent = pattern(1 << 20);
        CompletableFuture<Long> echo = meanwhile(() -> {
            byte[] all = peer.getInputStream().readNBytes(sent.length);
            peer.getOutputStream().write(all);
            return (long) all.length;
        });
        pair.connection.sendAll(ByteBuffer.wrap(sent), late());
        assertArrayEquals(sent, receive(sent.length));
        assertEquals(sent.length, echo.get());
    }

    private byte[] receive(int count) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(count);
        while (into.hasRemaining()) assertTrue(pair.connection.receive(into, late()) > 0);
        return into.array();
    }

    @Test
    void close_notify_is_the_end_of_the_stream() throws Exception {
        SSLSocket peer = peer(true);
        startTls(client(), peer);
        CompletableFuture<Void> sent = meanwhile(() -> {
            peer.getOutputStream().write('x');
            peer.shutdownOutput();
            return null;
        });
        assertArrayEquals(new byte[] {'x'}, receive(1));
        assertEquals(-1, pair.connection.receive(ByteBuffer.allocate(1), late()));
        assertEquals(-1, pair.connection.receive(ByteBuffer.allocate(1), late()));
        sent.get();
    }

    @Test
    void a_stream_that_ends_without_close_notify_is_truncated() throws Exception {
        SSLSocket peer = peer(true);
        startTls(client(), peer);
        peer.getOutputStream().write('x');
        pair.peer.close(); // the plain socket below
        assertArrayEquals(new byte[] {'x'}, receive(1));
        assertThrows(SSLException.class, () -> pair.connection.receive(ByteBuffer.allocate(1), late()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void tearing_down_sends_close_notify(String protocol) throws Exception {
        SSLEngine engine = server();
        engine.setEnabledProtocols(new String[] {protocol});
        SSLSocket peer = peer(false);
        startTls(engine, peer);
        CompletableFuture<byte[]> received = meanwhile(() -> {
            byte[] all = peer.getInputStream().readAllBytes(); // throws where the end is not told
            peer.close();
            return all;
        });
        pair.connection.sendAll(ByteBuffer.wrap(new byte[] {'o', 'k'}), late());
        pair.connection.tearDown(100_000, late());
        assertArrayEquals(new byte[] {'o', 'k'}, received.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void after_a_missed_deadline_of_receiving_it_still_sends(String protocol) throws Exception {
        SSLEngine engine = server();
        engine.setEnabledProtocols(new String[] {protocol});
        SSLSocket peer = peer(false);
        startTls(engine, peer);
        assertThrows(DeadlineExceededException.class, () -> pair.connection.receive(ByteBuffer.allocate(1), in(50)));
        CompletableFuture<byte[]> received =
                meanwhile(() -> peer.getInputStream().readAllBytes());
        pair.connection.sendAll(ByteBuffer.wrap(new byte[] {'4', '0', '8'}), late());
        pair.connection.tearDown(100_000, late());
        assertArrayEquals(new byte[] {'4', '0', '8'}, received.get());
    }

    @Test
    void a_handshake_has_a_deadline() {
        assertThrows(DeadlineExceededException.class, () -> pair.connection.startTls(client(), in(50)));
        assertThrows(IOException.class, () -> pair.connection.receive(ByteBuffer.allocate(1), late()));
    }

    @Test
    void a_peer_that_closes_instead_of_shaking_hands_is_an_exception() throws IOException {
        pair.peer.shutdownOutput();
        IOException e = assertThrows(IOException.class, () -> pair.connection.startTls(client(), late()));
        assertFalse(e instanceof DeadlineExceededException);
    }

    @Test
    void a_server_in_plain_text_is_an_SSL_exception() throws IOException {
        pair.peer.getOutputStream().write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes());
        assertThrows(SSLException.class, () -> pair.connection.startTls(client(), late()));
    }

    @Test
    void a_client_in_plain_text_is_an_SSL_exception() throws IOException {
        pair.peer.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes());
        assertThrows(SSLException.class, () -> pair.connection.startTls(server(), late()));
    }

    @Test
    void an_untrusted_certificate_is_refused_and_the_peer_told() throws Exception {
        SSLEngine engine = SSLContext.getDefault().createSSLEngine("localhost", 443);
        engine.setUseClientMode(true);
        SSLSocket peer = peer(true);
        CompletableFuture<Integer> handshake = meanwhile(() -> {
            peer.startHandshake();
            return peer.getInputStream().read();
        });
        assertThrows(SSLException.class, () -> pair.connection.startTls(engine, late()));
        Throwable told = assertThrows(ExecutionException.class, handshake::get).getCause();
        assertInstanceOf(SSLException.class, told);
        assertTrue(told.getMessage().contains("certificate"), told.getMessage());
    }

    @Test
    void knows_whether_octets_are_decrypted_already() throws Exception {
        SSLSocket peer = peer(true);
        startTls(client(), peer);
        peer.getOutputStream().write(new byte[3]);
        receive(1);
        assertTrue(pair.connection.hasOctets());
        receive(2);
    }
}
