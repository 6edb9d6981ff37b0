package http10.client.cli;

import http10.client.CookieJar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All transfers that the command line asks for, one after the other; any number of threads may take them. */
final class Tasks {
    private record Operation(GetOptions options, RequestTemplate template, Route route, List<UrlGlob> urls) {}

    private final List<Operation> operations = new ArrayList<>();
    private int operation;
    private int url; // within the operation
    private long index; // within the URL
    private int number;

    /** @throws Failure if a URL's brackets are wrong, or a file with what is to be sent, or shown, cannot be read */
    Tasks(List<GetOptions> all, Streams streams) throws Failure {
        Optional<CookieJar> cookies = Optional.empty();
        for (GetOptions options : all) {
            List<UrlGlob> urls = new ArrayList<>();
            for (String text : options.urls) urls.add(glob(text, options));
            RequestTemplate template = new RequestTemplate(options, streams, cookies);
            if (template.cookies.isPresent()) cookies = template.cookies.get().jar;
            operations.add(new Operation(options, template, Route.of(options, streams), urls));
        }
    }

    private static UrlGlob glob(String url, GetOptions options) throws Failure {
        return options.has(Option.GLOBOFF) ? UrlGlob.literal(url) : UrlGlob.of(url);
    }

    /** The next one; empty when all are taken. */
    synchronized Optional<Task> next() {
        if (operation == operations.size()) return Optional.empty();
        Operation present = operations.get(operation);
        UrlGlob glob = present.urls.get(url);
        Optional<GetOptions.Given> output = output(present.options, glob);
        Optional<String> upload = Upload.file(present.options, url);
        Task task = new Task(present.options, present.template, present.route, glob.url(index), number, upload, output);
        advance(present, glob);
        return Optional.of(task);
    }

    /** What is left to do when all are done. */
    void finish() throws Failure {
        for (Operation done : operations) done.template.finish();
    }

    private void advance(Operation present, UrlGlob glob) {
        if (++index < glob.count()) return;
        index = 0;
        number++;
        if (++url < present.urls.size()) return;
        url = 0;
        operation++;
    }

    /** The first -o or -O is for the first URL, and so on. */
    private Optional<GetOptions.Given> output(GetOptions options, UrlGlob glob) {
        List<GetOptions.Given> outputs = options.inOrder(Option.OUTPUT, Option.REMOTE_NAME);
        if (url >= outputs.size()) {
            boolean named = options.has(Option.REMOTE_NAME_ALL);
            return named ? Optional.of(new GetOptions.Given(Option.REMOTE_NAME, "")) : Optional.empty();
        }
        GetOptions.Given given = outputs.get(url);
        return Optional.of(new GetOptions.Given(given.option(), glob.fileName(given.value(), index)));
    }
}
