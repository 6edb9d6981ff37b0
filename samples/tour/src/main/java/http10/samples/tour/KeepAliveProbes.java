package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.net.ExtendedSocketOptions;

/**
 * The system can ask a silent peer from time to time whether its machine is still there. By default it begins after two
 * hours, and a program that hangs still answers, for it is the peer's system that does; so this replaces no deadline.
 *
 * <p>{@code http10.transport.Deadline} is what http10 uses instead.
 */
final class KeepAliveProbes {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

    private KeepAliveProbes() {}

    static void run(PrintStream out) throws IOException {
        try (LoopbackPair pair = LoopbackPair.open()) {
            Socket socket = pair.client();
            out.println("at first the timer is " + timer(socket).orElse("not shown by this system"));
            set(socket, StandardSocketOptions.SO_KEEPALIVE, true, out);
            set(socket, ExtendedSocketOptions.TCP_KEEPIDLE, 60, out);
            set(socket, ExtendedSocketOptions.TCP_KEEPINTERVAL, 10, out);
            set(socket, ExtendedSocketOptions.TCP_KEEPCOUNT, 3, out);
            out.println("now it is " + timer(socket).orElse("not shown by this system"));
            out.println("so a lost machine is noticed after 60 + 3 * 10 = 90 s");
        }
    }

    private static <T> void set(Socket socket, SocketOption<T> option, T value, PrintStream out) throws IOException {
        if (!socket.supportedOptions().contains(option)) return;
        socket.setOption(option, value);
        out.println("set " + option.name() + " to " + socket.getOption(option));
    }

    /** {@return the timer that Linux has for this connection, as its table of connections tells} */
    static Optional<String> timer(Socket socket) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path table : TABLES) if (Files.isReadable(table)) lines.addAll(Files.readAllLines(table));
        String local = ":" + hexPort(socket.getLocalPort());
        String remote = ":" + hexPort(socket.getPort());
        for (String line : lines) {
            String[] columns = line.stripLeading().split(" +");
            if (!columns[1].endsWith(local) || !columns[2].endsWith(remote)) continue;
            return Optional.of(columns[5].startsWith("02") ? "keep-alive" : "off");
        }
        return Optional.empty();
    }

    private static String hexPort(int port) {
        StringBuilder out = new StringBuilder();
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append("0123456789ABCDEF".charAt(port >> shift & 0xf));
        }
        return out.toString();
    }
}
