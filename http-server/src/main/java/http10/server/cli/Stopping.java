package http10.server.cli;

import http10.server.HttpServer;
import java.time.Duration;

/** Ends the program kindly: on the first SIGINT or SIGTERM what has begun is finished, a second one cuts it. */
final class Stopping {
    private static final int CUT = 130;

    private Stopping() {}

    /** From now on a signal stops the server, and the program ends with 0 and not with the signal's number. */
    static Thread onSignal(HttpServer server, Duration grace, ServeLog log) {
        Thread hook = new Thread(() -> stop(server, grace, log), "http10-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    /** Lets the program end with an exit code of its own; what {@link #onSignal} gave is not run any more. */
    static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // a signal was quicker
        }
    }

    private static void stop(HttpServer server, Duration grace, ServeLog log) {
        // While shutdown hooks run, Java ignores signals. Where it cannot hear them, a second one does nothing.
        Signals.handle(() -> Runtime.getRuntime().halt(CUT), "INT", "TERM");
        try {
            if (!server.stop(grace)) {
                log.tell("cut what took longer than " + grace.toSeconds() + " s to finish");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        log.close();
        Runtime.getRuntime().halt(0); // or the exit code would be that of the signal
    }
}
