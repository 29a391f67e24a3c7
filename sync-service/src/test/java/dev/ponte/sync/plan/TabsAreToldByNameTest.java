package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.plan.Change.Detail;
import dev.ponte.sync.snapshot.GroupState;
import org.junit.jupiter.api.Test;

/** A tab has another id in each account: who reads a plan knows it by its name. */
class TabsAreToldByNameTest {

    private final Sample sample = Sample.alike("Vendas", "Novo");

    @Test
    void whenAFieldGoesIntoATab() {
        inMaster();
        Sample.field(sample.slave, "Resumo", "text", null);

        assertThat(details(sample.replicate())).contains(new Detail("group_id", "", "IA"));
    }

    @Test
    void whenItGoesFromOneToAnother() {
        inMaster();
        GroupState old = Sample.group(sample.slave, "Antiga");
        Sample.field(sample.slave, "Resumo", "text", null);
        Sample.field(sample.slave, "Resumo", field -> Fields.inGroup(field, old.id()));

        assertThat(details(sample.replicate())).contains(new Detail("group_id", "Antiga", "IA"));
    }

    private void inMaster() {
        GroupState tab = Sample.group(sample.master, "IA");
        Sample.field(sample.master, "Resumo", "text", null);
        Sample.field(sample.master, "Resumo", field -> Fields.inGroup(field, tab.id()));
    }

    private static Iterable<Detail> details(Plan plan) {
        return plan.changes().stream().flatMap(change -> change.details().stream()).toList();
    }
}
