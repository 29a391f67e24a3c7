package dev.ponte.kommo;

import dev.ponte.testing.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "dev.ponte.kommo";

    /** All but the client. */
    private static final String[] PURE = {
        "account",
        "batch",
        "body",
        "bot",
        "company",
        "contact",
        "entity",
        "error",
        "event",
        "field",
        "json",
        "lead",
        "link",
        "note",
        "page",
        "pipeline",
        "tag",
        "talk",
        "task",
        "user",
        "value",
        "webhook"
    };

    @Test
    void theRulesHoldAndEverythingButTheClientIsPure() {
        String[] pure =
                Stream.of(PURE).map(room -> ROOT + "." + room + "..").toArray(String[]::new);

        ArchitectureRules.check(ROOT, ArchitectureRules.pure(pure));
    }
}
