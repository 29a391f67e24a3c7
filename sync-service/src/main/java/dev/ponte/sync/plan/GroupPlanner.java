package dev.ponte.sync.plan;

import dev.ponte.sync.plan.Change.Action;
import dev.ponte.sync.plan.Change.Detail;
import dev.ponte.sync.plan.Change.Reason;
import dev.ponte.sync.plan.Notice.Code;
import dev.ponte.sync.plan.Step.NewGroup;
import dev.ponte.sync.snapshot.FieldSet;
import dev.ponte.sync.snapshot.FieldState;
import dev.ponte.sync.snapshot.GroupState;
import dev.ponte.sync.snapshot.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tabs that fields stand in. */
final class GroupPlanner {

    private static final long STEP = 10;

    private final Scope scope;
    private final FieldSet desired;
    private final FieldSet actual;
    private final IdMap known;
    private final Rules rules;
    private final PlanBuilder plan;
    private final Pairing<GroupState, GroupState> pairing;

    GroupPlanner(
            Scope scope,
            FieldSet desired,
            FieldSet actual,
            IdMap known,
            Rules rules,
            PlanBuilder plan) {
        this.scope = scope;
        this.desired = desired;
        this.actual = actual;
        this.known = known;
        this.rules = rules;
        this.plan = plan;
        this.pairing =
                Pairing.of(
                        wanted(),
                        actual.customGroups(),
                        (want, has) ->
                                known.findGroup(scope, want.id())
                                        .filter(has.id()::equals)
                                        .isPresent(),
                        (want, has) -> want.name().equals(has.name()));
    }

    /** The master's tabs that the account has, or will have when the steps are done. */
    Set<String> plan() {
        pairing.pairs().forEach((want, has) -> plan.link(Link.ofGroup(scope, want.id(), has.id())));
        Set<String> there = wanted().stream().map(GroupState::id).collect(Collectors.toSet());
        for (String id : predefined()) {
            plan.link(Link.ofGroup(scope, id, id));
            there.add(id);
        }
        there.addAll(knownByFields());
        if (actual.groups() == null) {
            return there;
        }
        pairing.ambiguous().forEach(group -> plan.tell(Code.SAME_NAME, subject(group), ""));
        create();
        change();
        return there;
    }

    /** After the fields: what stands in them goes to the first tab. */
    void remove() {
        if (desired.groups() != null) {
            pairing.extra().forEach(this::extra);
        }
    }

    private List<GroupState> wanted() {
        return desired.customGroups().stream()
                .filter(group -> rules.selection().group(scope, group.name()))
                .toList();
    }

    /** Kommo's own tabs are the same everywhere, where the account has them. */
    private Set<String> predefined() {
        return actual.groups() == null
                ? Set.of()
                : actual.groups().stream()
                        .filter(GroupState::predefined)
                        .map(GroupState::id)
                        .collect(Collectors.toSet());
    }

    /** Where the wanted tabs were not read: those that fields name, where the account has them. */
    private Set<String> knownByFields() {
        if (desired.groups() != null) {
            return Set.of();
        }
        Set<String> there =
                actual.customGroups().stream().map(GroupState::id).collect(Collectors.toSet());
        Set<String> found = new HashSet<>();
        for (FieldState field : desired.custom()) {
            String id = field.groupId();
            if (id != null) {
                known.findGroup(scope, id)
                        .filter(there::contains)
                        .ifPresent(
                                target -> {
                                    plan.link(Link.ofGroup(scope, id, target));
                                    found.add(id);
                                });
            }
        }
        return found;
    }

    private long end() {
        return actual.customGroups().stream().mapToLong(GroupState::sort).max().orElse(0);
    }

    private void create() {
        List<NewGroup> groups = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (GroupState want : pairing.missing()) {
            groups.add(new NewGroup(want.id(), want.name(), end() + STEP * (groups.size() + 1)));
            changes.add(
                    new Change(
                            Action.CREATE, Kind.GROUP, subject(want), Reason.MISSING, List.of()));
        }
        if (!groups.isEmpty()) {
            plan.step(new Step.CreateGroups(scope, groups, changes));
        }
    }

    private void change() {
        Map<GroupState, Long> sent = sentToTheEnd();
        for (GroupState want : wanted()) {
            GroupState has = pairing.of(want).orElse(want);
            change(want, has, sent.get(want));
        }
    }

    private Map<GroupState, Long> sentToTheEnd() {
        long first = end() + STEP * (pairing.missing().size() + 1);
        return Order.sentToTheEnd(
                pairing.row(actual.customGroups(), pairing.missing()), wanted(), first, STEP);
    }

    private void change(GroupState want, GroupState has, @Nullable Long sort) {
        List<Detail> details = new ArrayList<>();
        String name = want.name().equals(has.name()) ? null : want.name();
        if (name != null) {
            details.add(new Detail("name", has.name(), name));
        }
        if (sort != null) {
            details.add(new Detail("sort", "", String.valueOf(sort)));
        }
        if (details.isEmpty()) {
            return;
        }
        Reason reason = name == null ? Reason.MOVED : Reason.RENAMED;
        plan.step(
                new Step.ChangeGroup(
                        scope,
                        want.id(),
                        name,
                        sort,
                        List.of(
                                new Change(
                                        Action.CHANGE,
                                        Kind.GROUP,
                                        subject(want),
                                        reason,
                                        details))));
    }

    private void extra(GroupState extra) {
        if (!rules.selection().group(scope, extra.name())) {
            return;
        }
        if (!rules.removal().allows(Kind.GROUP, Link.group(scope, extra.id()))) {
            plan.tell(Code.EXTRA, subject(extra), "");
            return;
        }
        plan.removal(
                new Step.DeleteGroup(
                        scope, extra.id(), List.of(Change.removed(Kind.GROUP, subject(extra)))));
    }

    private String subject(GroupState group) {
        return scope.code() + " / " + group.name();
    }
}
