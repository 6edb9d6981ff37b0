package http10.samples.conformance.server;

import http10.samples.conformance.Case;
import http10.samples.conformance.Catalogue;
import http10.samples.conformance.Judgement;
import http10.samples.conformance.Requirement;
import java.io.IOException;

/** A row of the catalogue, and the probes that show whether a server keeps it. */
record ServerCase(String id, boolean alone, Probes probes) {
    /** What a case does: it sends, and says what it expects. */
    @FunctionalInterface
    interface Probes {
        void run(Trial trial) throws IOException;
    }

    static ServerCase row(String id, Probes probes) {
        return new ServerCase(id, false, probes);
    }

    /** A row whose probes load the server, so that nothing else may run beside them. */
    static ServerCase alone(String id, Probes probes) {
        return new ServerCase(id, true, probes);
    }

    Case on(Server server, References references, Catalogue catalogue, boolean strictly) {
        Requirement requirement = catalogue.find(id).orElseThrow();
        Trial trial = new Trial(server, references, requirement, strictly);
        return new Case(requirement, alone) {
            @Override
            protected Judgement judge() throws IOException {
                try (trial) {
                    probes.run(trial);
                    return trial.judged();
                }
            }

            @Override
            public void close() throws IOException {
                trial.close();
            }
        };
    }
}
