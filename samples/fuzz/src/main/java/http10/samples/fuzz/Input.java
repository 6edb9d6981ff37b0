package http10.samples.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One input: its first octet chooses settings, the others are what is read.
 *
 * @param choices eight of them, a bit each
 * @param octets what is read
 */
record Input(int choices, byte[] octets) {
    static Input of(byte[] input) {
        if (input.length == 0) return new Input(0, input);
        return new Input(input[0], Arrays.copyOfRange(input, 1, input.length));
    }

    boolean chooses(int bit) {
        return (choices >> bit & 1) == 1;
    }

    String text() {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
