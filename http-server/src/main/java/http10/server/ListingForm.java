package http10.server;

/** A way to write a listing down. It may be asked more than once, as a first piece is made to see whether that is all, and writes the same each time. */
interface ListingForm {
    void start(StringBuilder out);

    /** @param place of the entry, from 0 to {@link Entries#count} less one */
    void entry(int place, StringBuilder out);

    void end(StringBuilder out);
}
