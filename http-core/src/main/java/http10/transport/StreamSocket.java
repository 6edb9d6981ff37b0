package http10.transport;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;

/** The system's side of a connection: one socket, of TCP or in the file system, and what the system is asked to do with it. */
final class StreamSocket implements Closeable {
    private final SocketChannel channel;
    private final boolean isTcp;
    private boolean hasSent;
    private boolean isPrompt;

    StreamSocket(SocketChannel channel) {
        this.channel = channel;
        this.isTcp = channel.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY);
    }

    /** Blocks until it is connected. */
    int connect(SocketAddress address) throws IOException {
        return channel.connect(address) ? 1 : 0;
    }

    InetSocketAddress localAddress() throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    /** What it carries, with no layer between. */
    ByteChannel octets() {
        return channel;
    }

    /** To wait for it. */
    SelectableChannel selectable() {
        return channel;
    }

    SelectionKey register(Selector selector, Object attachment) throws IOException {
        unblock();
        return channel.register(selector, 0, attachment);
    }

    boolean isBlocking() {
        return channel.isBlocking();
    }

    void unblock() throws IOException {
        if (channel.isBlocking()) channel.configureBlocking(false);
    }

    /** Whether octets have come; of one in the file system that is not known. */
    boolean mayHaveOctets() throws IOException {
        return !isTcp || channel.socket().getInputStream().available() > 0;
    }

    /** What is sent first is not delayed in any case, and most often nothing follows. */
    void aboutToSend() throws IOException {
        if (hasSent && !isPrompt) sendPromptly();
        hasSent = true;
    }

    /** The same for what the system takes without waiting. */
    void aboutToSendNow() throws IOException {
        unblock();
        aboutToSend();
    }

    /** Has TCP send what it is given even if what it sent before has not been acknowledged. */
    void sendPromptly() throws IOException {
        isPrompt = true;
        if (isTcp) channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /**
     * Sends of a file what the system takes; of {@code to}, this or a layer on it.
     *
     * @throws EOFException if the file ends at {@code position}
     */
    synchronized int send(FileChannel file, long position, long count, WritableByteChannel to) throws IOException {
        // Or it might be sent to whoever gets the descriptor of a socket closed meanwhile.
        if (!channel.isOpen()) throw new ClosedChannelException();
        int sent = (int) file.transferTo(position, count, to);
        if (sent > 0 || count == 0 || file.size() > position) return sent;
        throw new EOFException("the file was cut short at octet " + position);
    }

    /** The end of output sends it, if nothing else has by then. */
    void nothingFollows() {
        isPrompt = true;
    }

    void endInput() throws IOException {
        channel.shutdownInput();
    }

    void endOutput() throws IOException {
        channel.shutdownOutput();
    }

    /** Has it reset when it is closed. */
    void resetOnClose() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // The peer has reset it already.
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
