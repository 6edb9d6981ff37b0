package http10.client.cli;

import java.util.List;
import java.util.Optional;

/** All that the command line asks for. */
final class Transfers {
    private final Tasks tasks;
    private final Recordings recordings;
    private final Streams streams;
    private final GetOptions first;

    /** Reads and opens what the options name, before the first transfer. */
    Transfers(List<GetOptions> operations, Streams streams) throws Failure {
        this.streams = streams;
        first = operations.get(0);
        tasks = new Tasks(operations, streams);
        recordings = new Recordings(operations, streams);
    }

    /** Returns the exit code: one after the other, that of the last; several at once, that of the last to fail; else the first of what follows. */
    int run() {
        boolean failsEarly = first.has(Option.FAIL_EARLY);
        int code = first.has(Option.PARALLEL)
                ? new ParallelTransfers(this, tasks, failsEarly).run(first)
                : inTurn(failsEarly);
        int unwritten = recordings.end(first);
        int unfinished = tasks.finish(streams); // also then: it writes the cookies of -c
        if (code == Exit.OK.code) code = unwritten;
        return code == Exit.OK.code ? unfinished : code;
    }

    private int inTurn(boolean failsEarly) {
        int code = Exit.OK.code;
        for (Optional<Task> task = tasks.next(); task.isPresent(); task = tasks.next()) {
            code = fetch(task.get());
            if (code != Exit.OK.code && failsEarly) break;
        }
        return code;
    }

    /** Returns the exit code of this one, after its failure has been told. */
    int fetch(Task task) {
        Transfer transfer = new Transfer(task, recordings, streams);
        Optional<Failure> failure = Optional.empty();
        int code = Exit.OK.code;
        try {
            transfer.run();
        } catch (Failure e) {
            failure = Optional.of(e);
        } catch (OutOfMemoryError e) { // the next one may need less
            failure = Optional.of(Failure.outOfMemory());
        }
        if (failure.isPresent()) code = failure.get().tell(task.options(), streams);
        Optional<String> writeOut = task.operation().writeOut();
        if (writeOut.isPresent() && transfer.measures().isPresent()) {
            try {
                WriteOut.write(writeOut.get(), task, transfer.measures().get(), failure, streams);
            } catch (Failure e) {
                int unwritten = e.tell(task.options(), streams);
                if (failure.isEmpty()) code = unwritten;
            }
        }
        return code;
    }
}
