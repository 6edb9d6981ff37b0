package http10.samples.embedding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom, across the modules; what holds inside the core is tested there. */
@AnalyzeClasses(packages = "http10", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String SOCKETS =
            "java\\.net\\.(Server)?Socket|java\\.nio\\.channels\\.(Server)?SocketChannel|java\\.net\\.http\\..*";

    @ArchTest
    static final ArchRule the_core_knows_neither_client_nor_server = noClasses()
            .that()
            .resideInAnyPackage("http10.message..", "http10.wire..", "http10.transport..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("http10.client..", "http10.server..", "http10.samples..");

    @ArchTest
    static final ArchRule the_client_does_not_know_the_server = noClasses()
            .that()
            .resideInAPackage("http10.client..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("http10.server..", "http10.samples..");

    @ArchTest
    static final ArchRule the_server_does_not_know_the_client = noClasses()
            .that()
            .resideInAPackage("http10.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("http10.client..", "http10.samples..");

    @ArchTest
    static final ArchRule the_libraries_do_not_know_their_commands = noClasses()
            .that()
            .resideInAnyPackage("http10.client", "http10.server")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("http10.client.cli..", "http10.server.cli..");

    @ArchTest
    static final ArchRule only_commands_depend_on_more_than_java = classes()
            .that()
            .resideOutsideOfPackages("..cli..", "http10.samples..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("http10..", "java..", "javax.crypto..", "javax.net..", "javax.security..");

    @ArchTest
    static final ArchRule sockets_are_touched_by_the_connection_and_accepted_by_the_listener = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("http10.transport.Connection")
            .and()
            .doNotHaveFullyQualifiedName("http10.transport.StreamSocket")
            .and()
            .doNotHaveFullyQualifiedName("http10.transport.Dialer") // opens them for it
            .and()
            .doNotHaveFullyQualifiedName("http10.client.tls.Verification") // inherits words about sockets
            .and()
            .doNotHaveFullyQualifiedName("http10.client.tls.Unverified") // as well
            .and()
            .doNotHaveFullyQualifiedName("http10.server.Listener")
            .and()
            .doNotHaveFullyQualifiedName("http10.server.cli.BindFailure") // looks for a free port, accepts nothing
            .and()
            .resideOutsideOfPackage("http10.samples.conformance..") // a peer that shares no fault with ours
            .and()
            .resideOutsideOfPackage("http10.samples.testserver..") // likewise, and breaks off in ways that ours has not
            .should()
            .dependOnClassesThat()
            .haveNameMatching(SOCKETS);
}
