package dev.ponte.conversation;

import dev.ponte.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_rules_hold() {
        ArchitectureRules.check(
                "dev.ponte.conversation",
                ArchitectureRules.pure(
                        "dev.ponte.conversation.talk..", "dev.ponte.conversation.identity.."));
    }
}
