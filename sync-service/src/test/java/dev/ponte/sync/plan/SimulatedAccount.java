package dev.ponte.sync.plan;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.plan.Step.Option;
import dev.ponte.sync.snapshot.Choice;
import dev.ponte.sync.snapshot.FieldSet;
import dev.ponte.sync.snapshot.FieldState;
import dev.ponte.sync.snapshot.GroupState;
import dev.ponte.sync.snapshot.PipelineState;
import dev.ponte.sync.snapshot.RoleState;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Snapshot;
import dev.ponte.sync.snapshot.StageKind;
import dev.ponte.sync.snapshot.StageState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An account in memory that does what steps say, by Kommo's rules, and refuses what Kommo would.
 */
final class SimulatedAccount {

    private static final int MOST_PIPELINES = 50;
    private static final int MOST_STAGES = 100;

    final List<PipelineState> pipelines = new ArrayList<>();
    final Map<Scope, List<FieldState>> fields = new EnumMap<>(Scope.class);
    final Map<Scope, List<GroupState>> groups = new EnumMap<>(Scope.class);
    final List<RoleState> roles = new ArrayList<>();
    final List<Link> made = new ArrayList<>();
    private long nextId;

    SimulatedAccount(long firstId) {
        this.nextId = firstId;
        for (Scope scope : Scope.values()) {
            fields.put(scope, new ArrayList<>());
            groups.put(scope, new ArrayList<>(List.of(new GroupState("default", "Main", 0, true))));
        }
    }

    long id() {
        return ++nextId;
    }

    Snapshot snapshot() {
        Map<Scope, FieldSet> sets = new EnumMap<>(Scope.class);
        for (Scope scope : Scope.values()) {
            List<FieldState> sorted = new ArrayList<>(fields.get(scope));
            sorted.sort(
                    Comparator.comparingLong(FieldState::sort).thenComparingLong(FieldState::id));
            List<GroupState> tabs = new ArrayList<>(groups.get(scope));
            tabs.sort(Comparator.comparingLong(GroupState::sort).thenComparing(GroupState::id));
            sets.put(scope, new FieldSet(sorted, tabs));
        }
        List<PipelineState> sorted = new ArrayList<>(pipelines);
        sorted.sort(Comparator.comparingLong(PipelineState::sort));
        return new Snapshot(sorted, sets, roles, null, null, Set.of());
    }

