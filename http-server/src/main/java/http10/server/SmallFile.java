package http10.server;

import http10.message.Content;

/** One of the {@link SmallFiles}. */
final class SmallFile {
    private final Sight sight;
    private final Representation representation;
    private final Content.OfOctets content;
    private boolean asked; // by several threads at once, of which one may be overlooked

    SmallFile(Sight sight, Representation representation, byte[] octets) {
        this.sight = sight;
        this.representation = representation;
        this.content = new Content.OfOctets(octets);
    }

    boolean isCurrent(long millis) {
        return sight.isCurrent(millis);
    }

    Representation representation() {
        return representation;
    }

    Content.OfOctets content() {
        return content;
    }

    void noteAsked() {
        if (!asked) asked = true;
    }

    /** Whether it was asked for since the last call. */
    boolean wasAsked() {
        boolean was = asked;
        asked = false;
        return was;
    }
}
