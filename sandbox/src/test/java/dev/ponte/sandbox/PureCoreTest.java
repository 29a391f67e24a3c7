package dev.ponte.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What decides is plain Java; what talks is at the edge, and known by its name. */
class PureCoreTest {
    private static final String EDGE =
            ".*\\.(Door|Courier|ParentWatch|\\w*(System|Sender|Resource|Control|Config|Mappers|Beans))"
                    + "(\\$.*)?";

    private final JavaClasses sandbox =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.ponte.sandbox");

    @Test
    void coreKnowsNoFramework() {
        noClasses()
                .that()
                .haveNameNotMatching(EDGE)
                .and()
                .doNotHaveFullyQualifiedName("dev.ponte.sandbox.oidc.Tokens")
                .and()
                .areNotAnnotatedWith(jakarta.inject.Singleton.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..", "io.micrometer..")
                .check(sandbox);
    }

    @Test
    void playedSystemsDoNotKnowEachOther() {
        String[] systems = {"zapi", "openai", "kommo", "oidc", "slack"};
        for (String system : systems) {
            for (String other : systems) {
                if (!system.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage("..sandbox." + system + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("..sandbox." + other + "..")
                            .check(sandbox);
                }
            }
        }
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("dev.ponte.sandbox.(*)..").should().beFreeOfCycles().check(sandbox);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(sandbox);
    }
}
