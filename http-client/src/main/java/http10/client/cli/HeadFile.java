package http10.client.cli;

import http10.message.Quoted;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The file for -D: opened before the first transfer, and shared by all. Written at once, as nobody waits for its end. */
final class HeadFile extends Output {
    private final String name;
    private final FileOutputStream file;
    private final boolean terminal;

    private HeadFile(String name) throws Failure {
        this.name = name;
        try {
            file = new FileOutputStream(name);
            terminal = DeviceOutput.leadsToTerminal(Path.of(name));
        } catch (IOException | IllegalArgumentException e) {
            throw failure(e);
        }
    }

    /** By its supertype, so that whoever might call this can be loaded without this class. */
    static Output open(String name) throws Failure {
        return new HeadFile(name);
    }

    @Override
    synchronized void writeHeads(byte[] octets) throws IOException {
        super.writeHeads(terminal ? TerminalText.escaped(octets) : octets);
    }

    @Override
    public int write(ByteBuffer octets) throws OutputException {
        try {
            return file.getChannel().write(octets);
        } catch (IOException e) {
            throw new OutputException(failure(e));
        }
    }

    private Failure failure(Exception e) {
        return new Failure(
                Exit.WRITE_FAILED,
                "cannot write " + Quoted.of(name) + ": " + Faults.reason(e),
                "in -D",
                "choose a place that can be written to");
    }

    @Override
    void complete() throws OutputException {
        try {
            file.close();
        } catch (IOException e) {
            throw new OutputException(failure(e));
        }
    }

    @Override
    Failure abandon(Failure failure) {
        return failure;
    }
}
