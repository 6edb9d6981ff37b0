package http10.transport;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.WritableByteChannel;

/**
 * A step that may block, done under a deadline by {@link TimedJobs}. Those of every exchange are records: the first lambdas
 * of a process cost it a millisecond or two each, which is a part of a whole fetch.
 */
@FunctionalInterface
interface Step {
    /** Returns a number that says what came of it. */
    int run() throws IOException;

    record Connect(StreamSocket socket, SocketAddress address) implements Step {
        @Override
        public int run() throws IOException {
            return socket.connect(address);
        }
    }

    record Receive(InputWait input, ByteChannel octets, ByteBuffer into) implements Step {
        @Override
        public int run() throws IOException {
            return input.read(octets, into);
        }
    }

    record ReceiveOrSend(InputWait input, ByteChannel octets, ByteBuffer into, ByteBuffer message) implements Step {
        @Override
        public int run() throws IOException {
            return input.readOrWrite(octets, into, message);
        }
    }

    record Send(WritableByteChannel to, ByteBuffer message) implements Step {
        @Override
        public int run() throws IOException {
            return to.write(message);
        }
    }
}
