package http10.samples.benchmarks.abuse;

import java.util.LinkedHashMap;
import java.util.Map;

/** All attacks by name, in the order in which they are run. */
final class Attacks {
    private Attacks() {}

    static Map<String, Attack> all() {
        Map<String, Attack> all = new LinkedHashMap<>();
        all.put("slowloris-200", new Beside(200, Manner.SLOWLORIS));
        all.put("slowloris-1000", new Beside(1_000, Manner.SLOWLORIS));
        all.put("slow-post", new Beside(100, Manner.SLOW_POST));
        all.put("silent", new Beside(300, Manner.SILENT));
        all.put("idle-kept", new Beside(300, Manner.KEPT));
        all.put("never-reading", new Beside(400, Manner.NEVER_READING));
        all.put("slow-reading", new SlowReaders());
        all.put("downloads", new Downloads());
        all.put("burst", new Burst());
        all.put("resets", new Resets());
        all.put("field-flood", Flood.ofFields());
        all.put("endless-line", Flood.ofOneLine());
        all.put("half-close", Closing::half);
        all.put("early-close", Closing::early);
        all.put("changed-files", new ChangedFiles());
        all.put("flipped-link", new FlippedLink());
        all.put("silent-10000", new Idle(Manner.SILENT));
        all.put("half-10000", new Idle(Manner.HALF_A_HEAD));
        all.put("few-descriptors", new FewDescriptors());
        all.put("terminated", Stopped::terminated);
        all.put("killed", Stopped::killed);
        all.put("log-full", Logging.full());
        all.put("log-closed", Logging.closedPipe());
        all.put("log-stalled", Logging.stalledPipe());
        all.put("no-descriptors", Logging.noDescriptors());
        all.put("mixed", new Mixed());
        return all;
    }
}
