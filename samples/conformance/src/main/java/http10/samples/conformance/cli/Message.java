package http10.samples.conformance.cli;

import http10.samples.conformance.Shown;
import java.io.PrintStream;
import picocli.CommandLine;

/** What the command says when something is wrong: one line, and no stack trace. */
record Message(PrintStream err) {
    /** Says what is wrong; returns the exit code. */
    int failure(String text) {
        err.println("http10: " + Shown.whole(text));
        return Grade.GONE;
    }

    int usage(String text) {
        failure(text + " (conform --help tells more)");
        return CommandLine.ExitCode.USAGE;
    }

    void note(String text) {
        err.println(Shown.whole(text));
    }
}
