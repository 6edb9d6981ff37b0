package http10.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The time that -z names: by a date, or as that of a file.
 *
 * @param time to the second
 * @param before whether content from before it is wanted: there is a "-" in front
 */
record DateArgument(Instant time, boolean before) {
    /** Empty for what is neither. */
    static Optional<DateArgument> of(String text) {
        boolean before = text.startsWith("-");
        String named = before ? text.substring(1) : text;
        Optional<Instant> date = DateText.parse(named);
        Optional<Instant> time = date.isPresent() ? date : ofFile(named);
        return time.isEmpty() ? Optional.empty() : Optional.of(new DateArgument(time.get(), before));
    }

    private static Optional<Instant> ofFile(String name) {
        try {
            Instant modified = Files.getLastModifiedTime(Path.of(name)).toInstant();
            return Optional.of(modified.truncatedTo(ChronoUnit.SECONDS));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // there is none yet, which is how -z FILE -o FILE begins
        }
    }
}
