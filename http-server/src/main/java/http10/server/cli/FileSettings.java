package http10.server.cli;

import http10.message.MediaType;
import http10.message.Quoted;
import http10.server.FileOptions;
import http10.server.FileOptionsBuilder;
import http10.server.MediaTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which files are served, and how, as the options say. */
final class FileSettings {
    private static final int YEAR = 365 * 24 * 60 * 60;

    private FileSettings() {}

    /** @param served the folder or file */
    static FileOptions of(ServeOptions options, Path served) throws Failure, IOException {
        FileOptionsBuilder files = FileOptions.builder()
                .listing(!options.has(Option.NO_LISTING))
                .types(types(options))
                .gzip(options.has(Option.GZIP))
                .cleanUrls(options.has(Option.CLEAN_URLS))
                .dotFiles(options.has(Option.DOTFILES))
                .followLinks(options.has(Option.FOLLOW_SYMLINKS));
        List<String> indexes = options.all(Option.INDEX);
        for (String index : indexes) {
            if (!isPath(index) || index.indexOf('/') >= 0) {
                throw Failure.usage(Quoted.of(index) + " of --index is no name of a file", "write one without slashes");
            }
        }
        if (!indexes.isEmpty()) files.indexes(indexes);
        if (options.has(Option.CACHE)) {
            files.maxAge(Duration.ofSeconds(options.number(Option.CACHE, "a number of seconds", 0, YEAR, 0)));
        }
        Optional<String> page = options.last(Option.SPA);
        if (page.isPresent()) files.fallback(fallback(page.get(), indexes, served));
        return files.build();
    }

    private static String fallback(String file, List<String> indexes, Path served) throws Failure {
        String path = !file.isEmpty() ? file : indexes.isEmpty() ? "index.html" : indexes.get(0);
        if (!isPath(path)) {
            throw Failure.usage(
                    Quoted.of(path) + " of --spa is no path of a file in the folder", "write it as app/page.html");
        }
        if (Files.isRegularFile(served) || Files.isRegularFile(served.resolve(path))) return path;
        throw missing("file " + Quoted.of(path) + " in the folder", Option.SPA);
    }

    private static boolean isPath(String text) {
        for (String name : text.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\0') >= 0) return false;
        }
        return true;
    }

    private static MediaTypes types(ServeOptions options) throws Failure, IOException {
        Optional<String> file = options.last(Option.TYPES);
        MediaTypes types = file.isEmpty() ? MediaTypes.STANDARD : read(file.get());
        Optional<String> otherwise = options.last(Option.DEFAULT_TYPE);
        if (otherwise.isEmpty()) return types;
        Optional<MediaType> type = MediaType.parse(otherwise.get());
        if (type.isPresent()) return types.otherwise(type.get());
        throw Failure.usage(
                Quoted.of(otherwise.get()) + " of --default-type is no media type", "write one such as text/plain");
    }

    private static MediaTypes read(String file) throws Failure, IOException {
        try {
            return MediaTypes.STANDARD.with(Files.readString(Path.of(file), StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw missing("file " + Quoted.of(file), Option.TYPES);
        } catch (IllegalArgumentException e) {
            throw Failure.cannotStart(e.getMessage() + "; in " + Quoted.of(file) + " of --types; mend that line");
        }
    }

    static Failure missing(String what, Option option) {
        return Failure.cannotStart("there is no " + what + " for --" + option.longName() + "; give one that exists");
    }
}
