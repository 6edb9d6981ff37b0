package http10.client.cli;

import http10.message.Quoted;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Standard input, output and error. {@code System.out} will not do: it takes its time to start and hides failures. */
class Streams {
    final InputStream in;
    final WritableByteChannel out;
    WritableByteChannel err;
    private boolean errIsElsewhere; // than the process has it

    Streams(InputStream in, OutputStream out, OutputStream err) {
        this.in = in;
        this.out = Channels.newChannel(out);
        this.err = Channels.newChannel(err);
    }

    static Streams ofProcess() {
        return new Streams(
                // Java 17 asks a file for its position before it reads it whole, and a pipe has none
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
    }

    /** What a variable of the environment holds; empty where it is not set, or to nothing. */
    Optional<String> environment(String name) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    boolean outIsTerminal() {
        return Terminal.isDescriptor(1);
    }

    /** A terminal that shows them, whose user has not said no (no-color.org). */
    boolean outTakesColours() {
        return variable("NO_COLOR").isEmpty() && !variable("TERM").equals("dumb") && outIsTerminal();
    }

    boolean errIsTerminal() {
        return !errIsElsewhere && Terminal.isDescriptor(2);
    }

    /** As --stderr has it; "-" is standard output. */
    void errorsTo(String name) throws Failure {
        try {
            err = name.equals("-") ? out : new FileOutputStream(name).getChannel();
            errIsElsewhere = true;
        } catch (IOException e) {
            String what = "cannot write " + Quoted.of(name) + ": " + Faults.reason(e);
            throw new Failure(Exit.WRITE_FAILED, what, "in --stderr", "choose a place that can be written to");
        }
    }

    /** A variable of the environment; empty where it is not set. */
    String variable(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    /** A password that the user types, which is not shown; empty where nobody can be asked. */
    Optional<String> password(String prompt) {
        return PasswordPrompt.ask(prompt);
    }

    /** Writes one line, of printable ASCII. */
    void tell(String line) {
        tell((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    void tell(byte[] octets) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(octets);
            while (rest.hasRemaining()) err.write(rest);
        } catch (IOException e) {
            // Nobody listens, and there is nobody else to tell.
        }
    }
}
