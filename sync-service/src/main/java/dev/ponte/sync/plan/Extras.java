package dev.ponte.sync.plan;

import dev.ponte.sync.plan.Extra.Owner;
import dev.ponte.sync.snapshot.Choice;
import dev.ponte.sync.snapshot.FieldSet;
import dev.ponte.sync.snapshot.FieldState;
import dev.ponte.sync.snapshot.GroupState;
import dev.ponte.sync.snapshot.PipelineState;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Snapshot;
import dev.ponte.sync.snapshot.StageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what an account has beside. What comes with a new pipeline or field is not told apart. */
final class Extras {

    private final Snapshot master;
    private final Snapshot account;
    private final IdMap links;
    private final IdMap taken;
    private final Selection selection;
    private final List<Extra> found = new ArrayList<>();

    /**
     * @param links of what the master has
     */
    Extras(Snapshot master, Snapshot account, IdMap links, Selection selection) {
        this.master = master;
        this.account = account;
        this.links = links;
        this.taken = links.reversed();
        this.selection = selection;
    }

    List<Extra> find(boolean pipelines, Set<Scope> fields, Set<Scope> groups) {
        if (pipelines) {
            account.active().forEach(this::pipeline);
            master.active().forEach(this::stages);
        }
        for (Scope scope : Scope.values()) {
            FieldSet want = master.fields().get(scope);
            FieldSet has = account.fields().get(scope);
            if (groups.contains(scope) && want != null && has != null) {
                has.customGroups().forEach(group -> group(scope, want, group));
            }
            if (fields.contains(scope) && want != null && has != null) {
                has.custom().forEach(field -> field(scope, want, has, field));
                want.custom().forEach(field -> options(scope, field, has));
            }
        }
        return found;
    }

    private void pipeline(PipelineState has) {
        boolean there =
                taken.find(Kind.PIPELINE, has.id()).isPresent()
                        || master.active().stream().anyMatch(it -> it.name().equals(has.name()));
        if (!there && selection.pipeline(has.name())) {
            add(Kind.PIPELINE, String.valueOf(has.id()), null, null, Definition.of(has));
        }
    }

    private void stages(PipelineState want) {
        if (!selection.pipeline(want.name())) {
            return;
        }
        long target = links.find(Kind.PIPELINE, want.id()).orElse(0L);
        account.active().stream()
                .filter(has -> has.id() == target)
                .flatMap(has -> has.ordinary().stream())
                .filter(stage -> isNew(want, stage))
                .forEach(
                        stage ->
                                add(
                                        Kind.STAGE,
                                        String.valueOf(stage.id()),
                                        null,
                                        new Owner(want.id(), target, want.name()),
                                        Definition.of(stage)));
    }

    private boolean isNew(PipelineState want, StageState stage) {
        return taken.find(Kind.STAGE, stage.id()).isEmpty()
                && want.ordinary().stream().noneMatch(it -> it.name().equals(stage.name()))
                && selection.stage(want.name(), stage.name());
    }

    private void group(Scope scope, FieldSet want, GroupState has) {
        boolean there =
                taken.findGroup(scope, has.id()).isPresent()
                        || want.customGroups().stream()
                                .anyMatch(it -> it.name().equals(has.name()));
        if (!there && selection.group(scope, has.name())) {
            add(Kind.GROUP, Link.group(scope, has.id()), scope, null, Definition.of(has));
        }
    }

    private void field(Scope scope, FieldSet want, FieldSet set, FieldState has) {
        boolean there =
                taken.find(Kind.FIELD, has.id()).isPresent()
                        || want.custom().stream().anyMatch(it -> same(it, has));
        if (!there && FieldPlanner.copies(has) && selection.field(scope, has.name(), has.code())) {
            Definition definition = Definition.of(has, set, account.allPipelines());
            add(Kind.FIELD, String.valueOf(has.id()), scope, null, definition);
        }
    }

    private static boolean same(FieldState want, FieldState has) {
        return want.type().equals(has.type())
                && (want.name().equals(has.name()) || sameCode(want.code(), has.code()));
    }

    private void options(Scope scope, FieldState want, FieldSet set) {
        if (!want.list()
                || !FieldPlanner.copies(want)
                || !selection.field(scope, want.name(), want.code())) {
            return;
        }
        long target = links.find(Kind.FIELD, want.id()).orElse(0L);
        set.custom().stream()
                .filter(has -> has.id() == target && has.list())
                .flatMap(has -> has.choices().stream())
                .filter(choice -> isNew(want, choice))
                .forEach(
                        choice ->
                                add(
                                        Kind.CHOICE,
                                        String.valueOf(choice.id()),
                                        scope,
                                        new Owner(want.id(), target, want.name()),
                                        Definition.option(choice.value(), choice.code())));
    }

    private boolean isNew(FieldState want, Choice choice) {
        return taken.find(Kind.CHOICE, choice.id()).isEmpty()
                && want.choices().stream()
                        .noneMatch(
                                it ->
                                        it.value().equals(choice.value())
                                                || sameCode(it.code(), choice.code()));
    }

    private static boolean sameCode(@Nullable String want, @Nullable String has) {
        return want != null && Objects.equals(want, has);
    }

    private void add(
            Kind kind,
            String id,
            @Nullable Scope scope,
            @Nullable Owner of,
            Definition definition) {
        found.add(new Extra(kind, id, scope, of, definition));
    }
}
