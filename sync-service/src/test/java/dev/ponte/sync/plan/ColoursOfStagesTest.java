package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.pipeline.Colors;
import org.junit.jupiter.api.Test;

/** Kommo's own stages have colours that it does not take back. */
class ColoursOfStagesTest {

    private static final String OUTSIDE = "#99ccff";
    private static final String NEAREST = Colors.writable(OUTSIDE).orElseThrow();

    private final Sample sample = Sample.alike("Vendas", "Novo");

    @Test
    void oneOutsideThePaletteIsWrittenAsTheNearest() {
        colour(sample.master, OUTSIDE);

        sample.replicate();

        assertThat(NEAREST).isNotEqualTo(OUTSIDE);
        assertThat(Sample.stageOf(sample.slave, "Vendas", "Novo").color()).isEqualTo(NEAREST);
        assertThat(sample.plan().steps()).isEmpty();
    }

    @Test
    void aSlaveThatHasTheNearestNeedsNothing() {
        colour(sample.master, OUTSIDE);
        colour(sample.slave, NEAREST);

        assertThat(sample.plan().steps()).isEmpty();
    }

    @Test
    void aSlaveThatHasTheSameOutsideThePaletteNeedsNothing() {
        colour(sample.master, OUTSIDE);
        colour(sample.slave, OUTSIDE);

        assertThat(sample.plan().steps()).isEmpty();
    }

    @Test
    void aNewStageIsCreatedWithTheNearest() {
        Sample.stages(sample.master, "Vendas", "Novo", "Proposta");
        Sample.stage(sample.master, "Vendas", "Proposta", each -> Sample.coloured(each, OUTSIDE));

        sample.replicate();

        assertThat(Sample.stageOf(sample.slave, "Vendas", "Proposta").color()).isEqualTo(NEAREST);
    }

    @Test
    void noColourIsNoWish() {
        colour(sample.master, "");
        colour(sample.slave, "#d6eaff");

        assertThat(sample.plan().steps()).isEmpty();
    }

    private static void colour(SimulatedAccount account, String color) {
        Sample.stage(account, "Vendas", "Novo", each -> Sample.coloured(each, color));
    }
}
