package http10.samples.linkcheck;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** What we owe to one origin: few requests at once, and pauses where it asks for them. */
final class Origin {
    /** The longest pause; a server that asks for more gets this. */
    static final long MOST_PAUSE = 30_000;

    static final BaseRobotRules ALL = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);

    private final Semaphore turns;
    private final Pause pause;
    private Optional<BaseRobotRules> rules = Optional.empty();
    private long notBefore = System.nanoTime();

    Origin(int atOnce, Pause pause) {
        this.turns = new Semaphore(atOnce);
        this.pause = pause;
    }

    /** What robots.txt says; it is read by whoever comes first, and the others wait for that. */
    synchronized BaseRobotRules rules(RulesReader reader) throws InterruptedException {
        if (rules.isEmpty()) rules = Optional.of(reader.read());
        return rules.get();
    }

    /** Reads robots.txt. */
    @FunctionalInterface
    interface RulesReader {
        BaseRobotRules read() throws InterruptedException;
    }

    /** Waits for a turn, which ends with {@link #leave}. */
    void enter(long delayMillis) throws InterruptedException {
        turns.acquire();
        try {
            long millis = reserve(Math.min(delayMillis, MOST_PAUSE));
            if (millis > 0) pause.await(millis);
        } catch (InterruptedException e) {
            turns.release();
            throw e;
        }
    }

    void leave() {
        turns.release();
    }

    /** From now on nobody asks this origin for so long. */
    void rest(long millis) {
        synchronized (turns) {
            long until = System.nanoTime() + millis * 1_000_000;
            if (until - notBefore > 0) notBefore = until;
        }
    }

    /** How long to wait; the next one waits for the delay between two requests in addition. */
    private long reserve(long delayMillis) {
        synchronized (turns) {
            long now = System.nanoTime();
            if (notBefore - now < 0) notBefore = now;
            long millis = (notBefore - now + 999_999) / 1_000_000;
            notBefore += delayMillis * 1_000_000;
            return millis;
        }
    }
}
