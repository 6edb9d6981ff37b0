package http10.server.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.List;

/** Why a server cannot listen, and what to do about it. */
final class BindFailure {
    private static final int PORTS_TRIED = 50;

    private BindFailure() {}

    /** One of the addresses did not do; which one, a second try tells. */
    static String explain(List<InetSocketAddress> addresses, BindException cause) {
        for (InetSocketAddress address : addresses) {
            if (!isOurs(address.getAddress())) {
                return address.getAddress().getHostAddress()
                        + " is no address of this machine; give --bind one that is, or 0.0.0.0 for all of them";
            }
            if (!isFree(address.getAddress(), address.getPort())) return explain(address, cause);
        }
        return explain(addresses.get(0), cause);
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

    private static boolean isFree(InetAddress address, int port) {
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
