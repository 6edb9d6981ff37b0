package http10.client.cli;

import http10.message.Quoted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What is no file but has a name: a device, a pipe, a terminal, which gets no controls from a peer. Written at once. */
final class DeviceOutput extends Output {
    private final Path device;
    private final boolean terminal;
    private final TerminalText text = new TerminalText();
    private FileChannel channel; // null until something is to be written
    private boolean begun;

    private DeviceOutput(Path device) {
        this.device = device;
        terminal = leadsToTerminal(device);
    }

    /** By its supertype, so that whoever might call this can be loaded without this class. */
    static Output of(Path device) {
        return new DeviceOutput(device);
    }

    /** What leads to something without a name, as {@code /dev/stdout} to a pipe, is no terminal. */
    static boolean leadsToTerminal(Path file) {
        try {
            return Terminal.isTerminal(file);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    String fileName() {
        return device.toString();
    }

    @Override
    boolean isOnTerminal() {
        return terminal;
    }

    @Override
    boolean isRestartable() {
        return !begun;
    }

    @Override
    public int write(ByteBuffer octets) throws OutputException {
        try {
            open();
            begun = true;
            if (!terminal) return channel.write(octets);
            int count = octets.remaining();
            StringBuilder shown = new StringBuilder();
            while (octets.hasRemaining()) text.take(octets, shown);
            show(shown);
            return count;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void open() throws IOException {
        if (channel == null) channel = FileChannel.open(device, StandardOpenOption.WRITE);
    }

    private void show(StringBuilder shown) throws IOException {
        ByteBuffer octets = ByteBuffer.wrap(shown.toString().getBytes(StandardCharsets.UTF_8));
        while (octets.hasRemaining()) channel.write(octets);
    }

    @Override
    void complete() throws OutputException {
        try {
            open();
            StringBuilder rest = new StringBuilder();
            text.end(rest);
            show(rest);
            channel.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    void leave() {
        closeQuietly();
    }

    @Override
    Failure abandon(Failure failure) {
        closeQuietly();
        return failure;
    }

    private void closeQuietly() {
        try {
            if (channel != null) channel.close();
        } catch (IOException e) {
            // A failure is on its way already, or nothing was written.
        }
    }

    private OutputException failed(IOException e) {
        return new OutputException(new Failure(
                Exit.WRITE_FAILED,
                "cannot write: " + Faults.reason(e),
                Quoted.of(device.toString()),
                "choose a place that can be written to"));
    }
}
