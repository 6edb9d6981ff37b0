package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A number of 16 bits is two octets, and somebody has to say which comes first. The wire of the internet takes the greater
 * one first, big-endian; most processors have it the other way in memory. Text has no such question, which is one reason
 * why HTTP is text.
 *
 * <p>{@code http10.wire.ControlOctets} reads eight octets at once as one number, in the order of the processor, because
 * these never go anywhere.
 */
final class ByteOrders {
    private ByteOrders() {}

    static void run(PrintStream out) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            try (LoopbackPair pair = LoopbackPair.open()) {
                byte[] sent = octets((short) 1, order);
                pair.client().getOutputStream().write(sent);
                byte[] received = pair.server().getInputStream().readNBytes(2);
                out.println("1 as 16 bits, " + order + ": sent " + Shown.hex(sent));
                out.println("  read as big-endian    " + number(received, ByteOrder.BIG_ENDIAN));
                out.println("  read as little-endian " + number(received, ByteOrder.LITTLE_ENDIAN));
            }
        }
        out.println("as text it is one octet, " + Shown.hex(new byte[] {'1'}) + ", whoever reads it");
    }

    static byte[] octets(short number, ByteOrder order) {
        return ByteBuffer.allocate(2).order(order).putShort(number).array();
    }

    static short number(byte[] octets, ByteOrder order) {
        return ByteBuffer.wrap(octets).order(order).getShort();
    }
}
