package http10.wire;

import http10.message.Method;
import java.util.List;
import java.util.Map;

/**
 * Octets sent to a parser, and what must come of them.
 *
 * @param file the file it stands in
 * @param name the requirement, with the ids of the catalogue's rows
 * @param octets what is sent
 * @param ends whether the stream ends after them
 * @param settings what the {@code with} lines say
 * @param strict the outcome under {@link Profile#STRICT}
 * @param hardened the outcome under {@link Profile#HARDENED}
 */
record WireCase(
        String file,
        String name,
        byte[] octets,
        boolean ends,
        Map<String, String> settings,
        List<String> strict,
        List<String> hardened) {

    List<String> expected(Profile profile) {
        return profile == Profile.STRICT ? strict : hardened;
    }

    boolean allowsSimple() {
        return !settings.getOrDefault("simple", "on").equals("off");
    }

    Method method() {
        return Method.of(settings.getOrDefault("method", "GET"));
    }

    /** The limits given, those of {@code defaults} where nothing is said. */
    Limits limits(Limits defaults) {
        return new Limits(
                (int) limit("start-line", defaults.startLineOctets()),
                (int) limit("field-line", defaults.fieldLineOctets()),
                (int) limit("field-lines", defaults.fieldLines()),
                (int) limit("head", defaults.headOctets()),
                limit("content", defaults.contentOctets()));
    }

    private long limit(String name, long otherwise) {
        return settings.containsKey(name) ? Long.parseLong(settings.get(name)) : otherwise;
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }
}
