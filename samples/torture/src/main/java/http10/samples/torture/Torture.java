package http10.samples.torture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets every call to the system fail once, in turn, in sessions of the server and of the client. */
public final class Torture {
    /** What is run again and again. */
    interface Session {
        String name();

        /** Runs it while the nth call fails, none if n is 0; returns what is wrong after. */
        List<String> run(long n) throws Exception;
    }

    /** What has been tried, and what was wrong. */
    record Outcome(long failed, int sites, List<String> wrong) {}

    private static final int DEADLINE_S = 60;

    private final PrintStream out;
    private final long most; // runs of each session
    private final Path folder;

    Torture(PrintStream out, long most, Path folder) {
        this.out = out;
        this.most = most;
        this.folder = folder;
    }

    /**
     * Runs it all; ends with 1 if something is wrong.
     *
     * @param args how many runs there are of each session at most; without, each call fails
     * @throws Exception if it cannot be tried
     */
    public static void main(String[] args) throws Exception {
        long most = args.length > 0 ? Integer.parseUnsignedInt(args[0], 0, args[0].length(), 10) : Long.MAX_VALUE;
        Outcome outcome = new Torture(System.out, most, Files.createTempDirectory("torture")).all();
        System.out.println("together: " + outcome.failed() + " calls failed at " + outcome.sites() + " places, "
                + outcome.wrong().size() + " wrong");
        System.exit(outcome.wrong().isEmpty() ? 0 : 1);
    }

    Outcome all() throws Exception {
        List<String> wrong = new ArrayList<>();
        long failed = 0;
        Seam.Sites sites = new Seam.Sites();
        SeamLoader seam = new SeamLoader();
        try (Peer peer = new Peer()) {
            List<Session> sessions = new ArrayList<>();
            sessions.add(new ServerTorture(seam, folder.resolve("site")));
            for (ClientTorture.Command command : ClientTorture.Command.values())
                sessions.add(new ClientTorture(command, seam, folder, peer.port()));
            for (Session session : sessions) failed += torture(session, sites, wrong);
        }
        return new Outcome(failed, sites.count(), wrong);
    }

    private long torture(Session session, Seam.Sites sites, List<String> wrong) throws Exception {
        // Twice: what is made once for good is no leak.
        for (int i = 0; i < 2; i++) within(session, 0);
        List<String> unharmed = within(session, 0);
        if (!unharmed.isEmpty()) wrong.add(told(session, "with no fault", unharmed));
        long calls = Seam.calls();
        long step = Math.max(1, (calls + most - 1) / most);
        long failed = 0;
        for (long n = 1; n <= calls; n += step) {
            List<String> found = within(session, n);
            if (Seam.hit().isEmpty()) continue; // fewer calls this time
            failed++;
            Seam.Hit hit = Seam.hit().get();
            sites.add(hit);
            if (!found.isEmpty()) wrong.add(told(session, hit.fault() + " at " + hit.site(), found));
        }
        out.println(session.name() + ": " + failed + " of " + calls + " calls failed");
        return failed;
    }

    private String told(Session session, String fault, List<String> found) {
        String line = session.name() + ", " + fault + ": " + found;
        out.println(line);
        return line;
    }

    private static List<String> within(Session session, long n) throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Callable<List<String>> run = () -> session.run(n);
            return one.submit(run).get(DEADLINE_S, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException(session.name() + " hangs; fault " + Seam.hit() + "; see jstack", e);
        } finally {
            one.shutdownNow();
        }
    }
}
