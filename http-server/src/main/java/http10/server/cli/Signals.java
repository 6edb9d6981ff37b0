package http10.server.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Signals of the system. Java's way to hear them has no supported name, so it is looked up when it is needed. */
final class Signals {
    private static final List<Runnable> HANGUP = new ArrayList<>();

    private Signals() {}

    /**
     * Has an action run on each SIGHUP, besides those that were said before.
     *
     * @return whether it will be
     */
    static synchronized boolean onHangup(Runnable action) {
        HANGUP.add(action);
        return HANGUP.size() > 1 || handle(Signals::hangUp, "HUP");
    }

    private static synchronized void hangUp() {
        for (Runnable action : HANGUP) action.run();
    }

    /**
     * From now on runs an action whenever one of the signals comes, each time in a thread of its own, and the signals do
     * nothing else.
     *
     * @param names without {@code SIG}
     * @return whether they will be heard; on a system without such signals they are not
     */
    static boolean handle(Runnable action, String... names) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler run = (proxy, method, args) -> {
                if (method.getName().equals("handle")) action.run();
                return null;
            };
            Object hears = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, run);
            Method handle = signal.getMethod("handle", signal, handler);
            for (String name : names) {
                handle.invoke(null, signal.getConstructor(String.class).newInstance(name), hears);
            }
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }
}
