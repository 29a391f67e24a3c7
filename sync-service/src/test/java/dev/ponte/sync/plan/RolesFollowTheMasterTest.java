package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.plan.Change.Detail;
import dev.ponte.sync.plan.Change.Reason;
import dev.ponte.sync.plan.Notice.Code;
import dev.ponte.sync.snapshot.Also;
import dev.ponte.sync.snapshot.RoleState;
import dev.ponte.sync.snapshot.Snapshot;
import dev.ponte.sync.snapshot.StageRight;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What users may do is the same everywhere, in each account's own stages. */
class RolesFollowTheMasterTest {

    private final Sample sample = Sample.alike("Vendas", "Novo", "Proposta");

    RolesFollowTheMasterTest() {
        sample.rules = Rules.USUAL.also(Set.of(Also.ROLES));
    }

    @Test
    void whoDoesNotAskHasNothingPlanned() {
        role(sample.master, "Vendedor", "A");
        sample.rules = Rules.USUAL;

        assertThat(sample.plan().isEmpty()).isTrue();
        assertThat(sample.plan().notices()).isEmpty();
    }

    @Test
    void aNewRoleNamesTheAccountsOwnStagesAlsoThoseThatComeWithIt() {
        Sample.stages(sample.master, "Vendas", "Novo", "Visita", "Proposta");
        stages(
                sample.master,
                role(sample.master, "Vendedor", "M"),
                right(sample.master, "Visita", "D"),
                right(sample.master, "Won", "A"));

        Plan plan = sample.replicate();

        assertThat(plan.changes().getLast().details())
                .containsExactly(
                        new Detail("leads", "", "edit M, view M"),
                        new Detail("status_rights", "", "Vendas / Visita: edit D, view D"),
                        new Detail("status_rights", "", "Vendas / Won: edit A, view A"));
        assertThat(roleOf(sample.slave, "Vendedor").stages())
                .containsExactlyInAnyOrder(
                        right(sample.slave, "Visita", "D"), right(sample.slave, "Won", "A"));
        assertThat(sample.plan().isEmpty()).isTrue();
    }

    @Test
    void aRenameIsARenameAndTheRestStays() {
        role(sample.master, "Vendedor", "M");
        role(sample.slave, "Vendedor", "M");
        sample.replicate();
        change(sample.master, "Vendedor", Roles.named(roleOf(sample.master, "Vendedor"), "Vendas"));

        Plan plan = sample.replicate();

        assertThat(plan.steps()).hasSize(1);
        assertThat(((Step.ChangeRole) plan.steps().getFirst()).rights()).isNull();
        assertThat(plan.changes().getFirst().reason()).isEqualTo(Reason.RENAMED);
        assertThat(sample.slave.roles).extracting(RoleState::name).containsExactly("Vendas");
        assertThat(sample.plan().isEmpty()).isTrue();
    }

    @Test
    void whatDiffersIsToldLetterByLetterAndAllIsSaidThatIsKnown() {
        change(
                sample.master,
                "Vendedor",
                Roles.access(role(sample.master, "Vendedor", "M"), "mail_access", true));
        RoleState own =
                Roles.letters(role(sample.slave, "Vendedor", "A"), "tasks", Map.of("delete", "D"));
        change(sample.slave, "Vendedor", Roles.access(own, "catalog_access", true));

        Plan plan = sample.replicate();

        assertThat(plan.changes().getFirst().details())
                .containsExactly(
                        new Detail("leads.edit", "A", "M"),
                        new Detail("leads.view", "A", "M"),
                        new Detail("mail_access", "", "true"));
        Step.RoleRights sent = ((Step.ChangeRole) plan.steps().getFirst()).rights();
        assertThat(sent.actions()).containsOnlyKeys("leads", "tasks");
        assertThat(sent.access()).containsOnlyKeys("catalog_access", "mail_access");
        // To say that there are none would close incoming leads.
        assertThat(sent.stages()).isNull();
    }

    @Test
    void theAccountsOwnStagesKeepTheirRights() {
        Sample.stages(sample.slave, "Vendas", "Novo", "Proposta", "Retorno");
        role(sample.master, "Vendedor", "M");
        stages(
                sample.slave,
                role(sample.slave, "Vendedor", "M"),
                right(sample.slave, "Retorno", "A"),
                right(sample.slave, "Novo", "D"));

        Plan plan = sample.replicate();

        assertThat(plan.changes().getFirst().details())
                .containsExactly(new Detail("status_rights", "Vendas / Novo: edit D, view D", ""));
        assertThat(roleOf(sample.slave, "Vendedor").stages())
                .containsExactly(right(sample.slave, "Retorno", "A"));
    }

    @Test
    void thatKommoClosesIncomingLeadsIsNoDifferenceButThatTheyAreOpenIs() {
        role(sample.master, "Vendedor", "M");
        stages(
                sample.slave,
                role(sample.slave, "Vendedor", "M"),
                right(sample.slave, "Incoming", "D"));

        assertThat(sample.plan().isEmpty()).isTrue();

        stages(
                sample.master,
                roleOf(sample.master, "Vendedor"),
                right(sample.master, "Incoming", "D"));
        stages(sample.slave, roleOf(sample.slave, "Vendedor"));
        sample.replicate();
        assertThat(roleOf(sample.slave, "Vendedor").stages())
                .containsExactly(right(sample.slave, "Incoming", "D"));
    }

