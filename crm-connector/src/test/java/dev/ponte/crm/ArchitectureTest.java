package dev.ponte.crm;

import dev.ponte.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_rules_hold() {
        ArchitectureRules.check("dev.ponte.crm");
    }
}
