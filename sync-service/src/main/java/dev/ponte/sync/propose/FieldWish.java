package dev.ponte.sync.propose;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.plan.Extra;
import dev.ponte.sync.plan.Extra.Owner;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.snapshot.Choice;
import dev.ponte.sync.snapshot.FieldSet;
import dev.ponte.sync.snapshot.FieldState;
import dev.ponte.sync.snapshot.GroupState;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The master with a tab or a field of an account, or an option of a field that both have. A tab
 * that the master has not comes with its field.
 */
final class FieldWish {

    private final Extra extra;
    private final Scope scope;
    private final Snapshot master;
    private final FieldSet ours;
    private final FieldSet theirs;
    private final IdMap toMaster;
    private final NewIds ids = new NewIds();

    FieldWish(Extra extra, Snapshot master, Snapshot account, IdMap toMaster) {
        this.extra = extra;
        this.scope = Objects.requireNonNull(extra.scope());
        this.master = master;
        this.ours = Objects.requireNonNull(master.fields().get(scope), "not read");
        this.theirs = Objects.requireNonNull(account.fields().get(scope), "not read");
        this.toMaster = toMaster;
    }

    Wish tab() {
        GroupState tab =
                theirs.customGroups().stream()
                        .filter(it -> extra.id().equals(scope.code() + "/" + it.id()))
                        .findFirst()
                        .orElseThrow();
        return wish(ours.allFields(), copy(tab), List.of());
    }

    Wish field() {
        FieldState field = fieldOf(theirs, Long.parseLong(extra.id()));
        String known = knownTab(field.groupId()).orElse(null);
        GroupState fresh =
                known == null ? theirs.tab(field.groupId()).map(this::copy).orElse(null) : null;
        FieldState copy =
                new FieldState(
                        ids.of(Kind.FIELD, field.id()),
                        field.name(),
                        field.type(),
                        field.code(),
                        Wish.ANYWHERE,
                        field.apiOnly(),
                        fresh == null ? known : fresh.id(),
                        field.choices().stream().map(this::copy).toList(),
                        stages(field.required()),
                        stages(field.hidden()),
                        field.remind(),
                        field.currency(),
                        false);
        return wish(Wish.add(ours.allFields(), copy), fresh, copy.choices());
    }

    /** Kommo's own tabs are the same everywhere; others by their link, else by their name. */
    private Optional<String> knownTab(@Nullable String id) {
        return ours.groups() == null || id == null
                ? Optional.empty()
                : ours.groups().stream()
                        .filter(it -> it.predefined() ? it.id().equals(id) : isThat(it, id))
                        .map(GroupState::id)
                        .findFirst();
    }

    private boolean isThat(GroupState tab, String id) {
        return toMaster.findGroup(scope, id)
                .map(tab.id()::equals)
                .orElseGet(
                        () ->
                                theirs.tab(id)
                                        .filter(it -> it.name().equals(tab.name()))
                                        .isPresent());
    }

    /** Behind the one that stands before it in the account. */
    Wish option() {
        Owner of = Objects.requireNonNull(extra.of());
        List<Choice> all = fieldOf(theirs, of.target()).choices();
        Choice choice =
                all.stream()
                        .filter(it -> String.valueOf(it.id()).equals(extra.id()))
                        .findFirst()
                        .orElseThrow();
        List<Long> before =
                all.subList(0, all.indexOf(choice)).stream()
                        .flatMap(it -> toMaster.find(Kind.CHOICE, it.id()).stream())
                        .toList();
        List<Choice> row = new ArrayList<>(fieldOf(ours, of.source()).choices());
        row.add(Wish.place(row.stream().map(Choice::id).toList(), before), copy(choice));
        List<FieldState> fields =
                ours.allFields().stream()
                        .map(it -> it.id() == of.source() ? it.choosing(row) : it)
                        .toList();
        return wish(fields, null, row);
    }

    private Choice copy(Choice choice) {
        return new Choice(
                ids.of(Kind.CHOICE, choice.id()), choice.value(), Wish.ANYWHERE, choice.code());
    }

    /** Stages that the master has not are the account's own business. */
    private Set<StageKey> stages(Set<StageKey> keys) {
        Set<StageKey> found = new LinkedHashSet<>();
        keys.forEach(it -> toMaster.findStage(it).ifPresent(found::add));
        return found;
    }

    private Wish wish(List<FieldState> fields, @Nullable GroupState tab, List<Choice> row) {
        Map<Scope, FieldSet> sets = new EnumMap<>(Scope.class);
        sets.putAll(master.fields());
        sets.put(scope, new FieldSet(fields, tab == null ? ours.groups() : withTab(tab)));
        return new Wish(
                new Snapshot(master.pipelines(), sets),
                row.stream().map(Choice::value).toList(),
                ids.origins());
    }

    private List<GroupState> withTab(GroupState tab) {
        List<GroupState> there = ours.groups();
        return Wish.add(there == null ? List.of() : there, tab);
    }

    private GroupState copy(GroupState tab) {
        return new GroupState(ids.ofTab(scope, tab.id()), tab.name(), Wish.ANYWHERE, false);
    }

    private static FieldState fieldOf(FieldSet set, long id) {
        return set.custom().stream().filter(it -> it.id() == id).findFirst().orElseThrow();
    }
}
