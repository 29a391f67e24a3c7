package dev.ponte.gateway;

import dev.ponte.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theParsersArePureAndTheRoomsInOrder() {
        ArchitectureRules.check(
                "dev.ponte.gateway", ArchitectureRules.pure("dev.ponte.gateway.source.."));
    }
}
