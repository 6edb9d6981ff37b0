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
    private long notBefore;

    Origin(int atOnce, Pause pause) {
        this.turns = new Semaphore(atOnce);
        this.pause = pause;
        this.notBefore = pause.nanoTime();
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
            // Asked again after each pause: another answer may have asked for a longer one meanwhile.
            for (long millis; (millis = left(Math.min(delayMillis, MOST_PAUSE))) > 0; ) pause.await(millis);
        } catch (InterruptedException | RuntimeException e) {
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
            long until = pause.nanoTime() + millis * 1_000_000;
            if (until - notBefore > 0) notBefore = until;
        }
    }

    /** How long to wait; 0 if it is one's turn, and then the next one waits for the delay between two requests. */
    private long left(long delayMillis) {
        synchronized (turns) {
            long now = pause.nanoTime();
            if (notBefore - now > 0) return (notBefore - now + 999_999) / 1_000_000;
            notBefore = now + delayMillis * 1_000_000;
            return 0;
        }
    }
}
