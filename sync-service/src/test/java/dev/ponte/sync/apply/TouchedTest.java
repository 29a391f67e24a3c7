package dev.ponte.sync.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.plan.Step;
import dev.ponte.sync.snapshot.Also;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Wanted;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** After steps only those lists are read again that they changed. */
class TouchedTest {

    private static final Set<Scope> ALL = EnumSet.allOf(Scope.class);

    @Test
    void noStepsTouchNothing() {
        assertThat(Touched.by(List.of())).isEqualTo(Wanted.NOTHING);
    }

    @Test
    void pipelinesAndStagesTouchPipelines() {
        Wanted pipelines = new Wanted(true, Set.of(), Set.of());

        assertThat(by(new Step.CreatePipelines(List.of(), List.of()))).isEqualTo(pipelines);
        assertThat(by(new Step.ChangePipeline(1, "x", null, false, null, List.of())))
                .isEqualTo(pipelines);
        assertThat(by(new Step.CreateStages(1, List.of(), List.of()))).isEqualTo(pipelines);
        assertThat(by(new Step.ChangeStage(new StageKey(1, 2), "x", null, null, List.of())))
                .isEqualTo(pipelines);
    }

    @Test
    void fieldsTouchTheFieldsOfTheirScope() {
        Wanted fields = new Wanted(false, Set.of(Scope.CONTACTS), Set.of());

        assertThat(by(new Step.CreateFields(Scope.CONTACTS, List.of(), List.of())))
                .isEqualTo(fields);
        assertThat(by(new Step.ChangeFields(Scope.CONTACTS, List.of(), List.of())))
                .isEqualTo(fields);
        assertThat(by(new Step.DeleteField(Scope.CONTACTS, 1, List.of()))).isEqualTo(fields);
    }

    @Test
    void tabsTouchTabsAndARemovedOneItsFieldsToo() {
        assertThat(by(new Step.CreateGroups(Scope.LEADS, List.of(), List.of())))
                .isEqualTo(new Wanted(false, Set.of(), Set.of(Scope.LEADS)));
        assertThat(by(new Step.ChangeGroup(Scope.LEADS, "leads_1", "x", null, List.of())))
                .isEqualTo(new Wanted(false, Set.of(), Set.of(Scope.LEADS)));
        assertThat(by(new Step.DeleteGroup(Scope.LEADS, "leads_1", List.of())))
                .isEqualTo(new Wanted(false, Set.of(Scope.LEADS), Set.of(Scope.LEADS)));
    }

    @Test
    void rolesTouchRoles() {
        Wanted roles = new Wanted(false, Set.of(), Set.of(), Set.of(Also.ROLES));

        assertThat(by(new Step.CreateRoles(List.of(), List.of()))).isEqualTo(roles);
        assertThat(by(new Step.ChangeRole(1, "x", null, List.of()))).isEqualTo(roles);
        assertThat(by(new Step.DeleteRole(1, List.of()))).isEqualTo(roles);
    }

    @Test
    void removedStagesTouchWhatMayHaveNamedThem() {
        Wanted both = new Wanted(true, ALL, Set.of(), Set.of(Also.ROLES));

        assertThat(by(new Step.DeleteStage(1, 2, List.of()))).isEqualTo(both);
        assertThat(by(new Step.DeletePipeline(1, List.of()))).isEqualTo(both);
    }

    @Test
    void severalStepsTouchWhatEachDoes() {
        assertThat(
                        by(
                                new Step.CreateStages(1, List.of(), List.of()),
                                new Step.CreateFields(Scope.LEADS, List.of(), List.of()),
                                new Step.CreateGroups(Scope.COMPANIES, List.of(), List.of())))
                .isEqualTo(new Wanted(true, Set.of(Scope.LEADS), Set.of(Scope.COMPANIES)));
    }

    private static Wanted by(Step... steps) {
        return Touched.by(List.of(steps));
    }
}
