package http10.samples.conformance.server;

import http10.samples.conformance.Case;
import http10.samples.conformance.Catalogue;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Every case for servers. */
public final class ServerSuite {
    private static final List<ServerCase> CASES = Stream.of(
                    AuthenticationCases.CASES,
                    ClosingCases.CASES,
                    ConditionalGetCases.CASES,
                    ContentCases.CASES,
                    ContentLengthCases.CASES,
                    ControlOctetCases.CASES,
                    DateCases.CASES,
                    ErrorCases.CASES,
                    ExchangeCases.CASES,
                    FieldLineCases.CASES,
                    HostCases.CASES,
                    LimitCases.CASES,
                    MediaTypeCases.CASES,
                    MethodCases.CASES,
                    MethodEffectCases.CASES,
                    PersistenceCases.CASES,
                    PutDeleteCases.CASES,
                    RequestFieldCases.CASES,
                    RequestLineCases.CASES,
                    ResponseFieldCases.CASES,
                    SafetyCases.CASES,
                    SentFieldCases.CASES,
                    SimpleRequestCases.CASES,
                    StatusLineCases.CASES,
                    ToleranceCases.CASES,
                    TransferEncodingCases.CASES,
                    TraversalCases.CASES,
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
     * @return one case for each row, in the order of the catalogue
     */
    public static List<Case> on(Server server, boolean strictly) {
        Catalogue catalogue = Catalogue.load();
        References references = new References(server);
        return catalogue.sorted(CASES.stream()
                .map(one -> one.on(server, references, catalogue, strictly))
                .toList());
    }
}
