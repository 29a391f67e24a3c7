package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.plan.Change.Action;
import dev.ponte.sync.plan.Notice.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thing is another's twin by a stored id, a code, or exactly its name; never by likeness. */
class NamesAreNeverGuessedTest {

    private final Sample sample = Sample.alike("Base", "Novo");

    @ParameterizedTest
    @ValueSource(strings = {"Vendas (antigo)", "vendas", "Venda", "Véndas"})
    void aPipelineThatIsOnlyLikeItIsAnotherOne(String name) {
        Sample.pipeline(sample.master, "Vendas", "Novo");
        Sample.pipeline(sample.slave, name, "Novo");

        Plan plan = sample.replicate();

        assertThat(plan.count(Action.CHANGE)).isZero();
        assertThat(Sample.pipelineOf(sample.slave, "Vendas").id())
                .isNotEqualTo(Sample.pipelineOf(sample.slave, name).id());
        assertThat(plan.notices()).containsExactly(new Notice(Code.EXTRA, name, ""));
    }

    @Test
    void ofTwoPipelinesOfOneNameTheFirstIsTakenAndTold() {
        Sample.pipeline(sample.master, "Vendas", "Novo");
        long first = Sample.pipeline(sample.slave, "Vendas", "Novo").id();
        Sample.pipeline(sample.slave, "Vendas", "Novo");

        Plan plan = sample.replicate();

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.links())
                .contains(
                        Link.of(
                                Kind.PIPELINE,
                                Sample.pipelineOf(sample.master, "Vendas").id(),
                                first));
        assertThat(plan.notices())
                .containsExactly(
                        new Notice(Code.SAME_NAME, "Vendas", ""),
                        new Notice(Code.EXTRA, "Vendas", ""));
    }

    @Test
    void ofTwoStagesAndTwoFieldsToo() {
        Sample.stages(sample.slave, "Base", "Novo", "x");
        Sample.stage(sample.slave, "Base", "x", each -> Sample.named(each, "Novo"));
        Sample.field(sample.master, "Canal", "text", null);
        Sample.field(sample.slave, "Canal", "text", null);
        Sample.field(sample.slave, "Canal", "text", null);

        Plan plan = sample.plan();

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.notices())
                .contains(
                        new Notice(Code.SAME_NAME, "Base / Novo", ""),
                        new Notice(Code.SAME_NAME, "leads / Canal", ""));
    }

    @Test
    void whatIsKnownByItsIdIsNotAmbiguousAnyMore() {
        Sample.field(sample.master, "Canal", "text", null);
        sample.replicate();
        Sample.field(sample.slave, "Canal", "text", null);

        assertThat(sample.plan().notices())
                .containsExactly(new Notice(Code.EXTRA, "leads / Canal", "text"));
    }

    @Test
    void aCodeIsSurerThanAName() {
        Sample.field(sample.master, "Canal", "text", "CANAL");
        Sample.field(sample.slave, "Canal", "text", null);
        long byCode = Sample.field(sample.slave, "Origem", "text", "CANAL").id();

        Plan plan = sample.replicate();

        assertThat(plan.count(Action.CREATE)).isZero();
        assertThat(plan.links())
                .contains(Link.of(Kind.FIELD, Sample.fieldOf(sample.master, "Canal").id(), byCode));
    }

    @Test
    void aStoredIdIsSurerThanACode() {
        Sample.field(sample.master, "Canal", "text", "CANAL");
        long stored = Sample.field(sample.slave, "Antes", "text", null).id();
        Sample.field(sample.slave, "Origem", "text", "CANAL");
        long source = Sample.fieldOf(sample.master, "Canal").id();
        sample.known = IdMap.of(java.util.List.of(Link.of(Kind.FIELD, source, stored)));

        Plan plan = sample.plan();

        assertThat(plan.links()).contains(Link.of(Kind.FIELD, source, stored));
        assertThat(plan.notices()).contains(new Notice(Code.CODE_TAKEN, "leads / Canal", "CANAL"));
    }

    @Test
    void aStoredIdOfWhatIsGoneDoesNoHarm() {
        Sample.field(sample.master, "Canal", "text", null);
        sample.replicate();
        sample.slave.fields.get(dev.ponte.sync.snapshot.Scope.LEADS).clear();

        Plan plan = sample.replicate();

        assertThat(plan.count(Action.CREATE)).isEqualTo(1);
        assertThat(sample.plan().steps()).isEmpty();
    }
}
