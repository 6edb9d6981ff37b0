package http10;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/** Who may know whom, and what nobody may use. */
@AnalyzeClasses(packages = "http10", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule messages_know_nobody = classes()
            .that()
            .resideInAPackage("http10.message..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("http10.message..", "java..");

    @ArchTest
    static final ArchRule wire_knows_messages_only = classes()
            .that()
            .resideInAPackage("http10.wire..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "http10.wire..",
                    "http10.message..",
                    "java.lang..",
                    "java.util..",
                    "java.nio",
                    "java.nio.charset",
                    "java.io");

    /** {@link http10.wire.BodyStream} is a stream; it reads none. */
    @ArchTest
    static final ArchRule wire_does_no_input_or_output = noClasses()
            .that()
            .resideInAPackage("http10.wire..")
            .and()
            .doNotHaveSimpleName("BodyStream")
            .should()
            .dependOnClassesThat(resideInAPackage("java.io").and(not(assignableTo(IOException.class))));

    @ArchTest
    static final ArchRule transport_knows_octets_and_time_only = noClasses()
            .that()
            .resideInAPackage("http10.transport..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("http10.message..", "http10.wire..");

    @ArchTest
    static final ArchRule keys_and_certificates_know_nobody = classes()
            .that()
            .resideInAPackage("http10.tls..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("http10.tls..", "java..", "javax.crypto..");

    @ArchTest
    static final ArchRule one_class_touches_sockets = noClasses()
            .that()
            .resideInAnyPackage("http10.message..", "http10.wire..", "http10.transport..")
            .and()
            .doNotHaveFullyQualifiedName("http10.transport.StreamSocket")
            .and()
            .doNotHaveFullyQualifiedName("http10.transport.Connection") // makes one of what was accepted
            .and()
            .doNotHaveFullyQualifiedName("http10.transport.Dialer") // opens them for it
            .should()
            .dependOnClassesThat(assignableTo(Socket.class)
                    .or(assignableTo(ServerSocket.class))
                    .or(assignableTo(SocketChannel.class))
                    .or(assignableTo(ServerSocketChannel.class))
                    .or(assignableTo(StandardSocketOptions.class)));

    @ArchTest
    static final ArchRule names_say_what_things_are = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper");

    /** They take signs, digits of other scripts, NUL for a blank, or depend on the machine's locale or charset. */
    @ArchTest
    static final ArchRule what_misreads_octets_is_not_used = noClasses()
            .should()
            .callMethod(Long.class, "parseLong", String.class)
            .orShould()
            .callMethod(Integer.class, "parseInt", String.class)
            .orShould()
            .callMethod(Long.class, "valueOf", String.class)
            .orShould()
            .callMethod(Integer.class, "valueOf", String.class)
            .orShould()
            .callMethod(Character.class, "isDigit", char.class)
            .orShould()
            .callMethod(String.class, "trim")
            .orShould()
            .callMethod(String.class, "strip")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toLowerCase", Locale.class)
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "equalsIgnoreCase", String.class)
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callConstructor(String.class, byte[].class);
}
