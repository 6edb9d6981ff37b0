package http10.client.cli;

import http10.client.CookieJar;
import http10.options.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All transfers that the command line asks for, one after the other; any number of threads may take them. */
final class Tasks {
    private record Urls(Operation operation, List<UrlGlob> globs) {}

    private final List<Urls> operations = new ArrayList<>();
    private int operation;
    private int url; // within the operation
    private long index; // within the URL
    private int number;

    /** @throws Failure if a URL's brackets are wrong, or a file with what is to be sent, or shown, cannot be read */
    Tasks(List<GetOptions> all, Streams streams) throws Failure {
        Optional<CookieJar> cookies = Optional.empty();
        for (GetOptions options : all) {
            List<UrlGlob> globs = new ArrayList<>();
            for (String text : options.urls) globs.add(glob(text, options));
            warn(options, streams);
            RequestTemplate template = new RequestTemplate(options, streams, cookies);
            if (template.cookies.isPresent()) cookies = template.cookies.get().jar;
            Optional<String> writeOut = options.last(Option.WRITE_OUT);
            if (writeOut.isPresent()) writeOut = Optional.of(WriteOut.format(writeOut.get(), streams));
            Operation one = new Operation(options, template, Route.of(options, streams), writeOut);
            operations.add(new Urls(one, globs));
        }
    }

    /** Of what is most likely not meant. */
    private static void warn(GetOptions options, Streams streams) {
        if (options.has(Option.SILENT)) return;
        if (options.inOrder(Option.OUTPUT, Option.REMOTE_NAME).size() > options.urls.size()) {
            streams.tell("http10: warning: there are more -o and -O than URLs; the last of them have no effect");
        }
        boolean named = options.has(Option.REMOTE_NAME) || options.has(Option.REMOTE_NAME_ALL);
        if (options.has(Option.REMOTE_HEADER_NAME) && !named) {
            streams.tell("http10: warning: -J names the file of -O, and has no effect without it");
        }
    }

    private static UrlGlob glob(String url, GetOptions options) throws Failure {
        return options.has(Option.GLOBOFF) ? UrlGlob.literal(url) : UrlGlob.of(url);
    }

    /** The next one; empty when all are taken. */
    synchronized Optional<Task> next() {
        if (operation == operations.size()) return Optional.empty();
        Urls present = operations.get(operation);
        GetOptions options = present.operation.options();
        UrlGlob glob = present.globs.get(url);
        Optional<Argument.Given<Option>> output = output(options, glob);
        boolean uploads = options.has(Option.UPLOAD_FILE);
        Optional<String> upload = uploads ? Uploads.file(options, url) : Optional.empty();
        Task task = new Task(present.operation, glob.url(index), number, upload, output);
        advance(present, glob);
        return Optional.of(task);
    }

    /** What is left to do when all are done, for each operation whatever fails of another; tells what does. */
    int finish(Streams streams) {
        int code = Exit.OK.code;
        for (Urls done : operations) {
            try {
                done.operation.template().finish();
            } catch (Failure e) {
                int failed = e.tell(done.operation.options(), streams);
                if (code == Exit.OK.code) code = failed;
            }
        }
        return code;
    }

    private void advance(Urls present, UrlGlob glob) {
        if (++index < glob.count()) return;
        index = 0;
        number++;
        if (++url < present.globs.size()) return;
        url = 0;
        operation++;
    }

    /** The first -o or -O is for the first URL, and so on. */
    private Optional<Argument.Given<Option>> output(GetOptions options, UrlGlob glob) {
        List<Argument.Given<Option>> outputs = options.inOrder(Option.OUTPUT, Option.REMOTE_NAME);
        if (url >= outputs.size()) {
            boolean named = options.has(Option.REMOTE_NAME_ALL);
            return named ? Optional.of(new Argument.Given<>(Option.REMOTE_NAME, "")) : Optional.empty();
        }
        Argument.Given<Option> given = outputs.get(url);
        return Optional.of(new Argument.Given<>(given.option(), glob.fileName(given.value(), index)));
    }
}
