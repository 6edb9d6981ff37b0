package http10.samples.conformance.client;

import http10.samples.conformance.Case;
import http10.samples.conformance.Catalogue;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Every case for clients. */
public final class ClientSuite {
    private static final List<ClientCase> CASES = Stream.of(
                    StatusLineCases.CASES,
                    StatusCodeCases.CASES,
                    SimpleResponseCases.CASES,
                    RequestLineCases.CASES,
                    RequestFieldCases.CASES,
                    RequestContentCases.CASES,
                    ModifierCases.CASES,
                    FieldCases.CASES,
                    TypeCases.CASES,
                    EndOfContentCases.CASES,
                    FramingCases.CASES,
                    InterimCases.CASES,
                    LimitCases.CASES,
                    PersistenceCases.CASES,
                    RedirectCases.CASES,
                    AuthenticationCases.CASES)
            .flatMap(Collection::stream)
            .toList();

    private ClientSuite() {}

    /**
     * The cases, ready for one client.
     *
     * @param client how to have it do something
     * @param strictly whether only the strict outcome passes, as it does for our own client, and no conforming alternative
     * @return one case for each row, in the order of the catalogue
     */
    public static List<Case> on(Client client, boolean strictly) {
        Catalogue catalogue = Catalogue.load();
        return catalogue.sorted(
                CASES.stream().map(one -> one.on(client, catalogue, strictly)).toList());
    }
}
