package http10.client.cli;

import http10.message.Quoted;
import http10.options.Argument;
import java.util.List;

/** Which versions of TLS are offered; 1.2 and 1.3 are what there is, the older ones are broken and Java refuses them. */
final class TlsVersions {
    private static final String TLS_1_2 = "TLSv1.2";
    private static final String TLS_1_3 = "TLSv1.3";

    private TlsVersions() {}

    /** None where nothing is said. */
    static List<String> of(GetOptions options) throws Failure {
        // The last of them counts.
        List<Argument.Given<Option>> least = options.inOrder(Option.TLS_1, Option.TLS_1_2, Option.TLS_1_3);
        boolean least13 = !least.isEmpty() && least.get(least.size() - 1).option() == Option.TLS_1_3;
        String most = options.last(Option.TLS_MAX).orElse("default");
        switch (most) {
            case "default", "1.3" -> {
                if (least13) return List.of(TLS_1_3);
                return least.isEmpty() && most.equals("default") ? List.of() : List.of(TLS_1_3, TLS_1_2);
            }
            case "1.2" -> {
                if (least13) throw Arguments.usage("--tlsv1.3 is more than --tls-max 1.2", "leave one of the two out");
                return List.of(TLS_1_2);
            }
            case "1.0", "1.1" ->
                throw Arguments.usage("TLS " + most + " is broken, and not spoken", "write 1.2 or 1.3");
            default -> throw Arguments.usage("--tls-max is no version: " + Quoted.of(most), "write 1.2 or 1.3");
        }
    }
}
