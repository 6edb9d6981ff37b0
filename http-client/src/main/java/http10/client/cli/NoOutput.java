package http10.client.cli;

import java.nio.ByteBuffer;

/** Where content goes that nobody asked to see. */
final class NoOutput extends Output {
    @Override
    public int write(ByteBuffer octets) {
        int count = octets.remaining();
        octets.position(octets.limit());
        return count;
    }

    @Override
    void complete() {}

    @Override
    Failure abandon(Failure failure) {
        return failure;
    }
}
