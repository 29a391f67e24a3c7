package dev.ponte.sync.plan;

import dev.ponte.sync.plan.Change.Action;
import dev.ponte.sync.plan.Change.Reason;
import dev.ponte.sync.plan.Notice.Code;
import dev.ponte.sync.plan.Step.FieldChange;
import dev.ponte.sync.plan.Step.NewField;
import dev.ponte.sync.snapshot.FieldSet;
import dev.ponte.sync.snapshot.FieldState;
import dev.ponte.sync.snapshot.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The custom fields of one scope. */
final class FieldPlanner {

    /** What can be copied: the other types name catalogs, or come from Kommo alone. */
    private static final Set<String> TYPES =
            Set.of(
                    "text",
                    "numeric",
                    "checkbox",
                    "select",
                    "multiselect",
                    "date",
                    "url",
                    "date_time",
                    "textarea",
                    "radiobutton",
                    "streetaddress",
                    "smart_address",
                    "birthday",
                    "legal_entity",
                    "monetary",
                    "file",
                    "tracking_data");

    private static final long STEP = 10;
    private static final long FIRST_SORT = 510;

    private final Scope scope;
    private final FieldSet actual;
    private final Rules rules;
    private final PlanBuilder plan;
    private final FieldDifference difference;
    private final Pairing<FieldState, FieldState> pairing;
    private final List<FieldState> wanted;

    FieldPlanner(
            Scope scope,
            FieldSet desired,
            FieldSet actual,
            IdMap known,
            Rules rules,
            PlanBuilder plan,
            FieldDifference difference) {
        this.scope = scope;
        this.actual = actual;
        this.rules = rules;
        this.plan = plan;
        this.difference = difference;
        this.wanted = desired.custom().stream().filter(this::wanted).toList();
        this.pairing =
                Pairing.of(
                        wanted,
                        actual.custom(),
                        (want, has) ->
                                sameType(want, has) && known.links(Kind.FIELD, want.id(), has.id()),
                        (want, has) ->
                                sameType(want, has)
                                        && want.code() != null
                                        && want.code().equals(has.code()),
                        (want, has) -> sameType(want, has) && want.name().equals(has.name()));
    }

    private static boolean sameType(FieldState want, FieldState has) {
        return want.type().equals(has.type());
    }

    /** Whether a field of this type can be made elsewhere, and is worth it. */
    static boolean copies(FieldState field) {
        return TYPES.contains(field.type()) && !(field.list() && field.choices().isEmpty());
    }

    private boolean wanted(FieldState field) {
        if (!rules.selection().field(scope, field.name(), field.code())) {
            return false;
        }
        if (!TYPES.contains(field.type())) {
            plan.tell(Code.TYPE_NOT_REPLICATED, subject(field), field.type());
            return false;
        }
        if (field.list() && field.choices().isEmpty()) {
            plan.tell(Code.NO_OPTIONS, subject(field), "");
            return false;
        }
        return true;
    }

    /** How many fields the account gets more. */
    int plan() {
        pairing.pairs().forEach((want, has) -> plan.link(Link.of(Kind.FIELD, want.id(), has.id())));
        pairing.ambiguous().forEach(field -> plan.tell(Code.SAME_NAME, subject(field), ""));
        List<FieldState> missing = pairing.missing().stream().filter(this::codeIsFree).toList();
        Map<FieldState, Long> sorts = sorts(missing);
        create(missing, sorts);
        change(sorts);
        return missing.size();
    }

    /** A code belongs to one field of a scope; that one has another type, or is Kommo's. */
    private boolean codeIsFree(FieldState want) {
        boolean taken =
                want.code() != null
                        && actual.allFields().stream()
                                .anyMatch(has -> want.code().equals(has.code()));
        if (taken) {
            plan.tell(Code.CODE_TAKEN, subject(want), String.valueOf(want.code()));
        }
        return !taken;
    }

    /**
     * The numbers that fields get: those of new ones, at the end; of all when the order would not
     * be the master's. That costs nothing, as changes go in one call.
     */
    private Map<FieldState, Long> sorts(List<FieldState> missing) {
        List<FieldState> there =
                wanted.stream()
                        .filter(want -> missing.contains(want) || pairing.of(want).isPresent())
                        .toList();
        boolean inOrder = pairing.row(actual.custom(), missing).equals(there);
        long end = actual.allFields().stream().mapToLong(FieldState::sort).max().orElse(0);
        long next = inOrder ? Math.max(end + STEP, FIRST_SORT) : FIRST_SORT;
        Map<FieldState, Long> sorts = new HashMap<>();
        for (FieldState want : inOrder ? missing : there) {
            sorts.put(want, next);
            next += STEP;
        }
        return sorts;
    }

    private void create(List<FieldState> missing, Map<FieldState, Long> sorts) {
        for (int from = 0; from < missing.size(); from += rules.limits().batch()) {
            List<NewField> fields = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            int to = Math.min(missing.size(), from + rules.limits().batch());
            for (FieldState want : missing.subList(from, to)) {
                fields.add(difference.created(want, sorts.getOrDefault(want, want.sort())));
                changes.add(
                        new Change(
                                Action.CREATE,
                                Kind.FIELD,
                                subject(want),
                                Reason.MISSING,
                                difference.described(want)));
            }
            plan.step(new Step.CreateFields(scope, fields, changes));
        }
    }

    private void change(Map<FieldState, Long> sorts) {
        List<FieldChange> changes = new ArrayList<>();
        List<Change> told = new ArrayList<>();
        pairing.pairs()
                .forEach(
                        (want, has) -> {
                            Long sort = sorts.get(want);
                            FieldDifference.Found found =
                                    difference.between(
                                            want,
                                            has,
                                            sort == null || sort == has.sort() ? null : sort);
                            if (!found.change().isEmpty()) {
                                changes.add(found.change());
                                told.add(found.told(subject(want)));
                            }
                        });
        for (int from = 0; from < changes.size(); from += rules.limits().batch()) {
            int to = Math.min(changes.size(), from + rules.limits().batch());
            plan.step(
                    new Step.ChangeFields(
                            scope, changes.subList(from, to), told.subList(from, to)));
        }
    }

    /** What the master has not. */
    void remove() {
        for (FieldState extra : pairing.extra()) {
            if (!rules.selection().field(scope, extra.name(), extra.code())) {
                continue;
            }
            if (!removable(extra)) {
                plan.tell(Code.EXTRA, subject(extra), extra.type());
                continue;
            }
            plan.removal(
                    new Step.DeleteField(
                            scope,
                            extra.id(),
                            List.of(Change.removed(Kind.FIELD, subject(extra)))));
        }
    }

    /** With it go its options: each of them has to be one that may. */
    private boolean removable(FieldState extra) {
        return rules.removal().allows(Kind.FIELD, String.valueOf(extra.id()))
                && (!extra.list()
                        || extra.choices().stream()
                                .allMatch(
                                        choice ->
                                                rules.removal()
                                                        .allows(
                                                                Kind.CHOICE,
                                                                String.valueOf(choice.id()))));
    }

    private String subject(FieldState field) {
        return scope.code() + " / " + field.name();
    }
}
