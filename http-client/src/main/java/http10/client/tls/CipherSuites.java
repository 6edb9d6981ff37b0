package http10.client.tls;

import http10.message.Quoted;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;

/** The cipher suites by the names that OpenSSL and Java have for them. */
public final class CipherSuites {
    private CipherSuites() {}

    /**
     * Those asked for, by Java's names; of a version of TLS for which none are asked for, Java's own.
     *
     * @param openssl suites of TLS 1.2 such as {@code ECDHE-RSA-AES128-GCM-SHA256}, or empty
     * @param tls13 suites of TLS 1.3 such as {@code TLS_AES_128_GCM_SHA256}, or empty
     * @return Java's names
     * @throws NoSuchAlgorithmException if this Java does not know one, which the message names
     */
    public static List<String> of(List<String> openssl, List<String> tls13) throws NoSuchAlgorithmException {
        SSLContext context = SSLContext.getDefault();
        List<String> known = Arrays.asList(context.getSupportedSSLParameters().getCipherSuites());
        List<String> suites = new ArrayList<>();
        for (String name : tls13) suites.add(known(name, name, known));
        for (String name : openssl) suites.add(known(name, javaName(name), known));
        for (String usual : context.getDefaultSSLParameters().getCipherSuites()) {
            boolean chosen = isOfTls13(usual) ? !tls13.isEmpty() : !openssl.isEmpty();
            if (!chosen) suites.add(usual);
        }
        return suites;
    }

    private static boolean isOfTls13(String name) {
        return !name.contains("_WITH_") && !name.endsWith("_SCSV");
    }

    private static String known(String name, String javaName, List<String> known) throws NoSuchAlgorithmException {
        if (known.contains(javaName)) return javaName;
        throw new NoSuchAlgorithmException("this Java has no cipher suite " + Quoted.of(name));
    }

    /** {@code ECDHE-RSA-AES128-GCM-SHA256} is {@code TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}. */
    static String javaName(String openssl) {
        if (openssl.startsWith("TLS_")) return openssl;
        String exchange = "RSA";
        String rest = openssl;
        for (String each : new String[] {"ECDHE-ECDSA", "ECDHE-RSA", "DHE-RSA", "ECDH-ECDSA", "ECDH-RSA"}) {
            if (!openssl.startsWith(each + "-")) continue;
            exchange = each.replace('-', '_');
            rest = openssl.substring(each.length() + 1);
            break;
        }
        if (rest.equals("CHACHA20-POLY1305")) return "TLS_" + exchange + "_WITH_CHACHA20_POLY1305_SHA256";
        boolean chained = rest.startsWith("AES") && rest.indexOf('-') == rest.lastIndexOf('-');
        String cipher = rest.replace("AES128", "AES_128").replace("AES256", "AES_256");
        if (chained) cipher = cipher.replace("-", "-CBC-");
        return "TLS_" + exchange + "_WITH_" + cipher.replace('-', '_');
    }
}
