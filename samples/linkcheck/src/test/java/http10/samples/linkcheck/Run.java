package http10.samples.linkcheck;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a run of the command came to. */
record Run(int code, String out, String err) {
    static Run of(Pause pause, String url, String... more) {
        String[] args = new String[more.length + 1];
        args[0] = url;
        System.arraycopy(more, 0, args, 1, more.length);
        return of(pause, args);
    }

    static Run of(Pause pause, String[] args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = LinkcheckCommand.run(stream(out), stream(err), pause, args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream octets) {
        return new PrintStream(octets, true, StandardCharsets.UTF_8);
    }
}
