package http10.server;

import http10.message.Octets;
import http10.transport.Connection;
import http10.transport.Preface;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a proxy says before all else of the connection that it passes on: the header of the PROXY protocol, version 1 (a
 * line) or 2 (binary), as the document of HAProxy has them. It is fed octets and does no I/O; of version 2 it keeps the
 * addresses and only counts what follows them (TLVs).
 */
final class ProxyHeader implements Preface {
    private static final byte[] LINE = "PROXY ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SIGNATURE = "\r\n\r\n\0\r\nQUIT\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_OF_LINE = 107; // with its end
    private static final int FIXED = 16; // octets of version 2: signature, version and command, family, length
    private static final int IPV4 = 4;
    private static final int IPV6 = 16;

    private byte[] octets = new byte[FIXED];
    private int filled;
    private Optional<InetSocketAddress> source = Optional.empty();

    /** Has a connection begin with such a header. */
    static void precedes(Connection connection) {
        connection.acceptPreface(new ProxyHeader());
    }

    /** The client; empty where the proxy speaks for itself, or does not know. */
    Optional<InetSocketAddress> source() {
        return source;
    }

    @Override
    public boolean feed(ByteBuffer from) throws ProxyHeaderException {
        while (from.hasRemaining()) {
            keep(from.get());
            if (octets[0] == LINE[0] ? endsLine() : endsBinary()) return true;
        }
        return false;
    }

    private void keep(byte octet) {
        if (filled == octets.length && filled < MOST_OF_LINE) octets = Arrays.copyOf(octets, MOST_OF_LINE);
        if (filled < octets.length) octets[filled] = octet;
        filled++;
    }

    /** Tells noise at its first octet. */
    private void expect(byte[] start) throws ProxyHeaderException {
        int last = filled - 1;
        if (last < start.length && octets[last] != start[last]) throw new ProxyHeaderException("it begins otherwise");
    }

    private boolean endsLine() throws ProxyHeaderException {
        expect(LINE);
        if (filled > MOST_OF_LINE) throw new ProxyHeaderException("its line is longer than 107 octets");
        if (octets[filled - 1] != '\n') return false;
        if (octets[filled - 2] != '\r') throw new ProxyHeaderException("its line ends with LF alone");
        int from = LINE.length;
        readLine(new String(octets, from, filled - 2 - from, StandardCharsets.ISO_8859_1));
        return true;
    }

    /** Such as {@code TCP4 192.0.2.1 192.0.2.2 4711 80}. */
    private void readLine(String line) throws ProxyHeaderException {
        if (line.equals("UNKNOWN") || line.startsWith("UNKNOWN ")) return;
        String[] words = line.split(" ", -1);
        boolean ipv4 = words[0].equals("TCP4");
        if (words.length != 5 || !ipv4 && !words[0].equals("TCP6")) {
            throw new ProxyHeaderException("its line is not family, addresses and ports");
        }
        InetAddress client = address(words[1], ipv4);
        address(words[2], ipv4);
        port(words[4]);
        source = Optional.of(new InetSocketAddress(client, port(words[3])));
    }

    private static InetAddress address(String word, boolean ipv4) throws ProxyHeaderException {
        boolean fits = word.indexOf(':') < 0 == ipv4;
        return IpLiteral.of(word)
                .filter(address -> fits)
                .orElseThrow(() -> new ProxyHeaderException("an address of its line is none"));
    }

    private static int port(String word) throws ProxyHeaderException {
        long port = Octets.decimal(word).orElse(-1);
        if (port < 0 || port > 65_535) throw new ProxyHeaderException("a port of its line is none");
        return (int) port;
    }

    private boolean endsBinary() throws ProxyHeaderException {
        expect(SIGNATURE);
        if (filled < FIXED) return false;
        int length = Short.toUnsignedInt(ByteBuffer.wrap(octets).getShort(FIXED - 2));
        if (filled == FIXED) check(length);
        if (filled < FIXED + length) return false;
        readAddresses();
        return true;
    }

    private void check(int length) throws ProxyHeaderException {
        int command = octets[12];
        if (command != 0x20 && command != 0x21) throw new ProxyHeaderException("its version or command is unknown");
        int family = octets[13] >> 4;
        int transport = octets[13] & 0xf;
        if (family < 0 || family > 3 || transport > 2) throw new ProxyHeaderException("its family is unknown");
        if (command == 0x21 && length < 2 * addressLength() + (addressLength() > 0 ? 4 : 0)) {
            throw new ProxyHeaderException("it is too short for its addresses");
        }
    }

    /** Of each of both addresses of TCP; 0 where there is nothing that a log could show. */
    private int addressLength() {
        if (octets[13] == 0x11) return IPV4;
        return octets[13] == 0x21 ? IPV6 : 0;
    }

    private void readAddresses() throws ProxyHeaderException {
        int length = addressLength();
        if (octets[12] == 0x20 || length == 0) return;
        try {
            InetAddress client = InetAddress.getByAddress(Arrays.copyOfRange(octets, FIXED, FIXED + length));
            int port = Short.toUnsignedInt(ByteBuffer.wrap(octets).getShort(FIXED + 2 * length));
            source = Optional.of(new InetSocketAddress(client, port));
        } catch (UnknownHostException e) {
            throw new ProxyHeaderException("an address of it is none"); // of another length, which they never are
        }
    }
}
