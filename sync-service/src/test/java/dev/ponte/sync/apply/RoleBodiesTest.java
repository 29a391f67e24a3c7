package dev.ponte.sync.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.json.KommoMapper;
import dev.ponte.kommo.user.Role;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.plan.Step;
import dev.ponte.sync.plan.UnknownTargetException;
import dev.ponte.sync.snapshot.StageRight;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoleBodiesTest {

    private static final IdMap MAP =
            IdMap.of(
                    List.of(
                            Link.of(Kind.PIPELINE, 1, 1001),
                            Link.of(Kind.STAGE, 2, 1002),
                            Link.of(Kind.ROLE, 7, 1007)));

    @Test
    void aNewRoleNamesStagesByTheAccountsIds() {
        Step.CreateRoles step =
                new Step.CreateRoles(
                        List.of(
                                new Step.NewRole(
                                        7, "Vendedor", rights(right(1, 2), right(1, 143)))),
                        List.of());

        assertThat(KommoMapper.write(RoleBodies.created(step, MAP)))
                .isEqualTo(
                        """
                        [{"name":"Vendedor","rights":{"leads":{"view":"A"},"mail_access":false,\
                        "status_rights":[{"entity_type":"leads","pipeline_id":1001,"status_id":1002,\
                        "rights":{"view":"D"}},{"entity_type":"leads","pipeline_id":1001,\
                        "status_id":143,"rights":{"view":"D"}}]},"request_id":"7"}]""");
    }

    @Test
    void aChangeSaysOnlyWhatChanges() {
        assertThat(KommoMapper.write(changed("Vendas", null))).isEqualTo("{\"name\":\"Vendas\"}");
        assertThat(KommoMapper.write(changed(null, rights())))
                .isEqualTo(
                        "{\"rights\":{\"leads\":{\"view\":\"A\"},\"mail_access\":false,"
                                + "\"status_rights\":[]}}");
    }

    @Test
    void whatTheAccountHasBesideIsSentAsItIs() {
        Step.RoleRights rights =
                new Step.RoleRights(
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new Step.StageRights(List.of(), List.of(right(9, 99))));

        assertThat(KommoMapper.write(changed(null, rights)))
                .contains("\"pipeline_id\":9,\"status_id\":99");
    }

    @Test
    void aStageThatAnEarlierStepDidNotMakeIsAFailure() {
        assertThatExceptionOfType(UnknownTargetException.class)
                .isThrownBy(() -> changed(null, rights(right(1, 3))));
    }

    @Test
    void whatWasMadeIsKnownByWhatCameBack() {
        Step.CreateRoles step =
                new Step.CreateRoles(
                        List.of(
                                new Step.NewRole(7, "Vendedor", rights()),
                                new Step.NewRole(8, "Gerente", rights())),
                        List.of());

        assertThat(RoleBodies.links(step, List.of(made(5, "8"), made(6, null))))
                .containsExactly(Link.of(Kind.ROLE, 8, 5));
    }

    private static Role made(long id, String requestId) {
        return new Role(id, "x", null, requestId, null);
    }

    private static Object changed(String name, Step.RoleRights rights) {
        return RoleBodies.changed(new Step.ChangeRole(7, name, rights, List.of()), MAP);
    }

    private static Step.RoleRights rights(StageRight... stages) {
        return new Step.RoleRights(
                new TreeMap<>(Map.of("leads", new TreeMap<>(Map.of("view", "A")))),
                new TreeMap<>(Map.of("mail_access", false)),
                new Step.StageRights(List.of(stages), List.of()));
    }

    private static StageRight right(long pipeline, long stage) {
        return new StageRight(new StageKey(pipeline, stage), new TreeMap<>(Map.of("view", "D")));
    }
}