    @Test
    void aStageThatIsNotThereIsLeftOutAndTold() {
        Sample.pipeline(sample.master, "Oficina", "Fila");
        sample.rules =
                new Rules(
                        Part.FULL,
                        Set.of(),
                        Set.of(Also.ROLES),
                        new Selection(List.of("pipeline:Vendas"), List.of()),
                        Removal.NONE,
                        Set.of(),
                        Limits.USUAL,
                        true);
        RoleState role = role(sample.master, "Vendedor", "M");
        StageKey gone = new StageKey(1, 2);
        stages(
                sample.master,
                role,
                Roles.right(key(sample.master, "Oficina", "Fila"), "A", "D"),
                Roles.right(gone, "A", "D"));

        Plan plan = sample.replicate();

        assertThat(plan.notices())
                .containsExactly(new Notice(Code.STAGE_NOT_THERE, "roles / Vendedor", "1"));
        assertThat(roleOf(sample.slave, "Vendedor").stages()).isEmpty();
        assertThat(sample.plan().isEmpty()).isTrue();
    }

    @Test
    void aRoleGoesOnlyWhenSomebodyAsksAndNobodyHasIt() {
        role(sample.slave, "Estágio", "D");
        change(sample.slave, "Antigo", Roles.used(role(sample.slave, "Antigo", "D"), true));

        assertThat(sample.replicate().notices())
                .containsExactly(
                        new Notice(Code.EXTRA, "roles / Estágio", ""),
                        new Notice(Code.EXTRA, "roles / Antigo", ""));

        sample.rules = sample.rules.removal(new Removal.Everything());
        assertThat(sample.replicate().notices())
                .containsExactly(new Notice(Code.HAS_USERS, "roles / Antigo", ""));
        assertThat(sample.slave.roles).extracting(RoleState::name).containsExactly("Antigo");
    }

    @Test
    void ofSeveralOfOneNameTheFirstIsTaken() {
        role(sample.master, "Vendedor", "M");
        role(sample.slave, "Vendedor", "M");
        role(sample.slave, "Vendedor", "A");

        assertThat(sample.plan().isEmpty()).isTrue();
        assertThat(sample.plan().notices())
                .extracting(Notice::code)
                .containsExactly(Code.SAME_NAME, Code.EXTRA);
    }

    @Test
    void whatIsOnlyReadIsToldAndMakesNoDifference() {
        Plan plan =
                plan(
                        with(List.of("Visita", "Ligar"), List.of("Preço"), Set.of()),
                        with(List.of("Ligar", "Medir"), List.of("Preço"), Set.of()));

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.notices())
                .containsExactly(
                        new Notice(Code.MISSING_BY_HAND, "task_types / Visita", ""),
                        new Notice(Code.EXTRA_BY_HAND, "task_types / Medir", ""));
    }

    @Test
    void whatKommoDoesNotShowIsLeftAloneAndTold() {
        Snapshot shown = with(List.of("Visita"), List.of("Preço"), Set.of());
        Snapshot hidden = with(null, List.of(), Set.of(Also.TASK_TYPES));

        assertThat(plan(shown, hidden).notices())
                .containsExactly(
                        new Notice(Code.NEEDS_ADMIN, "task_types", ""),
                        new Notice(Code.MISSING_BY_HAND, "loss_reasons / Preço", ""));
        assertThat(plan(hidden, shown).notices())
                .containsExactly(
                        new Notice(Code.NEEDS_ADMIN, "task_types", "master"),
                        new Notice(Code.EXTRA_BY_HAND, "loss_reasons / Preço", ""));
    }

    @Test
    void nothingFollowsFromWhatWasNotRead() {
        Snapshot shown = with(List.of(), List.of(), Set.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(shown, with(null, List.of(), Set.of())))
                .withMessage("task_types were not read");
    }

    @Test
    void whatTheMasterWasNotAskedForIsNotPlanned() {
        Rules rules = Rules.USUAL.also(Set.of(Also.values()));
        Snapshot master = with(List.of(), null, Set.of(Also.ROLES));

        assertThat(rules.within(master).also())
                .containsExactlyInAnyOrder(Also.TASK_TYPES, Also.ROLES);
    }

    private Plan plan(Snapshot master, Snapshot slave) {
        Rules rules = Rules.USUAL.also(Set.of(Also.TASK_TYPES, Also.LOSS_REASONS));
        return Planner.plan(master, slave, IdMap.EMPTY, rules);
    }

    private Snapshot with(List<String> taskTypes, List<String> lossReasons, Set<Also> refused) {
        Snapshot both = sample.slave.snapshot();
        return new Snapshot(both.pipelines(), both.fields(), null, taskTypes, lossReasons, refused);
    }

    /** One that may see and change leads so far. */
    private static RoleState role(SimulatedAccount account, String name, String letter) {
        RoleState role =
                Roles.letters(
                        Roles.none(account.id(), name),
                        "leads",
                        Map.of("view", letter, "edit", letter));
        account.roles.add(role);
        return role;
    }

    private static void stages(SimulatedAccount account, RoleState role, StageRight... rights) {
        change(account, role.name(), Roles.stages(role, List.of(rights)));
    }

    private static void change(SimulatedAccount account, String name, RoleState role) {
        account.roles.replaceAll(each -> each.name().equals(name) ? role : each);
    }

    private static RoleState roleOf(SimulatedAccount account, String name) {
        return account.roles.stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static StageRight right(SimulatedAccount account, String stage, String letter) {
        return Roles.right(key(account, "Vendas", stage), letter, letter);
    }

    private static StageKey key(SimulatedAccount account, String pipeline, String stage) {
        return new StageKey(
                Sample.pipelineOf(account, pipeline).id(),
                Sample.stageOf(account, pipeline, stage).id());
    }
}
