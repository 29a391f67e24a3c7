package dev.ponte.kit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ponte.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** Both kits, the service kit from its jar. */
class ArchitectureTest {

    private static final JavaClasses KITS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.ponte.kit");

    @Test
    void beansAreGivenWhatTheyNeedThroughTheirConstructor() {
        ArchitectureRules.NO_FIELD_INJECTION.check(KITS);
    }

    @Test
    void nothingSleeps() {
        ArchitectureRules.NO_SLEEP.check(KITS);
    }

    @Test
    void noStaticStateChanges() {
        ArchitectureRules.NO_MUTABLE_STATICS.check(KITS);
    }

    @Test
    void thePackagesDependOnEachOtherInOneDirection() {
        ArchitectureRules.noCycles("dev.ponte.kit").check(KITS);
    }

    @Test
    void theKitsKnowNoService() {
        ArchitectureRules.noForeignRooms("kit").check(KITS);
    }

    @Test
    void whatServicesUseInTheirPureCoreIsPure() {
        ArchitectureRules.pure(
                        "dev.ponte.kit.i18n..", "dev.ponte.kit.phone..", "dev.ponte.kit.trace..")
                .check(KITS);
    }
}
