package http10.transport;

import http10.transport.TimedJobs.Job;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Sends all of a message in slices; between two the pace is asked, so that a slow reader is told from a dead one. */
final class PacedSending {
    private static final int SLICE = 64 << 10;

    private PacedSending() {}

    static void sendAll(ByteBuffer message, WritableByteChannel to, Pace pace, TimedJobs jobs) throws IOException {
        Step step = new Step.Send(to, message);
        int end = message.limit();
        for (long sent = 0; message.position() < end; ) {
            message.limit(Math.min(end, message.position() + SLICE));
            try {
                sent += jobs.within(Job.SENDING, pace.next(sent), step);
            } finally {
                pace.done();
            }
        }
        message.limit(end);
    }
}
