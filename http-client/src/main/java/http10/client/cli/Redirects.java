package http10.client.cli;

import http10.client.ClientOptionsBuilder;
import http10.client.CredentialsElsewhere;
import http10.client.RedirectPolicy;
import http10.client.RedirectRules;
import java.util.Optional;

/** What the options say of redirections. */
final class Redirects {
    private static final int MOST = 50;

    private Redirects() {}

    static boolean areFollowed(GetOptions options) {
        return options.has(Option.LOCATION) || options.has(Option.LOCATION_TRUSTED);
    }

    static boolean mayLeadTo(String scheme, GetOptions options) {
        return allowed(options).allow(scheme);
    }

    private static Protocols allowed(GetOptions options) {
        return Protocols.of(options, Option.PROTO).and(Protocols.of(options, Option.PROTO_REDIR));
    }

    static void applyTo(ClientOptionsBuilder builder, GetOptions options, Optional<CredentialsElsewhere> elsewhere) {
        int most = Values.count(options, Option.MAX_REDIRS).orElse(MOST);
        builder.redirects(RedirectPolicy.ALL_METHODS)
                .redirectRules(rules(options, elsewhere))
                .mostRedirects(most < 0 ? Integer.MAX_VALUE : most);
    }

    private static RedirectRules rules(GetOptions options, Optional<CredentialsElsewhere> elsewhere) {
        Protocols allowed = allowed(options);
        return new RedirectRules(
                options.has(Option.POST301),
                options.has(Option.POST302),
                options.has(Option.POST303),
                options.has(Option.LOCATION_TRUSTED),
                options.last(Option.REFERER).orElse("").contains(";auto"),
                elsewhere,
                allowed.http(),
                allowed.https());
    }
}
