package http10.client.cli;

import http10.message.ResponseHead;
import java.io.IOException;
import java.util.Optional;

/** For -i, -I and -D: copies each head to an output as soon as it has come, and as it came. */
final class HeadCopy implements Observer {
    private final Output output;
    private final boolean copiesTunnel; // what a proxy answers to CONNECT
    private Optional<IOException> failure = Optional.empty();

    HeadCopy(Output output, boolean copiesTunnel) {
        this.output = output;
        this.copiesTunnel = copiesTunnel;
    }

    @Override
    public void tunnelAnswered(ResponseHead head, byte[] octets, long nanos) {
        if (copiesTunnel) headReceived(head, octets, nanos);
    }

    @Override
    public void headReceived(ResponseHead head, byte[] octets, long nanos) {
        if (failure.isPresent()) return;
        try {
            output.writeHeads(octets);
        } catch (IOException e) {
            failure = Optional.of(e);
        }
    }

    @Override
    public void check() throws IOException {
        if (failure.isPresent()) throw failure.get();
    }
}
