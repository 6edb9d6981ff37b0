package http10.samples.fuzz;

import http10.client.ClientOptions;
import http10.client.HttpClient;
import http10.client.NetworkOptions;
import http10.client.RedirectPolicy;
import http10.message.HttpUri;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.message.ResponseHead;
import http10.wire.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whatever a server answers, the client gives the response that the parser reads in those octets, whole, or an
 * {@link IOException}; nothing that broke off is taken for whole.
 */
public final class ClientExchanges {
    private static final AtomicReference<byte[]> REPLY = new AtomicReference<>(new byte[0]);
    private static final Path SOCKET = Tree.make().outside().resolve("server.socket");
    private static final HttpClient CLIENT = client();
    private static final HttpUri URI = HttpUri.parse("http://localhost/").orElseThrow();

    static {
        serve();
    }

    private ClientExchanges() {}

    private record Fetched(Optional<ResponseHead> head, String content) {}

    public static void fuzzerTestOneInput(byte[] input) {
        Input in = Input.of(input);
        boolean toHead = in.chooses(3);
        // The reading of a whole stream, with the limits and tolerances of the client.
        Input stream = new Input(toHead ? 0b1100 : 0b0100, in.octets());
        Reading<ResponseHead> reading = ResponseHeads.read(Pieces.whole(in.octets()), stream, Profile.STRICT);
        REPLY.set(in.octets());
        Fetched found = fetch(toHead ? Method.HEAD : Method.GET);
        boolean isFinal = reading.isRefused()
                || reading.head().isEmpty()
                || reading.head().get().status().statusClass() != 1;
        if (!isFinal) return; // the client waits for the one that follows
        Claim.same(reading.head(), found.head(), "another response than the parser reads");
        if (found.head().isPresent()) Claim.same(reading.content(), found.content(), "another content");
    }

    /** The response read whole, or nothing where it fails. */
    private static Fetched fetch(Method method) {
        try (Response response = CLIENT.send(Request.of(method, URI))) {
            String content = new String(response.content().octets(1 << 24), StandardCharsets.ISO_8859_1);
            return new Fetched(Optional.of(response.head()), content);
        } catch (IOException e) {
            return new Fetched(Optional.empty(), "");
        }
    }

    private static HttpClient client() {
        NetworkOptions plain = NetworkOptions.DEFAULT;
        return HttpClient.of(ClientOptions.builder()
                .redirects(RedirectPolicy.NEVER)
                .network(new NetworkOptions(
                        plain.family(),
                        plain.headStart(),
                        plain.dialer(),
                        plain.hosts(),
                        plain.detours(),
                        Optional.of(SOCKET)))
                .build());
    }

    private static void serve() {
        try {
            ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listener.bind(UnixDomainSocketAddress.of(SOCKET));
            Thread server = new Thread(() -> answer(listener), "server");
            server.setDaemon(true);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(ServerSocketChannel listener) {
        while (true) {
            try (SocketChannel socket = listener.accept()) {
                InputStream in = Channels.newInputStream(socket);
                for (int ends = 0, octet; ends < 2 && (octet = in.read()) >= 0; ) {
                    if (octet == '\n') ends++;
                    else if (octet != '\r') ends = 0;
                }
                ByteBuffer reply = ByteBuffer.wrap(REPLY.get());
                while (reply.hasRemaining()) socket.write(reply);
            } catch (IOException e) {
                continue; // the client has seen enough, and gone
            }
        }
    }
}
