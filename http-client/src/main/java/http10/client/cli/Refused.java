package http10.client.cli;

import java.util.Optional;

/** Options of curl that mean nothing, or nothing good, over HTTP/1.0: why they are refused. Read only when one is typed. */
final class Refused {
    /** Names with "," between, and the reason. */
    static final String[][] REASONS = {
        {"http1.1,http2,http2-prior-knowledge,http3,http3-only", "this command speaks HTTP/1.0"},
        {"tr-encoding", "HTTP/1.0 has no transfer codings (RFC 1945 appendix D)"},
        {"expect100-timeout", "HTTP/1.0 has no 100 (Continue) to wait for"},
        {"alpn,npn", "https says that it speaks http/1.0, in any case"},
        {"sslv2,sslv3,tlsv1.0,tlsv1.1,ssl-allow-beast", "TLS before 1.2 is broken (RFC 8996)"},
        {"digest,ntlm,negotiate,aws-sigv4", "HTTP/1.0 has Basic alone (RFC 1945 section 11); use -u"},
        {"xattr", "extended attributes keep what -C needs to continue"},
        {"proxy-digest,proxy-ntlm,proxy-negotiate", "HTTP/1.0 has Basic alone; use -U"},
        {"socks4,socks4a,socks5,socks5-hostname,preproxy", "proxies speak http here; use -x"},
        {
            "append,ftp-pasv,ftp-port,ftp-create-dirs,list-only,quote,mail-from,mail-rcpt",
            "only http and https are spoken"
        }
    };

    private Refused() {}

    /** Why there is no option of this name, with or without {@code no-}; empty where curl has none either. */
    static Optional<String> reason(String name) {
        String plain = name.startsWith("no-") ? name.substring(3) : name;
        for (String[] reason : REASONS) {
            for (String one : reason[0].split(",")) if (one.equals(plain)) return Optional.of(reason[1]);
        }
        return Optional.empty();
    }
}
