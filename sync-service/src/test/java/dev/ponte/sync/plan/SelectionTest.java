package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ponte.sync.plan.InvalidPatternException.Fault;
import dev.ponte.sync.snapshot.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {

    @ParameterizedTest
    @CsvSource({
        "Vendas, Vendas, true",
        "Vendas, vendas, true",
        "Vendas, Vendas (antigo), false",
        "Vendas*, Vendas (antigo), true",
        "*antigo*, Vendas (ANTIGO), true",
        "LOCAÇÃO, Locação, true",
        "a*a, a, false",
        "a*a, aa, true",
        "*a*b*, xbxa, false",
        "*, , true",
        "Vendas., Vendas1, false"
    })
    void aStarStandsForAnyTextAndNothingElseStandsForAnything(
            String pattern, String name, boolean met) {
        assertThat(Glob.of(pattern).meets(name == null ? "" : name)).isEqualTo(met);
    }

    @Test
    void manyStarsTakeNoTime() {
        Glob glob = Glob.of("*a".repeat(140) + "*b");

        assertThat(glob.meets("a".repeat(20_000))).isFalse();
    }

    @Test
    void whatIsIncludedOfAKindLeavesTheOtherKindsAlone() {
        Selection selection = new Selection(List.of("pipeline:Vendas"), List.of());

        assertThat(selection.pipeline("Vendas")).isTrue();
        assertThat(selection.pipeline("Oficina")).isFalse();
        assertThat(selection.stage("Oficina", "Novo")).isTrue();
        assertThat(selection.field(Scope.LEADS, "Canal", null)).isTrue();
    }

    @Test
    void whatIsIgnoredIsSoAlthoughItIsIncluded() {
        Selection selection =
                new Selection(List.of("field:leads/*"), List.of("field:leads/INTERNO"));

        assertThat(selection.field(Scope.LEADS, "Canal", null)).isTrue();
        assertThat(selection.field(Scope.LEADS, "Uso interno", "INTERNO")).isFalse();
        assertThat(selection.field(Scope.CONTACTS, "Canal", null)).isFalse();
    }

    @Test
    void aStarForTheScopeMeansAllThreeButNoPartOfAName() {
        Selection selection = new Selection(List.of(), List.of("group:*/IA"));

        assertThat(selection.group(Scope.COMPANIES, "IA")).isFalse();
        assertThat(selection.group(Scope.COMPANIES, "x/IA")).isTrue();
    }

    @Test
    void aStageIsNamedWithinItsPipeline() {
        Selection selection = new Selection(List.of(), List.of("stage:Vendas/Retomar*"));

        assertThat(selection.stage("Vendas", "Retomar em maio")).isFalse();
        assertThat(selection.stage("Oficina", "Retomar em maio")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Vendas, NO_KIND",
        "choice:x, NO_KIND",
        "pipeline:, NO_NAME",
        "stage:Vendas, NO_STAGE",
        "field:CANAL, NO_SCOPE",
        "group:leads/, NO_SCOPE"
    })
    void aPatternThatMeansNothingIsRefused(String pattern, Fault fault) {
        assertThatExceptionOfType(InvalidPatternException.class)
                .isThrownBy(() -> new Selection(List.of(pattern), List.of()))
                .satisfies(invalid -> assertThat(invalid.fault()).isEqualTo(fault));
    }
}
