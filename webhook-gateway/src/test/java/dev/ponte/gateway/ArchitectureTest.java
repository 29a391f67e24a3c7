package dev.ponte.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.ponte.testing.ArchitectureRules;

@AnalyzeClasses(
        packages = "dev.ponte.gateway",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchRule INJECTION = ArchitectureRules.NO_FIELD_INJECTION;
    @ArchTest static final ArchRule SLEEP = ArchitectureRules.NO_SLEEP;
    @ArchTest static final ArchRule STATICS = ArchitectureRules.NO_MUTABLE_STATICS;
    @ArchTest static final ArchRule CYCLES = ArchitectureRules.noCycles("dev.ponte.gateway");
    @ArchTest static final ArchRule ROOMS = ArchitectureRules.noForeignRooms("gateway");
    @ArchTest static final ArchRule PURE = ArchitectureRules.pure("dev.ponte.gateway.source..");
}
