package http10.server.cli;

import http10.server.ServerCertificate;
import http10.tls.PemFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A certificate for trying things, new at each start. Java cannot make one but by its own keytool, which takes a second. */
final class SelfSigned {
    private static final String ALIAS = "server";
    private static final String PASSWORD = "http10"; // of a file that is deleted at once

    private SelfSigned() {}

    /** @param reports told the fingerprint by which it can be known */
    static ServerCertificate certificate(List<SocketAddress> addresses, Consumer<String> reports)
            throws IOException, InterruptedException, Failure {
        Path folder = Files.createTempDirectory("http10-tls");
        Path store = folder.resolve("store");
        Path pem = folder.resolve("pem");
        try {
            make(store, names(addresses));
            Files.writeString(pem, pemOf(store));
            reports.accept(
                    "a certificate signed by itself was made, which browsers warn of; its SHA-256 fingerprint is "
                            + fingerprint(pem));
            return ServerCertificate.of(pem);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot read the certificate that keytool made: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(pem);
            Files.deleteIfExists(store);
            Files.delete(folder);
        }
    }

    /** As keytool's extension SubjectAlternativeName wants them. */
    private static String names(List<SocketAddress> addresses) {
        Set<String> names = new LinkedHashSet<>(List.of("dns:localhost", "ip:127.0.0.1", "ip:::1"));
        for (SocketAddress any : addresses) {
            if (!(any instanceof InetSocketAddress bound)) continue; // of no host
            for (InetAddress address : StartText.reachedAs(bound.getAddress())) {
                String host = address.getHostAddress();
                int zone = host.indexOf('%');
                names.add("ip:" + (zone < 0 ? host : host.substring(0, zone)));
            }
        }
        return String.join(",", names);
    }

    private static void make(Path store, String names) throws IOException, InterruptedException, Failure {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(keytool, "-genkeypair", "-alias", ALIAS, "-keyalg", "EC"));
        command.addAll(List.of("-groupname", "secp256r1", "-dname", "CN=localhost, O=http10", "-validity", "90"));
        command.addAll(List.of("-ext", "san=" + names, "-ext", "eku=serverAuth", "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        Process process = start(command);
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        if (process.waitFor() != 0) throw Failure.cannotStart("keytool cannot make a certificate: " + said);
    }

    private static Process start(List<String> command) throws Failure {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw Failure.cannotStart("--tls-self-signed needs " + command.get(0)
                    + ", which is not there; install a whole JDK, or give --tls-cert and --tls-key");
        }
    }

    private static String pemOf(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        Key key = keys.getKey(ALIAS, PASSWORD.toCharArray());
        return block("PRIVATE KEY", key.getEncoded())
                + block("CERTIFICATE", keys.getCertificate(ALIAS).getEncoded());
    }

    private static String block(String label, byte[] octets) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(octets) + "\n-----END "
                + label + "-----\n";
    }

    private static String fingerprint(Path pem) throws IOException, GeneralSecurityException {
        byte[] certificate = PemFile.read(pem).certificates().get(0).getEncoded();
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
    }
}
