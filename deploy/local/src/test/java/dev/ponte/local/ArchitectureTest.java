package dev.ponte.local;

import dev.ponte.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theRulesOfTheHouseHold() {
        ArchitectureRules.check("dev.ponte.local");
    }
}
