package dev.ponte.console;

import dev.ponte.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theRulesOfTheHouseHold() {
        ArchitectureRules.check(
                "dev.ponte.console", ArchitectureRules.pure("dev.ponte.console.route.."));
    }
}
