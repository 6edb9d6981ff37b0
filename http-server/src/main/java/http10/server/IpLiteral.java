package http10.server;

import http10.message.Octets;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Reads an address without ever asking a name server, as {@link InetAddress#getByName} does for 999.0.0.1. */
final class IpLiteral {
    private static final int IPV4 = 4;

    private IpLiteral() {}

    /** The address that a text of IPv4 or IPv6 stands for; IPv6 without brackets, and without a zone. */
    static Optional<InetAddress> of(String text) {
        try {
            return text.indexOf(':') >= 0 ? ipv6(text) : ipv4(text);
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> ipv6(String text) throws UnknownHostException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = c == ':' || c == '.' || c < 0x80 && Character.digit(c, 16) >= 0;
            if (!allowed) return Optional.empty();
        }
        return Optional.of(InetAddress.getByName("[" + text + "]"));
    }

    private static Optional<InetAddress> ipv4(String text) throws UnknownHostException {
        byte[] octets = new byte[IPV4];
        String[] parts = text.split("\\.", -1);
        if (parts.length != IPV4) return Optional.empty();
        for (int i = 0; i < IPV4; i++) {
            long part = parts[i].length() > 3 ? 256 : Octets.decimal(parts[i]).orElse(256);
            if (part > 255) return Optional.empty();
            octets[i] = (byte) part;
        }
        return Optional.of(InetAddress.getByAddress(octets));
    }
}
