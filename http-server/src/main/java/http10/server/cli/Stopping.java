package http10.server.cli;

import http10.server.AccessLog;
import http10.server.HttpServer;
import http10.server.LogOutput;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;

/** Ends the program kindly: on the first SIGINT or SIGTERM what has begun is finished, a second one cuts it. */
final class Stopping {
    private static final int CUT = 130;

    private Stopping() {}

    /** From now on a signal stops the server, and the program ends with 0 and not with the signal's number. */
    static Thread onSignal(HttpServer server, Duration grace, AccessLog log, LogOutput errors) {
        Thread hook = new Thread(() -> stop(server, grace, log, errors), "http10-stop");
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

    private static void stop(HttpServer server, Duration grace, AccessLog log, LogOutput errors) {
        cutOnNextSignal();
        try {
            if (!server.stop(grace)) {
                errors.add(Message.line("cut what took longer than " + grace.toSeconds() + " s to finish"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        log.close();
        long lost = log.dropped();
        if (lost > 0) {
            errors.add(Message.line(lost + (lost == 1 ? " line" : " lines") + " of the access log "
                    + (lost == 1 ? "was" : "were") + " lost"));
        }
        errors.close();
        Runtime.getRuntime().halt(0); // or the exit code would be that of the signal
    }

    /**
     * While shutdown hooks run, Java ignores signals. Its way to hear them has no supported name, so it is looked up when
     * needed; where it is missing, a second signal does nothing.
     */
    private static void cutOnNextSignal() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler cut = (proxy, method, args) -> {
                Runtime.getRuntime().halt(CUT);
                return null;
            };
            Object cutter = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, cut);
            Method handle = signal.getMethod("handle", signal, handler);
            for (String name : new String[] {"INT", "TERM"}) {
                handle.invoke(null, signal.getConstructor(String.class).newInstance(name), cutter);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            return;
        }
    }
}
