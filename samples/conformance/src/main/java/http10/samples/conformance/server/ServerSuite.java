package http10.samples.conformance.server;

import http10.samples.conformance.Case;
import http10.samples.conformance.Catalogue;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Every case for servers. */
public final class ServerSuite {
    private static final List<ServerCase> CASES = Stream.of(
                    ControlOctetCases.CASES,
                    DateCases.CASES,
                    ExchangeCases.CASES,
                    FieldLineCases.CASES,
                    HostCases.CASES,
                    MediaTypeCases.CASES,
                    MethodCases.CASES,
                    RequestLineCases.CASES,
                    SafetyCases.CASES,
                    SentFieldCases.CASES,
                    SimpleRequestCases.CASES,
                    ToleranceCases.CASES,
                    UriCases.CASES,
                    VersionCases.CASES)
            .flatMap(Collection::stream)
            .toList();

    private ServerSuite() {}

    /**
     * The cases, ready for one server.
     *
     * @param server where it is, and what it offers
     * @param strictly whether only the strict outcome passes, as it does for our own server, and no conforming alternative
     * @return one case for each row
     */
    public static List<Case> on(Server server, boolean strictly) {
        Catalogue catalogue = Catalogue.load();
        References references = new References(server);
        return CASES.stream()
                .map(one -> one.on(server, references, catalogue, strictly))
                .toList();
    }
}
