package http10.client.cli;

import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpDate;
import http10.message.Octets;
import http10.message.Quoted;
import http10.message.Request;
import http10.message.ResponseHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/** Content is only wanted if it has another date (-z) or another tag (--etag-compare) than what is there. */
final class Conditions {
    private static final FieldName IF_UNMODIFIED_SINCE = FieldName.of("If-Unmodified-Since");
    private static final FieldName ETAG = FieldName.of("ETag");

    private final GetOptions options;
    private final Optional<DateArgument> date;
    private final Optional<String> tag;

    /** @throws Failure if the file with the tag cannot be read */
    Conditions(GetOptions options, Streams streams) throws Failure {
        this.options = options;
        Optional<String> time = options.last(Option.TIME_COND);
        date = time.isEmpty() ? Optional.empty() : DateArgument.of(time.get());
        if (time.isPresent() && date.isEmpty() && !options.has(Option.SILENT)) {
            streams.tell("http10: warning: no date and no file: " + Quoted.of(time.get())
                    + "; in -z; it is fetched whatever its date is");
        }
        tag = tag();
    }

    private Optional<String> tag() throws Failure {
        Optional<String> name = options.last(Option.ETAG_COMPARE);
        if (name.isEmpty()) return Optional.empty();
        String text = "";
        try {
            text = new String(Files.readAllBytes(Path.of(name.get())), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            if (!options.has(Option.ETAG_SAVE)) throw unreadable(name.get(), e);
        } catch (IOException | InvalidPathException e) {
            throw unreadable(name.get(), e);
        }
        int end = text.indexOf('\n');
        String line = Octets.trimOws((end < 0 ? text : text.substring(0, end)).replace("\r", ""));
        if (!Octets.isFieldValue(line)) {
            throw new Failure(Exit.READ_FAILED, "no ETag", "in " + Quoted.of(name.get()), "have --etag-save write it");
        }
        return Optional.of(line.isEmpty() ? "\"\"" : line);
    }

    private static Failure unreadable(String name, Exception e) {
        return new Failure(
                Exit.READ_FAILED,
                "cannot read " + Quoted.of(name) + ": " + Faults.reason(e),
                "in --etag-compare",
                "name a file that can be read, or the same with --etag-save");
    }

    Request on(Request request) {
        FieldSection fields = request.fields();
        if (date.isPresent()) {
            FieldName name = date.get().before() ? IF_UNMODIFIED_SINCE : FieldName.IF_MODIFIED_SINCE;
            fields = fields.with(name, HttpDate.format(date.get().time()));
        }
        if (tag.isPresent()) fields = fields.with(FieldName.IF_NONE_MATCH, tag.get());
        return new Request(request.head().withFields(fields), request.content());
    }

    /** Whether the date of the response is a wanted one; a server may have overlooked the condition. */
    boolean areMet(ResponseHead head) {
        if (date.isEmpty() || head.status().code() != 200) return true;
        Optional<String> field = head.fields().only(FieldName.LAST_MODIFIED);
        Optional<Instant> modified = field.flatMap(text -> HttpDate.parse(text, Instant.now()));
        if (modified.isEmpty()) return true;
        int order = modified.get().compareTo(date.get().time());
        return date.get().before() ? order < 0 : order > 0;
    }

    /** Keeps the tag of what has been received in full; a 304 without tag changes nothing. */
    void save(ResponseHead head) throws OutputException {
        Optional<String> name = options.last(Option.ETAG_SAVE);
        int status = head.status().code();
        Optional<String> received = head.fields().only(ETAG);
        boolean tells = head.status().statusClass() == 2 || status == 304 && received.isPresent();
        if (name.isEmpty() || !tells) return;
        try {
            Path file = Path.of(name.get());
            Path temporary = file.resolveSibling(file.getFileName() + "." + System.nanoTime() + ".tmp");
            byte[] line = received.isEmpty() ? new byte[0] : line(received.get());
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, line);
            } else {
                Files.write(temporary, line);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException | InvalidPathException e) {
            throw new OutputException(new Failure(
                    Exit.WRITE_FAILED,
                    "cannot write the ETag: " + Faults.reason(e),
                    Quoted.of(name.get()) + " in --etag-save",
                    "choose a place that can be written to"));
        }
    }

    private static byte[] line(String tag) {
        return (tag + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
