package dev.ponte.sync.propose;

import dev.ponte.sync.plan.Extra;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.plan.Plan;
import dev.ponte.sync.plan.Step;
import dev.ponte.sync.snapshot.FieldSet;
import dev.ponte.sync.snapshot.FieldState;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Where a promoted field stands among the master's: behind the one that stands before it in the
 * account, where their numbers leave room. Else it stays where the planner put it, at the end: the
 * master's own fields are not numbered anew for it. Pure.
 */
final class FieldPlace {

    private FieldPlace() {}

    static Plan in(Plan plan, Extra extra, Snapshot master, Snapshot account, IdMap links) {
        if (extra.kind() != Kind.FIELD) {
            return plan;
        }
        Scope scope = Objects.requireNonNull(extra.scope());
        OptionalLong sort = sort(extra, set(master, scope), set(account, scope), links.reversed());
        return sort.isEmpty()
                ? plan
                : new Plan(
                        plan.steps().stream().map(it -> at(it, sort.getAsLong())).toList(),
                        plan.links(),
                        plan.notices());
    }

    private static FieldSet set(Snapshot snapshot, Scope scope) {
        return Objects.requireNonNull(snapshot.fields().get(scope));
    }

    /** Only what is promoted is created. */
    private static Step at(Step step, long sort) {
        return step instanceof Step.CreateFields create
                ? new Step.CreateFields(
                        create.scope(),
                        create.fields().stream().map(field -> field.at(sort)).toList(),
                        create.changes())
                : step;
    }

    private static OptionalLong sort(Extra extra, FieldSet ours, FieldSet theirs, IdMap toMaster) {
        List<FieldState> row = ours.allFields();
        List<Long> before =
                theirs.custom().stream()
                        .takeWhile(it -> !String.valueOf(it.id()).equals(extra.id()))
                        .flatMap(it -> toMaster.find(Kind.FIELD, it.id()).stream())
                        .toList();
        int place = Wish.place(row.stream().map(FieldState::id).toList(), before);
        if (place == 0) {
            // Before the first of the master's own, behind Kommo's.
            place = ours.custom().isEmpty() ? row.size() : row.indexOf(ours.custom().getFirst());
        }
        if (place == row.size()) {
            return OptionalLong.empty();
        }
        long after = place == 0 ? 0 : row.get(place - 1).sort();
        long until = row.get(place).sort();
        return until - after > 1 ? OptionalLong.of((after + until) / 2) : OptionalLong.empty();
    }
}
