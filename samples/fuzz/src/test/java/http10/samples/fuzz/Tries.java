package http10.samples.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;

/**
 * Tries a claim with many generated inputs. Each run takes a seed of its own, which a failure tells, so that
 * {@code -Dhttp10.seed=N} makes it come again; and the input that fails is cut down to the octets that matter.
 */
final class Tries {
    private static final int MOST_CUTS = 2_000;

    /** What is claimed to hold for an input; throws where it does not. */
    interface Property {
        void check(byte[] input) throws Exception;
    }

    private Tries() {}

    /** So many inputs, each with a first octet that chooses by chance. */
    static void of(int count, Function<Random, String> inputs, Property property) {
        long seed = Long.getLong("http10.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            byte[] octets = inputs.apply(random).getBytes(StandardCharsets.ISO_8859_1);
            byte[] input = new byte[octets.length + 1];
            input[0] = (byte) random.nextInt(16);
            System.arraycopy(octets, 0, input, 1, octets.length);
            if (holds(property, input)) continue;
            byte[] least = cutDown(input, property);
            try {
                property.check(least);
            } catch (Exception | AssertionError e) {
                throw new AssertionError("-Dhttp10.seed=" + seed + ", try " + i + ": " + shown(least), e);
            }
        }
    }

    private static boolean holds(Property property, byte[] input) {
        try {
            property.check(input);
            return true;
        } catch (Exception | AssertionError e) {
            return false; // is checked once more, cut down
        }
    }

    /** Leaves out ever smaller pieces as long as it still fails. */
    private static byte[] cutDown(byte[] input, Property property) {
        byte[] least = input;
        int cuts = 0;
        for (int size = least.length / 2; size > 0; size /= 2) {
            for (int at = 1; at + size <= least.length && cuts < MOST_CUTS; cuts++) {
                byte[] shorter = without(least, at, size);
                if (holds(property, shorter)) at += size;
                else least = shorter;
            }
        }
        return least;
    }

    private static byte[] without(byte[] octets, int at, int size) {
        byte[] rest = Arrays.copyOf(octets, octets.length - size);
        System.arraycopy(octets, at + size, rest, at, rest.length - at);
        return rest;
    }

    private static String shown(byte[] input) {
        StringBuilder out = new StringBuilder();
        for (byte octet : input) {
            if (octet > ' ' && octet < 0x7f && octet != '\\') out.append((char) octet);
            else out.append(String.format("\\x%02x", octet));
        }
        return out.toString();
    }
}
