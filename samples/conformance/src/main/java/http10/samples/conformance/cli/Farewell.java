package http10.samples.conformance.cli;

import java.util.concurrent.atomic.AtomicBoolean;

/** What is still to be done where a signal ends the program, as Ctrl-C does: once, and not after the end of the work. */
final class Farewell implements AutoCloseable {
    private final AtomicBoolean taken = new AtomicBoolean();
    private final Thread hook;

    Farewell(Runnable last) {
        hook = new Thread(() -> {
            if (isTaken()) return;
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
            last.run();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Takes the only turn there is; true where somebody else has it. */
    boolean isTaken() {
        return taken.getAndSet(true);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending: the hook runs, and does what it may.
        }
    }
}
