package dev.ponte.sync.plan;

import dev.ponte.sync.plan.Change.Action;
import dev.ponte.sync.plan.Change.Reason;
import dev.ponte.sync.plan.Notice.Code;
import dev.ponte.sync.plan.Step.NewRole;
import dev.ponte.sync.snapshot.Also;
import dev.ponte.sync.snapshot.RoleState;
import java.util.ArrayList;
import java.util.List;

/** What users may do. After the stages, which roles name. */
final class RolePlanner {

    private final Rules rules;
    private final PlanBuilder plan;
    private final RoleDifference difference;
    private final Pairing<RoleState, RoleState> pairing;

    RolePlanner(
            List<RoleState> desired,
            List<RoleState> actual,
            IdMap known,
            Rules rules,
            PlanBuilder plan,
            RoleDifference difference) {
        this.rules = rules;
        this.plan = plan;
        this.difference = difference;
        this.pairing =
                Pairing.of(
                        desired,
                        actual,
                        (want, has) -> known.links(Kind.ROLE, want.id(), has.id()),
                        (want, has) -> want.name().equals(has.name()));
    }

    void plan() {
        pairing.pairs().forEach((want, has) -> plan.link(Link.of(Kind.ROLE, want.id(), has.id())));
        pairing.ambiguous().forEach(role -> plan.tell(Code.SAME_NAME, subject(role), ""));
        create();
        pairing.pairs().forEach(this::change);
    }

    private void create() {
        List<NewRole> roles = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (RoleState want : pairing.missing()) {
            tellMissingStages(want);
            roles.add(new NewRole(want.id(), want.name(), difference.created(want)));
            changes.add(
                    new Change(
                            Action.CREATE,
                            Kind.ROLE,
                            want.name(),
                            Reason.MISSING,
                            difference.described(want)));
        }
        if (!roles.isEmpty()) {
            plan.step(new Step.CreateRoles(roles, changes));
        }
    }

    private void change(RoleState want, RoleState has) {
        tellMissingStages(want);
        RoleDifference.Found found = difference.between(want, has);
        if (!found.details().isEmpty()) {
            plan.step(
                    new Step.ChangeRole(
                            want.id(),
                            found.name(),
                            found.rights(),
                            List.of(
                                    new Change(
                                            Action.CHANGE,
                                            Kind.ROLE,
                                            want.name(),
                                            found.name() == null ? Reason.DIFFERS : Reason.RENAMED,
                                            found.details()))));
        }
    }

    private void tellMissingStages(RoleState want) {
        long missing = difference.missingStages(want);
        if (missing > 0) {
            plan.tell(Code.STAGE_NOT_THERE, subject(want), String.valueOf(missing));
        }
    }

    /** What the master has not; a role that people have stays theirs. */
    void remove() {
        for (RoleState extra : pairing.extra()) {
            if (!rules.removal().allows(Kind.ROLE, String.valueOf(extra.id()))) {
                plan.tell(Code.EXTRA, subject(extra), "");
            } else if (extra.used()) {
                plan.tell(Code.HAS_USERS, subject(extra), "");
            } else {
                plan.removal(
                        new Step.DeleteRole(
                                extra.id(), List.of(Change.removed(Kind.ROLE, extra.name()))));
            }
        }
    }

    private static String subject(RoleState role) {
        return Also.ROLES.code() + " / " + role.name();
    }
}
