package http10.server;

import http10.message.Content;
import http10.message.Request;
import http10.message.Response;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers with files, and keeps them for those who ask next: small ones in memory, large ones open. */
final class KeptFiles {
    private final InstantSource clock;
    private final SmallFiles small;
    private final LargeFiles large;

    KeptFiles(InstantSource clock) {
        this.clock = clock;
        this.small = new SmallFiles(clock);
        this.large = new LargeFiles(clock);
    }

    /**
     * The answer to a GET or HEAD, if its file is kept.
     *
     * @param key what leads to the file, as the path that was sent
     */
    Optional<Response> answer(Request request, String key) throws IOException {
        Optional<Response> answer = small.answer(request, key);
        return answer.isPresent() ? answer : large.answer(request, key);
    }

    /**
     * The answer to a GET or HEAD.
     *
     * @param key under which the file may be kept
     * @param file just opened; closed here or with the answer
     * @param look has a look at the file; empty if not every later version can be told from this one
     */
    Response answer(
            Request request,
            String key,
            Found.OpenFile file,
            Representation representation,
            Supplier<Optional<Sight>> look)
            throws IOException {
        if (file.version().size() > SmallFiles.MOST_OCTETS) {
            return representation.answer(request, large.keep(key, file, representation, look), clock);
        }
        try (file) {
            byte[] octets = file.octets();
            look.get().ifPresent(sight -> small.keep(key, sight, representation, octets));
            return representation.answer(request, Content.of(octets), clock);
        }
    }
}
