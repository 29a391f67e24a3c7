package dev.ponte.sync.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ponte.sync.snapshot.Also;
import dev.ponte.sync.snapshot.Scope;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pipeline:Vendas*",
                "stage:Vendas/Retomar*",
                "field:leads/CANAL",
                "field:*/CANAL",
                "group:leads/IA",
                "pipeline:a:b"
            })
    void whatIsWrittenAsItMustBeIsTaken(String pattern) {
        assertThat(including(pattern).include()).containsExactly(pattern);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | include: a pattern is empty",
                "Vendas | include: “Vendas” begins with none of pipeline:, stage:, field:, group:",
                "bot:x | include: “bot:x” begins with none of pipeline:, stage:, field:, group:",
                "pipeline: | include: “pipeline:” names nothing",
                "stage:Vendas | include: “stage:Vendas” is not stage:Pipeline/Stage",
                "stage:/Novo | include: “stage:/Novo” is not stage:Pipeline/Stage",
                "field:CANAL | include: “field:CANAL” is not field:leads/Name, of leads, contacts, companies or *",
                "group:deals/IA | include: “group:deals/IA” is not group:leads/Name, of leads, contacts, companies or *",
                "field:leads/ | include: “field:leads/” is not field:leads/Name, of leads, contacts, companies or *"
            })
    void aPatternThatMeansNothingIsRefusedInSoManyWords(String pattern, String message) {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> including(pattern))
                .withMessage(message)
                .satisfies(invalid -> assertThat(invalid.text().pt()).isNotEqualTo(message));
    }

    @Test
    void aPatternHasAnEndAndSoHaveThePatterns() {
        refused(
                List.of("pipeline:" + "x".repeat(300)),
                "include: a pattern is longer than 300 characters");
        refused(Collections.nCopies(201, "pipeline:x"), "include: more than 200 patterns");
        refused(Collections.singletonList(null), "include: a pattern is empty");
    }

    @Test
    void scopesAreThoseOfKommo() {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(
                        () -> new Settings(List.of(), List.of(), List.of("deals"), List.of(), null))
                .withMessage("scopes: “deals” is none of leads, contacts, companies");
    }

    @Test
    void whatIsAskedForBesideIsKnown() {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(
                        () -> new Settings(List.of(), List.of(), List.of(), List.of("tags"), null))
                .withMessage("also: “tags” is none of roles, task_types, loss_reasons")
                .satisfies(
                        invalid ->
                                assertThat(invalid.text().pt())
                                        .isEqualTo(
                                                "also: “tags” não é roles, task_types nem"
                                                        + " loss_reasons"));
    }

    @Test
    void anAccountHasRoomForOneFieldAtLeast() {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> new Settings(List.of(), List.of(), List.of(), List.of(), 0))
                .withMessage("max_fields is at least 1");
    }

    @Test
    void whatIsLeftOutIsEverythingAndWhatIsEmptyIsNothing() throws Exception {
        assertThat(json.readValue("{}", Settings.class)).isEqualTo(Settings.EVERYTHING);
        assertThat(json.readValue("{\"scopes\":[]}", Settings.class).scopes()).isEmpty();
    }

    @Test
    void theyAreReadAsTheyWereWritten() throws Exception {
        Settings settings =
                new Settings(
                        List.of("pipeline:Vendas*"),
                        List.of("field:leads/X"),
                        List.of("leads"),
                        List.of("roles"),
                        90);

        assertThat(json.readValue(json.writeValueAsString(settings), Settings.class))
                .isEqualTo(settings);
        assertThat(json.writeValueAsString(settings)).contains("\"max_fields\":90");
    }

    @Test
    void theyAreWhatARunGoesBy() throws Exception {
        Settings settings =
                new Settings(
                        List.of(),
                        List.of("field:*/canal"),
                        List.of("leads", "companies"),
                        List.of("task_types", "roles", "roles"),
                        null);

        assertThat(settings.scopeSet()).containsExactlyInAnyOrder(Scope.LEADS, Scope.COMPANIES);
        assertThat(settings.alsoSet()).containsExactlyInAnyOrder(Also.ROLES, Also.TASK_TYPES);
        assertThat(settings.selection().field(Scope.LEADS, "Canal", null)).isFalse();
        assertThat(settings.selection().field(Scope.LEADS, "Placa", null)).isTrue();
        assertThat(json.writeValueAsString(settings))
                .doesNotContain("selection", "scope_set", "also_set");
    }

    private void refused(List<String> patterns, String message) {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> new Settings(patterns, List.of(), List.of(), List.of(), null))
                .withMessage(message);
    }

    private static Settings including(String pattern) {
        return new Settings(List.of(pattern), List.of(), Settings.SCOPES, List.of(), null);
    }
}
