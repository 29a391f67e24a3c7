package dev.ponte.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of our architecture that a machine can hold. A module checks itself:
 *
 * <pre>{@code
 * class ArchitectureTest {
 *     @Test
 *     void the_rules_hold() {
 *         ArchitectureRules.check(
 *                 "dev.ponte.vendor", ArchitectureRules.pure("dev.ponte.vendor.assignment.."));
 *     }
 * }
 * }</pre>
 *
 * <p>Plain JUnit tests, not ArchUnit's own engine: beside Quarkus' class loaders that one fails to
 * discover anything.
 */
public final class ArchitectureRules {

    private static final String[] SERVICES = {
        "gateway", "conversation", "vendor", "scheduling", "sync", "crm", "console", "sandbox"
    };

    /** What a bean needs stands in its constructor. */
    public static final ArchRule NO_FIELD_INJECTION =
            noFields()
                    .should()
                    .beAnnotatedWith("jakarta.inject.Inject")
                    .orShould()
                    .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                    .orShould()
                    .beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Channel")
                    .orShould()
                    .beAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RestClient")
                    .because(
                            "constructor injection shows what a bean needs, and final fields keep it")
                    .allowEmptyShould(true);

    /** Static state hides from tests and from a second instance. */
    public static final ArchRule NO_MUTABLE_STATICS =
            fields().that()
                    .areStatic()
                    .should()
                    .beFinal()
                    .because("static state is shared by everything, tests included")
                    .allowEmptyShould(true);

    /** Waiting is the scheduler's, the database's or a latch's. */
    public static final ArchRule NO_SLEEP =
            noClasses()
                    .should()
                    .callMethod(Thread.class, "sleep", long.class)
                    .orShould()
                    .callMethod(Thread.class, "sleep", long.class, int.class)
                    .orShould()
                    .callMethod(Thread.class, "sleep", Duration.class)
                    .because("a sleeping thread is a thread lost, and a flaky test found")
                    .allowEmptyShould(true);

    private ArchitectureRules() {}

    /**
     * Checks a service: the rules that hold for all, and its own.
     *
     * @param root its package, {@code dev.ponte.vendor}
     */
    public static void check(String root, ArchRule... own) {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(root);
        List<ArchRule> rules = new ArrayList<>();
        rules.add(NO_FIELD_INJECTION);
        rules.add(NO_MUTABLE_STATICS);
        rules.add(NO_SLEEP);
        rules.add(noCycles(root));
        rules.add(noForeignRooms(root.substring(root.lastIndexOf('.') + 1)));
        rules.addAll(List.of(own));
        rules.forEach(rule -> rule.check(classes));
    }

    /**
     * What decides is plain Java: records in, records out.
     *
     * @param packages as ArchUnit writes them, {@code dev.ponte.conversation.talk..}
     */
    public static ArchRule pure(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "io.netty..",
                        "io.micrometer..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.ws.rs..",
                        "jakarta.persistence..",
                        "java.sql..",
                        "org.apache.kafka..",
                        "org.eclipse.microprofile..",
                        "org.jboss.resteasy..")
                .because("what decides is tested without starting anything");
    }

    /** The feature packages right below {@code root} depend on each other in one direction. */
    public static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /**
     * Services share only {@code libs/}.
     *
     * @param own the service's package below {@code dev.ponte}, e.g. {@code vendor}
     */
    public static ArchRule noForeignRooms(String own) {
        String[] foreign =
                Arrays.stream(SERVICES)
                        .filter(service -> !service.equals(own))
                        .map(service -> "dev.ponte." + service + "..")
                        .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(foreign)
                .because("services meet on Kafka and HTTP, never in code");
    }
}
