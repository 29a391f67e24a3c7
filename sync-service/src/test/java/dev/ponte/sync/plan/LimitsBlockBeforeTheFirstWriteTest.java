package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.plan.Notice.Code;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What Kommo would refuse in the middle is known before anything is written. */
class LimitsBlockBeforeTheFirstWriteTest {

    private final Sample sample = Sample.alike("Vendas", "Novo");

    @Test
    void fiftyPipelines() {
        IntStream.range(0, 48).forEach(i -> Sample.pipeline(sample.slave, "own " + i, "Novo"));
        Sample.pipeline(sample.master, "Oficina", "Novo");
        assertThat(sample.plan().blocked()).isFalse();

        Sample.pipeline(sample.master, "Locação", "Novo");

        Plan plan = sample.plan();
        assertThat(plan.blocked()).isTrue();
        assertThat(plan.notices()).contains(new Notice(Code.TOO_MANY_PIPELINES, "", "51 / 50"));
    }

    @Test
    void archivedPipelinesCount() {
        IntStream.range(0, 49).forEach(i -> Sample.pipeline(sample.slave, "own " + i, "Novo"));
        Sample.archive(sample.slave, "own 7");
        Sample.pipeline(sample.master, "Oficina", "Novo");

        assertThat(sample.plan().blocked()).isTrue();
    }

    @Test
    void hundredStagesTheSystemsThreeAmongThem() {
        Sample.stages(sample.slave, "Vendas", names("own", 90));
        Sample.stages(sample.master, "Vendas", names("new", 7));
        assertThat(sample.plan().blocked()).isFalse();

        Sample.stages(sample.master, "Vendas", names("new", 8));

        Plan plan = sample.plan();
        assertThat(plan.blocked()).isTrue();
        assertThat(plan.notices())
                .contains(new Notice(Code.TOO_MANY_STAGES, "Vendas", "101 / 100"));
    }

    @Test
    void stagesOfANewPipelineToo() {
        Sample.pipeline(sample.master, "Oficina", names("new", 8));
        sample.rules = Rules.USUAL.limits(new Limits(50, 10, null, 250));

        assertThat(sample.plan().notices())
                .contains(new Notice(Code.TOO_MANY_STAGES, "Oficina", "11 / 10"));
    }

    @Test
    void fieldsOfTheAccountsPlan() {
        sample.rules = Rules.USUAL.limits(new Limits(50, 100, 3, 250));
        Sample.field(sample.slave, "own", "text", null);
        Sample.field(sample.master, "A", "text", null);
        Sample.field(sample.master, "B", "text", null);
        assertThat(sample.plan().blocked()).isFalse();

        Sample.field(sample.master, "C", "text", null);

        Plan plan = sample.plan();
        assertThat(plan.blocked()).isTrue();
        assertThat(plan.notices()).contains(new Notice(Code.TOO_MANY_FIELDS, "", "4 / 3"));
    }

    @Test
    void whoHasTooMuchAlreadyIsStillChanged() {
        sample.rules = Rules.USUAL.limits(new Limits(50, 100, 1, 250));
        Sample.field(sample.slave, "own 1", "text", null);
        Sample.field(sample.slave, "own 2", "text", null);
        Sample.stage(sample.master, "Vendas", "Novo", each -> Sample.coloured(each, "#ffdbdb"));

        assertThat(sample.plan().blocked()).isFalse();
        assertThat(sample.plan().steps()).hasSize(1);
    }

    private static String[] names(String name, int many) {
        return IntStream.range(0, many).mapToObj(i -> name + " " + i).toArray(String[]::new);
    }
}
