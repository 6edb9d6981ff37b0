package http10.server.cli;

import http10.message.Quoted;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.file.FileSystemException;
import java.util.List;

/** Why a server cannot listen, and what to do about it. */
final class BindFailure {
    private static final int PORTS_TRIED = 50;

    private BindFailure() {}

    /** One of the addresses did not do; which one, a second try tells. */
    static String explain(List<SocketAddress> addresses, BindException cause) {
        for (SocketAddress any : addresses) {
            if (!(any instanceof InetSocketAddress address)) continue;
            if (!isOurs(address.getAddress()))
                return notOurs(address.getAddress().getHostAddress());
            if (!isFree(address.getAddress(), address.getPort())) return explain(address, cause);
        }
        return Message.of(cause);
    }

    static String notOurs(String address) {
        return address + " is no address of this machine; give --bind one that is, or 0.0.0.0 for all of them";
    }

    /** The file of a Unix socket did not do. */
    static String explain(FileSystemException cause) {
        return "cannot listen on " + Quoted.of("unix:" + cause.getFile()) + ": " + cause.getReason()
                + "; give --bind another path, or end the server that has it";
    }

    private static String explain(InetSocketAddress address, BindException cause) {
        int port = address.getPort();
        String where = "port " + port + " on " + address.getAddress().getHostAddress();
        if (port > 0 && port < 1024 && String.valueOf(cause.getMessage()).contains("denied")) {
            return "may not listen on " + where + ", since ports below 1024 need a privilege; try --port "
                    + freePort(address.getAddress(), 8000);
        }
        return where + " is in use by another program; try --port " + freePort(address.getAddress(), port + 1)
                + ", which is free";
    }

    private static int freePort(InetAddress address, int from) {
        for (int port = from; port < Math.min(from + PORTS_TRIED, 65536); port++) {
            if (isFree(address, port)) return port;
        }
        return 0;
    }

    static boolean isFree(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOurs(InetAddress address) {
        try {
            boolean always = address.isAnyLocalAddress() || address.isLoopbackAddress();
            return always || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true; // not known, so blame the port
        }
    }
}
