package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.plan.Notice.Code;
import org.junit.jupiter.api.Test;

/** A type never changes, and a code belongs to one field. */
class CodesAndTypesTest {

    private final Sample sample = Sample.alike("Vendas", "Novo");

    @Test
    void aCodeThatAFieldOfAnotherTypeHasBlocksThatFieldOnly() {
        Sample.field(sample.master, "Canal", "text", "CANAL");
        Sample.field(sample.master, "Placa", "text", "PLACA");
        Sample.field(sample.slave, "Canal", "numeric", "CANAL");

        Plan plan = sample.replicate();

        assertThat(plan.notices())
                .containsExactly(
                        new Notice(Code.CODE_TAKEN, "leads / Canal", "CANAL"),
                        new Notice(Code.EXTRA, "leads / Canal", "numeric"));
        assertThat(plan.blocked()).isFalse();
        assertThat(plan.changes()).hasSize(1);
        assertThat(Sample.fieldOf(sample.slave, "Placa").code()).isEqualTo("PLACA");
    }

    @Test
    void aFieldOfThatNameAndAnotherTypeIsAnotherField() {
        Sample.field(sample.master, "Canal", "text", null);
        Sample.field(sample.slave, "Canal", "numeric", null);

        Plan plan = sample.replicate();

        assertThat(plan.steps()).singleElement().isInstanceOf(Step.CreateFields.class);
        assertThat(sample.plan().steps()).isEmpty();
    }

    @Test
    void aTypeThatNamesOtherThingsOfItsAccountIsToldAndLeftOut() {
        Sample.field(sample.master, "Catálogo", "chained_list", null);

        Plan plan = sample.plan();

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.notices())
                .containsExactly(
                        new Notice(Code.TYPE_NOT_REPLICATED, "leads / Catálogo", "chained_list"));
    }

    @Test
    void aCodeIsGivenToAFieldThatHasNoneAndTakenFromNone() {
        Sample.field(sample.master, "Canal", "text", "CANAL");
        Sample.field(sample.master, "Placa", "text", null);
        Sample.field(sample.slave, "Canal", "text", null);
        Sample.field(sample.slave, "Placa", "text", "PLACA");

        sample.replicate();

        assertThat(Sample.fieldOf(sample.slave, "Canal").code()).isEqualTo("CANAL");
        assertThat(Sample.fieldOf(sample.slave, "Placa").code()).isEqualTo("PLACA");
    }
}
