package http10.client;

import http10.message.Octets;
import http10.transport.Deadline;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Asks for the addresses of a host, on a thread of its own, since Java's resolver knows no deadline. */
final class Resolution extends Thread {
    private final String host;
    private List<InetAddress> addresses = List.of(); // read after join only

    private Resolution(String host) {
        super("http10-resolver");
        this.host = host;
        setDaemon(true);
    }

    /** One or more addresses; {@code host} is a name, or an address without brackets. */
    static List<InetAddress> of(String host, Deadline deadline) throws IOException {
        if (isAddress(host)) return Arrays.asList(InetAddress.getAllByName(host));
        Resolution resolution = new Resolution(host);
        resolution.start();
        try {
            resolution.join(Math.max(1, deadline.remaining().toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while resolving " + host);
        }
        if (resolution.isAlive()) throw new SocketTimeoutException("the deadline passed while resolving " + host);
        if (resolution.addresses.isEmpty()) throw new UnknownHostException(host);
        return resolution.addresses;
    }

    /** Whether nobody has to be asked: up to four numbers, of which the last stands for all octets that are left. */
    static boolean isAddress(String host) {
        if (host.indexOf(':') >= 0) return true;
        if (host.isEmpty() || !Octets.isDigit(host.charAt(0))) return false;
        String[] numbers = host.split("\\.", -1);
        if (numbers.length > 4) return false;
        for (int i = 0; i < numbers.length; i++) {
            long most = i < numbers.length - 1 ? 0xff : 0xffff_ffffL >> 8 * i;
            if (Octets.decimal(numbers[i]).orElse(Long.MAX_VALUE) > most) return false;
        }
        return true;
    }

    @Override
    public void run() {
        try {
            addresses = Arrays.asList(InetAddress.getAllByName(host));
        } catch (UnknownHostException | RuntimeException e) {
            addresses = List.of(); // whoever waits says so
        }
    }
}
