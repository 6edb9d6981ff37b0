package http10.samples.tour;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom among the samples. */
@AnalyzeClasses(packages = "http10.samples.tour", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule samples_need_sockets_themselves_messages_and_their_wire_format = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("http10.samples.tour", "http10.message", "http10.wire", "java..", "jdk.net");

    @ArchTest
    static final ArchRule the_handler_and_the_exchange_know_no_socket = noClasses()
            .that()
            .haveSimpleName("Site")
            .or()
            .haveSimpleName("OneExchange")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio.channels..");

    @ArchTest
    static final ArchRule what_misreads_octets_is_not_used = noClasses()
            .should()
            .callMethod(Integer.class, "parseInt", String.class)
            .orShould()
            .callMethod(Long.class, "parseLong", String.class)
            .orShould()
            .callMethod(String.class, "trim")
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);
}
