package dev.ponte.sync.apply;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.user.NewRole;
import dev.ponte.kommo.user.Rights.StatusRight;
import dev.ponte.kommo.user.RightsDraft;
import dev.ponte.kommo.user.Role;
import dev.ponte.kommo.user.RoleChange;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.plan.Step;
import dev.ponte.sync.snapshot.StageRight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is sent to create and change roles, and what came of it. Pure. */
final class RoleBodies {

    /** The only things whose stages roles know. */
    private static final String OF_LEADS = "leads";

    private RoleBodies() {}

    static List<NewRole> created(Step.CreateRoles step, IdMap map) {
        return step.roles().stream()
                .map(
                        draft ->
                                NewRole.of(draft.name(), rights(draft.rights(), map))
                                        .requestId(String.valueOf(draft.source())))
                .toList();
    }

    /** Where Kommo does not say what is what, the next look finds it by its name. */
    static List<Link> links(Step.CreateRoles step, List<Role> made) {
        List<Link> links = new ArrayList<>();
        MadeFor<Role> found = new MadeFor<>(made, Role::requestId);
        for (Step.NewRole draft : step.roles()) {
            found.find(draft.source())
                    .ifPresent(each -> links.add(Link.of(Kind.ROLE, draft.source(), each.id())));
        }
        return links;
    }

    static RoleChange changed(Step.ChangeRole step, IdMap map) {
        RoleChange body = RoleChange.NONE;
        if (step.name() != null) {
            body = body.name(step.name());
        }
        return step.rights() == null ? body : body.rights(rights(step.rights(), map));
    }

    private static RightsDraft rights(Step.RoleRights rights, IdMap map) {
        RightsDraft body = RightsDraft.NONE;
        for (var each : rights.actions().entrySet()) {
            body = body.actions(each.getKey(), each.getValue());
        }
        for (Map.Entry<String, Boolean> each : rights.access().entrySet()) {
            body = body.access(each.getKey(), each.getValue());
        }
        return rights.stages() == null ? body : body.stages(stages(rights.stages(), map));
    }

    private static List<StatusRight> stages(Step.StageRights rights, IdMap map) {
        List<StatusRight> all = new ArrayList<>();
        rights.sources().forEach(right -> all.add(stage(right.at(map.stage(right.stage())))));
        rights.kept().forEach(right -> all.add(stage(right)));
        return all;
    }

    private static StatusRight stage(StageRight right) {
        StageKey stage = right.stage();
        return new StatusRight(OF_LEADS, stage.pipelineId(), stage.statusId(), right.letters());
    }
}
