package http10.client.cli;

import http10.client.tls.CipherSuites;
import http10.client.tls.PublicKeyPins;
import http10.client.tls.TlsOptions;
import http10.client.tls.TlsOptionsBuilder;
import http10.message.Quoted;
import http10.tls.PemFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the command line says of TLS; loaded where it says something. */
final class TlsArguments {
    private static final String UNVERIFIED = "http10: warning: -k: the server is not verified, so anybody may answer,"
            + " read and change everything; --cacert trusts a certificate of your own";

    private final GetOptions options;
    private final TlsOptionsBuilder tls = TlsOptions.builder();

    private TlsArguments(GetOptions options) {
        this.options = options;
    }

    static TlsOptions read(GetOptions options, Streams streams) throws Failure {
        if (options.has(Option.INSECURE) && !options.has(Option.SILENT)) streams.tell(UNVERIFIED);
        return new TlsArguments(options).read();
    }

    private TlsOptions read() throws Failure {
        if (options.has(Option.INSECURE)) tls.unverified();
        trust();
        show();
        tls.protocols(TlsVersions.of(options));
        ciphers();
        if (options.has(Option.PINNEDPUBKEY))
            tls.pins(pins(options.last(Option.PINNEDPUBKEY).get()));
        try {
            return tls.build();
        } catch (GeneralSecurityException e) {
            throw new Failure(Exit.TLS_HANDSHAKE, Faults.reason(e), "in the command line", "use another Java");
        }
    }

    private void trust() throws Failure {
        List<X509Certificate> authorities = new ArrayList<>();
        if (options.has(Option.CACERT))
            addAuthorities(options.last(Option.CACERT).get(), authorities);
        if (options.has(Option.CAPATH)) addFolder(options.last(Option.CAPATH).get(), authorities);
        if (!authorities.isEmpty()) tls.authorities(authorities);
    }

    private static void addAuthorities(String file, List<X509Certificate> into) throws Failure {
        try {
            into.addAll(PemFile.read(Path.of(file)).certificates());
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            throw noAuthorities("--cacert " + Quoted.of(file), e);
        }
    }

    /** The files named by their hashes, as OpenSSL looks for them: {@code 5ed36f99.0}. */
    private static void addFolder(String folder, List<X509Certificate> into) throws Failure {
        int before = into.size();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder), "????????.[0-9]")) {
            for (Path file : files) into.addAll(PemFile.read(file).certificates());
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            throw noAuthorities("--capath " + Quoted.of(folder), e);
        }
        if (into.size() == before) {
            throw noAuthorities("--capath " + Quoted.of(folder), new IOException("no file such as 5ed36f99.0 in it"));
        }
    }

    private static Failure noAuthorities(String where, Exception e) {
        return new Failure(
                Exit.CA_FILE, "cannot trust what is there: " + Faults.reason(e), where, "name PEM certificates");
    }

    private void show() throws Failure {
        Optional<String> given = options.last(Option.CERT);
        if (given.isEmpty()) {
            if (options.has(Option.KEY)) throw Arguments.usage("--key is that of a certificate", "add --cert FILE");
            return;
        }
        CertArgument cert = CertArgument.parse(given.get());
        Optional<String> password = options.has(Option.PASS) ? options.last(Option.PASS) : cert.password();
        String where = "--cert " + Quoted.of(cert.file());
        try {
            PemFile certificates = PemFile.read(Path.of(cert.file()));
            List<X509Certificate> chain = certificates.certificates();
            PemFile keys = certificates;
            if (options.has(Option.KEY)) {
                where = "--key " + Quoted.of(options.last(Option.KEY).get());
                keys = PemFile.read(Path.of(options.last(Option.KEY).get()));
            }
            PrivateKey key = keys.privateKey(password);
            tls.identity(key, chain);
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            throw new Failure(
                    Exit.LOCAL_CERTIFICATE,
                    "cannot show a certificate: " + Faults.reason(e),
                    where,
                    "name PEM files by --cert and --key, and a password by --pass");
        }
    }

    private void ciphers() throws Failure {
        if (!options.has(Option.CIPHERS) && !options.has(Option.TLS13_CIPHERS)) return;
        try {
            tls.ciphers(CipherSuites.of(names(Option.CIPHERS), names(Option.TLS13_CIPHERS)));
        } catch (GeneralSecurityException e) {
            throw new Failure(
                    Exit.CIPHER,
                    Faults.reason(e),
                    "in --ciphers or --tls13-ciphers",
                    "name one such as" + " ECDHE-RSA-AES128-GCM-SHA256 or TLS_AES_128_GCM_SHA256");
        }
    }

    private List<String> names(Option option) {
        List<String> names = new ArrayList<>();
        for (String name : options.last(option)
                .orElse("")
                .replace(',', ':')
                .replace(' ', ':')
                .split(":")) {
            if (!name.isEmpty()) names.add(name);
        }
        return names;
    }

    private static List<String> pins(String value) throws Failure {
        try {
            return value.startsWith("sha256//")
                    ? PublicKeyPins.of(value)
                    : List.of(PublicKeyPins.ofFile(Path.of(value)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Failure(
                    Exit.PINNED_KEY,
                    "no key to compare with: " + Faults.reason(e),
                    "--pinnedpubkey " + Quoted.of(value),
                    "write sha256//BASE64, more after a \";\", or name a file of the public key");
        }
    }
}