    /** Does it, and says what was made for what. */
    List<Link> apply(Step step, IdMap map) {
        List<Link> links = new ArrayList<>();
        switch (step) {
            case Step.CreatePipelines create ->
                    create.pipelines().forEach(draft -> create(draft, links));
            case Step.ChangePipeline change -> change(change, map);
            case Step.CreateStages create -> {
                long pipeline = map.get(Kind.PIPELINE, create.pipeline());
                List<StageState> more =
                        create.stages().stream().map(draft -> stage(draft, links)).toList();
                change(pipeline, before -> withStages(before, plus(before.stages(), more)));
            }
            case Step.ChangeStage change -> change(change, map.stage(change.source()));
            case Step.CreateGroups create ->
                    create.groups()
                            .forEach(
                                    draft -> {
                                        String id = create.scope().code() + "_" + id();
                                        groups.get(create.scope())
                                                .add(
                                                        new GroupState(
                                                                id,
                                                                draft.name(),
                                                                draft.sort(),
                                                                false));
                                        links.add(Link.ofGroup(create.scope(), draft.source(), id));
                                    });
            case Step.ChangeGroup change -> {
                String id = map.group(change.scope(), change.source());
                groups.get(change.scope())
                        .replaceAll(
                                group ->
                                        group.id().equals(id)
                                                ? new GroupState(
                                                        id,
                                                        or(change.name(), group.name()),
                                                        or(change.sort(), group.sort()),
                                                        false)
                                                : group);
            }
            case Step.CreateFields create ->
                    create.fields().forEach(draft -> create(create.scope(), draft, map, links));
            case Step.ChangeFields change ->
                    change.fields().forEach(each -> change(change.scope(), each, map, links));
            case Step.CreateRoles create ->
                    create.roles()
                            .forEach(
                                    draft -> {
                                        long id = id();
                                        roles.add(
                                                Roles.with(
                                                        this,
                                                        Roles.none(id, draft.name()),
                                                        draft.rights(),
                                                        map));
                                        links.add(Link.of(Kind.ROLE, draft.source(), id));
                                    });
            case Step.ChangeRole change -> {
                long id = map.get(Kind.ROLE, change.source());
                require(roles.stream().anyMatch(role -> role.id() == id), "no such role");
                roles.replaceAll(
                        role ->
                                role.id() == id
                                        ? Roles.with(
                                                this,
                                                Roles.named(role, or(change.name(), role.name())),
                                                change.rights(),
                                                map)
                                        : role);
            }
            case Step.DeleteRole delete ->
                    require(
                            roles.removeIf(role -> role.id() == delete.id() && !role.used()),
                            "no such role, or one that users have");
            case Step.DeleteField delete ->
                    require(
                            fields.get(delete.scope()).removeIf(field -> field.id() == delete.id()),
                            "no such field");
            case Step.DeleteGroup delete -> delete(delete);
            case Step.DeleteStage delete ->
                    change(
                            delete.pipelineId(),
                            before -> {
                                List<StageState> left = new ArrayList<>(before.stages());
                                require(
                                        left.removeIf(
                                                stage ->
                                                        stage.id() == delete.id()
                                                                && stage.kind().ordinary()),
                                        "no such stage");
                                return withStages(before, left);
                            });
            case Step.DeletePipeline delete -> {
                require(pipelines.size() > 1, "the last pipeline");
                require(
                        pipelines.removeIf(each -> each.id() == delete.id() && !each.main()),
                        "no such pipeline, or the main one");
            }
        }
        made.addAll(links);
        return links;
    }

    private void delete(Step.DeleteGroup delete) {
        require(
                groups.get(delete.scope())
                        .removeIf(group -> group.id().equals(delete.id()) && !group.predefined()),
                "no such tab");
        fields.get(delete.scope())
                .replaceAll(
                        field ->
                                delete.id().equals(field.groupId())
                                        ? Fields.inGroup(field, null)
                                        : field);
    }

    private void create(Step.NewPipeline draft, List<Link> links) {
        long id = id();
        List<StageState> stages = new ArrayList<>();
        if (draft.unsortedOn()) {
            stages.add(new StageState(id(), "Incoming", StageKind.INCOMING, "#c1c1c1", 10));
        }
        draft.stages().forEach(each -> stages.add(stage(each, links)));
        if (draft.stages().isEmpty()) {
            stages.add(new StageState(id(), "Initial contact", StageKind.ORDINARY, "#fffeb2", 20));
        }
        stages.add(new StageState(142, or(draft.won(), "Won"), StageKind.WON, "#ccff66", 10_000));
        stages.add(
                new StageState(143, or(draft.lost(), "Lost"), StageKind.LOST, "#d5d8db", 11_000));
        PipelineState made =
                new PipelineState(
                        id, draft.name(), false, draft.unsortedOn(), false, draft.sort(), stages);
        pipelines.add(withStages(made, stages));
        require(pipelines.size() <= MOST_PIPELINES, "too many pipelines");
        links.add(Link.of(Kind.PIPELINE, draft.source(), id));
        if (draft.main() || pipelines.size() == 1) {
            promote(id);
        }
        renumber();
    }

    private StageState stage(Step.NewStage draft, List<Link> links) {
        long id = id();
        links.add(Link.of(Kind.STAGE, draft.source(), id));
        return new StageState(id, draft.name(), StageKind.ORDINARY, draft.color(), draft.sort());
    }

