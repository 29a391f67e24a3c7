package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.plan.Change.Action;
import dev.ponte.sync.plan.Change.Reason;
import dev.ponte.sync.snapshot.Choice;
import dev.ponte.sync.snapshot.FieldState;
import dev.ponte.sync.snapshot.GroupState;
import dev.ponte.sync.snapshot.Scope;
import org.junit.jupiter.api.Test;

/** What was replicated once is known by its id: another name in the master is another name. */
class RenameIsARenameTest {

    private final Sample sample = Sample.alike("Vendas", "Novo", "Proposta");

    @Test
    void ofAPipeline() {
        sample.replicate();
        long before = Sample.pipelineOf(sample.slave, "Vendas").id();
        Sample.rename(sample.master, "Vendas", "Comercial");

        renamesOneThing(sample.replicate());

        assertThat(Sample.pipelineOf(sample.slave, "Comercial").id()).isEqualTo(before);
    }

    @Test
    void ofAStage() {
        sample.replicate();
        long before = Sample.stageOf(sample.slave, "Vendas", "Novo").id();
        Sample.stage(sample.master, "Vendas", "Novo", each -> Sample.named(each, "Entrada"));

        renamesOneThing(sample.replicate());

        assertThat(Sample.stageOf(sample.slave, "Vendas", "Entrada").id()).isEqualTo(before);
    }

    @Test
    void ofAField() {
        Sample.field(sample.master, "Canal", "text", null);
        sample.replicate();
        long before = Sample.fieldOf(sample.slave, "Canal").id();
        Sample.field(sample.master, "Canal", each -> Fields.named(each, "Origem"));

        renamesOneThing(sample.replicate());

        assertThat(Sample.fieldOf(sample.slave, "Origem").id()).isEqualTo(before);
    }

    @Test
    void ofATab() {
        GroupState tab = Sample.group(sample.master, "IA");
        sample.replicate();
        String before = sample.slave.groups.get(Scope.LEADS).getLast().id();
        sample.master
                .groups
                .get(Scope.LEADS)
                .set(1, new GroupState(tab.id(), "Robô", tab.sort(), false));

        renamesOneThing(sample.replicate());

        GroupState after = sample.slave.groups.get(Scope.LEADS).getLast();
        assertThat(after.id()).isEqualTo(before);
        assertThat(after.name()).isEqualTo("Robô");
    }

    @Test
    void ofAnOption() {
        FieldState list = Sample.list(sample.master, "Canal", "WhatsApp", "Site");
        sample.replicate();
        long before = Sample.fieldOf(sample.slave, "Canal").choices().getFirst().id();
        Choice first = list.choices().getFirst();
        Sample.field(
                sample.master,
                "Canal",
                each ->
                        Fields.choosing(
                                each,
                                java.util.List.of(
                                        new Choice(first.id(), "Zap", first.sort(), null),
                                        list.choices().getLast())));

        Plan plan = sample.replicate();

        assertThat(plan.steps()).hasSize(1);
        assertThat(Sample.fieldOf(sample.slave, "Canal").choices().getFirst())
                .isEqualTo(new Choice(before, "Zap", first.sort(), null));
    }

    @Test
    void namesThatAreSwappedAreSwapped() {
        sample.replicate();
        long first = Sample.stageOf(sample.slave, "Vendas", "Novo").id();
        Sample.stage(sample.master, "Vendas", "Novo", each -> Sample.named(each, "?"));
        Sample.stage(sample.master, "Vendas", "Proposta", each -> Sample.named(each, "Novo"));
        Sample.stage(sample.master, "Vendas", "?", each -> Sample.named(each, "Proposta"));

        Plan plan = sample.replicate();

        assertThat(plan.steps()).hasSize(2);
        assertThat(Sample.stageOf(sample.slave, "Vendas", "Proposta").id()).isEqualTo(first);
    }

    private static void renamesOneThing(Plan plan) {
        assertThat(plan.changes())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.action()).isEqualTo(Action.CHANGE);
                            assertThat(change.reason()).isEqualTo(Reason.RENAMED);
                        });
    }
}
