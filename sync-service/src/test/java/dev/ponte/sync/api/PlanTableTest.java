package dev.ponte.sync.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.api.StepViews.StepView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan can be read: what comes, what changes, what goes, and how long it takes. */
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

    @Test
    void eachAccountHasItsLinesUnderItsName() {
        assertThat(
                        lines(
                                step("loja-1", "planned", null, change("create", "Vendas")),
                                step("loja-1", "planned", null, change("delete", "Antigo")),
                                step("loja-2", "planned", null, change("change", "Pós-venda"))))
                .isEqualTo(
                        """
                        loja-1
                          + pipeline Vendas
                          - pipeline Antigo

                        loja-2
                          ~ pipeline Pós-venda
                        """);
    }

    @Test
    void whatChangesIsShownFromAndTo() {
        Map<String, Object> rename =
                Map.of(
                        "action", "change",
                        "kind", "stage",
                        "subject", "Vendas/Novo",
                        "details",
                                List.of(
                                        Map.of("property", "name", "from", "Novo", "to", "Lead"),
                                        Map.of("property", "color", "from", "", "to", "#fffeb2")));

        assertThat(lines(step("loja-1", "done", null, rename)))
                .contains("  ~ stage    Vendas/Novo  (name: Novo → Lead; color: #fffeb2)");
    }

    @Test
    void aStepThatFailedSaysWhyAndOneThatWasDroppedIsLeftOut() {
        assertThat(
                        lines(
                                step("loja-1", "dropped", null, change("create", "Vendas")),
                                step("loja-1", "failed", "limit", change("create", "Vendas"))))
                .isEqualTo("loja-1\n  + pipeline Vendas  ! limit\n");
    }

    private static String lines(StepView... steps) {
        String text = PlanTable.of(new PlanView(2, null, null, List.of(steps)), Locale.ENGLISH);
        return text.substring(text.indexOf('\n') + 1);
    }

    private static Map<String, Object> change(String action, String subject) {
        return Map.of("action", action, "kind", "pipeline", "subject", subject);
    }

    private static StepView step(
            String account, String state, @Nullable String error, Map<String, Object> change) {
        return new StepView(
                account, 1, 0, "change_pipeline", state, List.of(change), error, null, null);
    }
}