    void promote(long id) {
        pipelines.replaceAll(
                each ->
                        new PipelineState(
                                each.id(),
                                each.name(),
                                each.id() == id,
                                each.unsortedOn(),
                                each.archived(),
                                each.sort(),
                                each.stages()));
    }

    /** Kommo keeps the order and numbers anew. */
    void renumber() {
        pipelines.sort(Comparator.comparingLong(PipelineState::sort));
        for (int i = 0; i < pipelines.size(); i++) {
            PipelineState each = pipelines.get(i);
            pipelines.set(
                    i,
                    new PipelineState(
                            each.id(),
                            each.name(),
                            each.main(),
                            each.unsortedOn(),
                            each.archived(),
                            i + 1,
                            each.stages()));
        }
    }

    private void change(Step.ChangePipeline step, IdMap map) {
        long id = map.get(Kind.PIPELINE, step.source());
        change(
                id,
                before -> {
                    boolean on = or(step.unsortedOn(), before.unsortedOn());
                    List<StageState> stages = new ArrayList<>(before.stages());
                    stages.removeIf(stage -> stage.kind() == StageKind.INCOMING && !on);
                    if (on && before.system(StageKind.INCOMING).isEmpty()) {
                        stages.add(
                                0,
                                new StageState(
                                        id(), "Incoming", StageKind.INCOMING, "#c1c1c1", 10));
                    }
                    return new PipelineState(
                            id,
                            or(step.name(), before.name()),
                            before.main(),
                            on,
                            before.archived(),
                            or(step.sort(), before.sort()),
                            stages);
                });
        if (step.main()) {
            promote(id);
        }
        renumber();
    }

    private void change(Step.ChangeStage step, StageKey target) {
        change(
                target.pipelineId(),
                before -> {
                    List<StageState> stages = new ArrayList<>(before.stages());
                    StageState stage =
                            stages.stream()
                                    .filter(each -> each.id() == target.statusId())
                                    .findFirst()
                                    .orElseThrow(() -> new AssertionError("no such stage"));
                    int place = stages.indexOf(stage);
                    stages.set(
                            place,
                            new StageState(
                                    stage.id(),
                                    or(step.name(), stage.name()),
                                    stage.kind(),
                                    or(step.color(), stage.color()),
                                    or(step.sort(), stage.sort())));
                    return withStages(before, stages);
                });
    }

    void change(long pipeline, UnaryOperator<PipelineState> change) {
        require(pipelines.stream().anyMatch(each -> each.id() == pipeline), "no such pipeline");
        pipelines.replaceAll(each -> each.id() == pipeline ? change.apply(each) : each);
    }

    static List<StageState> plus(List<StageState> stages, List<StageState> more) {
        List<StageState> all = new ArrayList<>(stages);
        all.addAll(more);
        return all;
    }

    /** Kommo keeps the order and numbers the ordinary ones anew: 20, 30, 40. */
    static PipelineState withStages(PipelineState pipeline, List<StageState> stages) {
        require(
                stages.stream().filter(stage -> stage.kind().ordinary()).count() + 3 <= MOST_STAGES,
                "too many stages");
        List<StageState> sorted = new ArrayList<>(stages);
        sorted.sort(Comparator.comparing(StageState::kind).thenComparingLong(StageState::sort));
        long next = 20;
        for (int i = 0; i < sorted.size(); i++) {
            StageState stage = sorted.get(i);
            if (stage.kind().ordinary()) {
                sorted.set(
                        i,
                        new StageState(
                                stage.id(), stage.name(), stage.kind(), stage.color(), next));
                next += 10;
            }
        }
        return new PipelineState(
                pipeline.id(),
                pipeline.name(),
                pipeline.main(),
                pipeline.unsortedOn(),
                pipeline.archived(),
                pipeline.sort(),
                sorted);
    }

