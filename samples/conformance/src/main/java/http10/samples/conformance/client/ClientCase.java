package http10.samples.conformance.client;

import http10.samples.conformance.Case;
import http10.samples.conformance.Catalogue;
import http10.samples.conformance.Judgement;
import http10.samples.conformance.Requirement;
import java.io.IOException;

/** A row of the catalogue, and the errands that show whether a client keeps it. */
record ClientCase(String id, Errands errands) {
    /** What a case does: it has the client do something, and says what it expects. */
    @FunctionalInterface
    interface Errands {
        void run(ClientTrial trial) throws IOException;
    }

    static ClientCase row(String id, Errands errands) {
        return new ClientCase(id, errands);
    }

    Case on(Client client, Catalogue catalogue, boolean strictly) {
        Requirement requirement = catalogue.find(id).orElseThrow();
        ClientTrial trial = new ClientTrial(client, requirement, strictly);
        return new Case(requirement, false) {
            @Override
            protected Judgement judge() throws IOException {
                try (trial) {
                    errands.run(trial);
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
