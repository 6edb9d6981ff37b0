package http10.server;

import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.Octets;

/** Which codings a client can decode (RFC 1945 appendix D.2.3, RFC 9110 section 12.5.3). */
final class AcceptedCodings {
    private AcceptedCodings() {}

    /** Whether the field says so of gzip, by its name or by {@code *}, and not with {@code q=0}. Without the field it does not. */
    static boolean allowGzip(FieldSection fields) {
        boolean any = false;
        for (String member : fields.members(FieldName.ACCEPT_ENCODING)) {
            int semicolon = member.indexOf(';');
            String coding = Octets.trimOws(semicolon < 0 ? member : member.substring(0, semicolon));
            boolean wanted = semicolon < 0 || isMoreThanNone(Octets.trimOws(member.substring(semicolon + 1)));
            if (Octets.equalsIgnoreCase(coding, "gzip") || Octets.equalsIgnoreCase(coding, "x-gzip")) return wanted;
            if (coding.equals("*")) any = wanted;
        }
        return any;
    }

    /** {@code q=0.001} to {@code q=1.000}; what is no weight is none. */
    private static boolean isMoreThanNone(String weight) {
        boolean named = weight.length() > 2 && Octets.equalsIgnoreCase(weight.substring(0, 2), "q=");
        if (!named || weight.length() > 7) return false;
        boolean more = false;
        for (int i = 2; i < weight.length(); i++) {
            char c = weight.charAt(i);
            if (i == 3 ? c != '.' : !Octets.isDigit(c)) return false;
            more |= c > '0';
        }
        char first = weight.charAt(2);
        return more && (first == '0' || first == '1');
    }
}
