package http10.samples.benchmarks.abuse;

import java.io.IOException;

/** One way to misbehave. */
interface Attack {
    /** Starts a server, misbehaves, and tells what became of it. */
    void run(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException;
}
