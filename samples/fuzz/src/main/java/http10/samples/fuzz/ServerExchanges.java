package http10.samples.fuzz;

import http10.message.Content;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.RequestHead;
import http10.message.Response;
import http10.message.StatusCode;
import http10.server.FileHandler;
import http10.server.Handler;
import http10.server.HttpServer;
import http10.server.ServerListener;
import http10.server.ServerOptions;
import http10.wire.BodyFraming;
import http10.wire.BodyReader;
import http10.wire.Limits;
import http10.wire.Profile;
import http10.wire.ProtocolException;
import http10.wire.RequestHeadParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whatever a server is sent, it answers in HTTP/1.0, never more often than it was asked, gives away nothing from outside its
 * folder, and closes. The connection is a Unix socket, which leaves nothing behind in the system.
 */
public final class ServerExchanges {
    private static final int MOST_POSTED = 1 << 20;
    private static final Tree TREE = Tree.make();
    private static final AtomicReference<Optional<Throwable>> FAULT = new AtomicReference<>(Optional.empty());
    private static final UnixDomainSocketAddress STRICT = open(Profile.STRICT);
    private static final UnixDomainSocketAddress HARDENED = open(Profile.HARDENED);

    private ServerExchanges() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Input in = Input.of(input);
        Profile profile = in.chooses(0) ? Profile.HARDENED : Profile.STRICT;
        String answers = exchange(profile == Profile.STRICT ? STRICT : HARDENED, in);
        FAULT.get().ifPresent(fault -> {
            throw new AssertionError("the server failed", fault);
        });
        for (String hidden : List.of(Tree.SECRET, TREE.outside().toString())) {
            boolean tells = answers.contains(hidden) && !in.text().contains(hidden); // a fuzzer may have guessed it
            Claim.that(!tells, () -> "it gives away what is outside: " + answers);
        }
        Answers.check(answers, requests(in.octets(), profile));
    }

    private static String exchange(UnixDomainSocketAddress address, Input in) throws IOException {
        try (SocketChannel socket = SocketChannel.open(address)) {
            ByteBuffer octets = ByteBuffer.wrap(in.octets());
            int half = in.chooses(1) ? octets.limit() / 2 : 0;
            if (half > 0) socket.write(octets.limit(half));
            socket.write(octets.limit(octets.capacity()));
            socket.shutdownOutput();
            return new String(Channels.newInputStream(socket).readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** The requests that can be read, up to the first that cannot. */
    private static List<RequestHead> requests(byte[] octets, Profile profile) {
        List<RequestHead> requests = new ArrayList<>();
        ByteBuffer left = ByteBuffer.wrap(octets);
        try {
            while (left.hasRemaining()) {
                Optional<RequestHead> head = new RequestHeadParser(Limits.REQUEST, profile, true).feed(left);
                if (head.isEmpty()) return requests;
                requests.add(head.get());
                BodyReader body = BodyReader.of(BodyFraming.ofRequest(head.get(), Limits.REQUEST), Limits.REQUEST);
                while (!body.isComplete() && left.hasRemaining()) body.take(left);
            }
        } catch (ProtocolException e) {
            return requests; // is answered once more
        }
        return requests;
    }

    private static UnixDomainSocketAddress open(Profile profile) {
        UnixDomainSocketAddress address =
                UnixDomainSocketAddress.of(TREE.outside().resolve(profile + ".socket"));
        ServerOptions options = ServerOptions.builder()
                .addresses(address)
                .profile(profile)
                .listener(new ServerListener() {
                    @Override
                    public void fault(Throwable cause) {
                        FAULT.set(Optional.of(cause));
                    }
                })
                .build();
        FileHandler files = TREE.handler();
        Handler handler = request -> request.method().equals(Method.POST) ? echo(request) : files.handle(request);
        try {
            HttpServer server = HttpServer.open(options, handler);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response echo(Request request) throws IOException {
        byte[] posted = request.content().octets(MOST_POSTED);
        return Response.of(StatusCode.OK, MediaType.OCTETS, Content.of(posted));
    }
}