    private void create(Scope scope, Step.NewField draft, IdMap map, List<Link> links) {
        codeIsFree(scope, draft.code());
        long id = id();
        fields.get(scope)
                .add(
                        new FieldState(
                                id,
                                draft.name(),
                                draft.type(),
                                draft.code(),
                                draft.sort(),
                                draft.apiOnly(),
                                tab(scope, map.group(scope, draft.group())),
                                choices(draft.options(), links),
                                stages(map, draft.required()),
                                stages(map, draft.hidden()),
                                draft.remind(),
                                draft.currency(),
                                false));
        links.add(Link.of(Kind.FIELD, draft.source(), id));
    }

    private void change(Scope scope, Step.FieldChange step, IdMap map, List<Link> links) {
        long id = map.get(Kind.FIELD, step.source());
        require(fields.get(scope).stream().anyMatch(each -> each.id() == id), "no such field");
        if (step.code() != null) {
            codeIsFree(scope, step.code());
        }
        fields.get(scope)
                .replaceAll(
                        before ->
                                before.id() == id
                                        ? changed(scope, before, step, map, links)
                                        : before);
    }

    private FieldState changed(
            Scope scope, FieldState before, Step.FieldChange step, IdMap map, List<Link> links) {
        return new FieldState(
                before.id(),
                or(step.name(), before.name()),
                before.type(),
                or(step.code(), before.code()),
                or(step.sort(), before.sort()),
                or(step.apiOnly(), before.apiOnly()),
                step.group() == null
                        ? before.groupId()
                        : tab(scope, map.group(scope, step.group().source())),
                step.options() == null ? before.choices() : choices(before, step, links),
                step.required() == null ? before.required() : stages(map, step.required()),
                step.hidden() == null ? before.hidden() : stages(map, step.hidden()),
                or(step.remind(), before.remind()),
                or(step.currency(), before.currency()),
                false);
    }

    private List<Choice> choices(FieldState before, Step.FieldChange step, List<Link> links) {
        for (Option option : step.options()) {
            require(
                    option.target() == null
                            || before.choices().stream()
                                    .anyMatch(choice -> choice.id() == option.target()),
                    "no such option");
        }
        return choices(step.options(), links);
    }

    private List<Choice> choices(List<Option> options, List<Link> links) {
        List<Choice> choices = new ArrayList<>();
        for (Option option : options) {
            long id = option.target() == null ? id() : option.target();
            choices.add(new Choice(id, option.value(), option.sort(), option.code()));
            if (option.source() != null) {
                links.add(Link.of(Kind.CHOICE, option.source(), id));
            }
        }
        choices.sort(Comparator.comparingLong(Choice::sort));
        return choices;
    }

    private @Nullable String tab(Scope scope, @Nullable String id) {
        require(
                id == null || groups.get(scope).stream().anyMatch(group -> group.id().equals(id)),
                "no such tab");
        return id;
    }

    private Set<StageKey> stages(IdMap map, Step.Stages stages) {
        Set<StageKey> all = stages(map, stages.sources());
        all.addAll(stages.kept());
        all.forEach(this::exists);
        return all;
    }

    private Set<StageKey> stages(IdMap map, Set<StageKey> sources) {
        Set<StageKey> all = new HashSet<>();
        sources.forEach(source -> all.add(map.stage(source)));
        all.forEach(this::exists);
        return all;
    }

    void exists(StageKey key) {
        require(
                pipelines.stream()
                        .filter(pipeline -> pipeline.id() == key.pipelineId())
                        .flatMap(pipeline -> pipeline.stages().stream())
                        .anyMatch(stage -> stage.id() == key.statusId()),
                "no such stage: " + key);
    }

    private void codeIsFree(Scope scope, @Nullable String code) {
        require(
                code == null
                        || fields.get(scope).stream().noneMatch(each -> code.equals(each.code())),
                "code taken: " + code);
    }

    private static <T> T or(@Nullable T first, T second) {
        return first == null ? second : first;
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new AssertionError("Kommo refuses: " + what);
        }
    }
}
