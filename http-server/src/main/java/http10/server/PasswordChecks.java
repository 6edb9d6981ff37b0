package http10.server;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Computes whether passwords are right, which is meant to be work: for as many at once as half of the processors can do. A
 * few more wait for their turn; who comes then is told so. Verdicts are remembered by a digest that only this process can
 * make, so that a client which shows its password with each request costs that work once. Right and wrong ones are
 * remembered apart: whoever guesses does not have those who know forgotten.
 */
final class PasswordChecks {
    /** There are more at once than can be computed or wait. */
    @SuppressWarnings("serial") // it never leaves this process
    static final class OverloadedException extends RuntimeException {
        OverloadedException() {
            super("too many passwords at once", null, false, false);
        }
    }

    private static final int MOST_WAITING = 8;
    private static final int MOST_REMEMBERED = 1024;

    private final Semaphore room;
    private final Semaphore turns;

    /** @param most threads that may compute or wait, 1 or more */
    PasswordChecks(int most) {
        int atOnce = Math.min(most, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        this.room = new Semaphore(Math.min(most, atOnce + MOST_WAITING));
        this.turns = new Semaphore(atOnce, true);
    }

    /** The verdicts on one version of a file. */
    final class Verdicts {
        private final Map<String, PasswordHash> hashes;
        private final int mostIterations;
        private final PasswordHash none;
        private final Map<ByteBuffer, Boolean> right = remembered();
        private final Map<ByteBuffer, Boolean> wrong = remembered();

        Verdicts(PasswordFile file) {
            this.hashes = file.hashes();
            int most = 1;
            for (PasswordHash hash : hashes.values()) most = Math.max(most, hash.iterations());
            this.mostIterations = most;
            this.none = PasswordHash.ofNone(most);
        }

        /**
         * Whether this is the user's password.
         *
         * @param digest of both
         * @throws OverloadedException if there are too many to compute
         */
        boolean isRight(ByteBuffer digest, String user, String password) {
            Optional<Boolean> known = known(digest);
            if (known.isPresent()) return known.get();
            if (!room.tryAcquire()) throw new OverloadedException();
            try {
                turns.acquireUninterruptibly();
                try {
                    return known(digest).orElseGet(() -> computed(digest, user, password));
                } finally {
                    turns.release();
                }
            } finally {
                room.release();
            }
        }

        /** Whether it is remembered to be right; nothing is computed. */
        synchronized boolean isKnownAsRight(ByteBuffer digest) {
            return right.get(digest) != null;
        }

        private synchronized Optional<Boolean> known(ByteBuffer digest) {
            // To get also tells which was used last.
            if (right.get(digest) != null) return Optional.of(true);
            return wrong.get(digest) != null ? Optional.of(false) : Optional.empty();
        }

        /** The same work for each user, and for none. */
        // PX-SEC-07
        private boolean computed(ByteBuffer digest, String user, String password) {
            PasswordHash hash = hashes.getOrDefault(user, none);
            boolean fits = hash.isOf(password);
            int rest = mostIterations - hash.iterations();
            if (rest > 0) PasswordHash.of(password, rest);
            synchronized (this) {
                (fits ? right : wrong).put(digest, fits);
            }
            return fits;
        }
    }

    private static <K, V> Map<K, V> remembered() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }
}
