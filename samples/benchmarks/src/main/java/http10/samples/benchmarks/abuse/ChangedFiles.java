package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file that is changed while it is sent: the client has all octets of one version, or a connection that was cut. */
final class ChangedFiles implements Attack {
    private static final int OCTETS = 16 << 20; // more than the system takes off a server's hands
    private static final int FIRST = 256 << 10; // read before the change
    private static final int TIMES = 5;

    /** What is done to the file. */
    private interface Change {
        void make(Path file) throws IOException;
    }

    /** What a client made of it. */
    private enum End {
        WHOLE,
        CUT,
        MIXED
    }

    private static Map<String, Change> changes() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("truncated", file -> {
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                open.setLength(OCTETS / 2);
            }
        });
        changes.put("grown", file -> {
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                open.seek(OCTETS);
                open.write(version('b'));
            }
        });
        changes.put("deleted", Files::delete);
        changes.put("replaced", file -> {
            Path other = Files.write(file.resolveSibling("other"), version('b'));
            Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
        });
        changes.put("rewritten", file -> {
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                open.write(version('b'));
            }
        });
        return changes;
    }

    private static byte[] version(char letter) {
        byte[] octets = new byte[OCTETS];
        Arrays.fill(octets, (byte) letter);
        return octets;
    }

    @Override
    public void run(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        Path file = launch.folder().resolve("changing");
        try (Server server = Server.start(launch)) {
            Beside.warmUp(server.port());
            outcome.usage(server.usage());
            NormalClient beside = NormalClient.start(server.port(), Beside.PACE);
            for (Map.Entry<String, Change> change : changes().entrySet()) {
                int[] ends = new int[End.values().length];
                for (int i = 0; i < TIMES; i++)
                    ends[end(server.port(), file, change.getValue()).ordinal()]++;
                outcome.note(change.getKey() + ": " + ends[End.WHOLE.ordinal()] + " whole, " + ends[End.CUT.ordinal()]
                        + " cut");
                outcome.demand(ends[End.MIXED.ordinal()] == 0, change.getKey() + ": neither one version nor cut");
            }
            outcome.normal(beside.end());
            outcome.usage(server.usage());
            outcome.demandNormal(Bars.SERVED, bars.p99());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static End end(int port, Path file, Change change) throws IOException {
        Files.write(file, version('a'));
        try (Download download = new Download(port, "/changing", false)) {
            long length = Download.length(download.head());
            byte[] first = download.in().readNBytes(FIRST);
            change.make(file);
            byte[] block = new byte[64 << 10];
            long all = first.length;
            boolean same = isAll('a', first, first.length);
            try {
                for (int count; (count = download.in().read(block)) >= 0; all += count)
                    same &= isAll('a', block, count);
            } catch (IOException e) {
                return End.CUT;
            }
            if (all < length) return End.CUT;
            return all == OCTETS && same ? End.WHOLE : End.MIXED;
        }
    }

    private static boolean isAll(char letter, byte[] octets, int count) {
        for (int i = 0; i < count; i++) if (octets[i] != letter) return false;
        return true;
    }
}
