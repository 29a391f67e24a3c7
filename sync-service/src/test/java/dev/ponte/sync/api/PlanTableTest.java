package dev.ponte.sync.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlanTableTest {

    private static final Locale PT = Locale.forLanguageTag("pt-BR");

    private static PlanView plan(Long calls, Long seconds) {
        return new PlanView(120, calls, seconds, List.of());
    }

    @Test
    void theHeadSaysHowLongItTakesInTheReadersLanguage() {
        assertThat(PlanTable.of(plan(3_240L, 463L), Locale.ENGLISH))
                .startsWith("# accounts: 120, calls: 3240, about 8 min\n");
        assertThat(PlanTable.of(plan(600L, 8L), PT))
                .startsWith("# contas: 120, chamadas: 600, cerca de 8 s\n");
    }

    @Test
    void whatNobodyKnowsIsNotSaid() {
        assertThat(PlanTable.of(plan(null, null), Locale.ENGLISH)).startsWith("# accounts: 120\n");
    }
}
