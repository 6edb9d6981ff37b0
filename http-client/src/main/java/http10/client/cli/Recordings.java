package http10.client.cli;

import http10.message.HttpUri;
import http10.options.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the options have told and recorded of the transfers, besides their content. */
final class Recordings {
    private record Heads(String name, Output output) {}

    private final Streams streams;
    private final Optional<Argument.Given<Option>> tracing; // the last of -v, --trace and --trace-ascii counts
    private final Optional<TraceLog> log;
    private final List<Heads> heads = new ArrayList<>();

    /** Opens the files. */
    Recordings(List<GetOptions> operations, Streams streams) throws Failure {
        this.streams = streams;
        GetOptions first = operations.get(0);
        List<Argument.Given<Option>> given = first.inOrder(Option.VERBOSE, Option.TRACE, Option.TRACE_ASCII);
        tracing = given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
        log = tracing.isEmpty() ? Optional.empty() : Optional.of(log(tracing.get(), first));
        for (GetOptions options : operations) openHeads(options);
    }

    private TraceLog log(Argument.Given<Option> given, GetOptions options) throws Failure {
        String name = given.option() == Option.VERBOSE ? "%" : given.value();
        return new TraceLog(name, options.has(Option.TRACE_TIME), streams);
    }

    private void openHeads(GetOptions options) throws Failure {
        Optional<String> name = options.last(Option.DUMP_HEADER);
        if (name.isEmpty() || headsFor(options).isPresent()) return;
        Output output = name.get().equals("-") ? new StandardOutput(streams, true) : HeadFile.open(name.get());
        heads.add(new Heads(name.get(), output));
    }

    private Optional<Output> headsFor(GetOptions options) {
        Optional<String> name = options.last(Option.DUMP_HEADER);
        for (Heads one : heads) if (name.isPresent() && name.get().equals(one.name)) return Optional.of(one.output);
        return Optional.empty();
    }

    /** Those who look on at a transfer. */
    Observer observer(GetOptions options, Trace trace, Output output, Optional<Measures> measures) {
        Optional<Output> headOutput = headsFor(options);
        boolean includes = options.has(Option.INCLUDE) || options.has(Option.HEAD);
        boolean progress = showsProgress(options, output);
        if (log.isEmpty() && headOutput.isEmpty() && measures.isEmpty() && !includes && !progress && !explains(options))
            return trace;
        boolean copiesTunnel = !options.has(Option.SUPPRESS_CONNECT_HEADERS);
        Observers all = new Observers();
        all.add(trace);
        if (measures.isPresent()) all.add(measures.get());
        if (log.isPresent()) all.add(tracer(options, trace.uri()));
        if (headOutput.isPresent()) all.add(new HeadCopy(headOutput.get(), copiesTunnel));
        if (includes) all.add(new HeadCopy(output, copiesTunnel));
        if (explains(options)) all.add(Explanation.of(options, streams));
        if (progress) all.add(new Progress(streams, options.has(Option.PROGRESS_BAR)));
        return all;
    }

    private static boolean explains(GetOptions options) {
        return options.has(Option.EXPLAIN) || options.has(Option.EXPLAIN_JSON);
    }

    /** On a terminal alone, and where nothing else is written to it meanwhile. */
    private boolean showsProgress(GetOptions options, Output output) {
        if (options.has(Option.SILENT) || options.has(Option.NO_PROGRESS_METER)) return false;
        if (options.has(Option.VERBOSE) || options.has(Option.PARALLEL) || !streams.errIsTerminal()) return false;
        return output.fileName().isEmpty() ? !streams.outIsTerminal() : !output.isOnTerminal();
    }

    private Observer tracer(GetOptions options, HttpUri uri) {
        Option option = tracing.get().option();
        boolean verifies = !options.has(Option.INSECURE);
        if (option == Option.VERBOSE) return new Verbose(uri, verifies, log.get());
        return new HexDump(uri, verifies, log.get(), option == Option.TRACE);
    }

    /** Closes the files, each whatever fails of another; tells what does, and returns the exit code of the first. */
    int end(GetOptions options) {
        int code = Exit.OK.code;
        for (Heads one : heads) {
            try {
                one.output.complete();
            } catch (OutputException e) {
                code = told(code, e.failure(), options);
            }
        }
        try {
            if (log.isPresent()) log.get().end();
        } catch (Failure e) {
            code = told(code, e, options);
        }
        return code;
    }

    private int told(int before, Failure failure, GetOptions options) {
        int code = failure.tell(options, streams);
        return before == Exit.OK.code ? code : before;
    }
}
