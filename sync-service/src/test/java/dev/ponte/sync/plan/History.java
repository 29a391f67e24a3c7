package dev.ponte.sync.plan;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.snapshot.Choice;
import dev.ponte.sync.snapshot.FieldState;
import dev.ponte.sync.snapshot.GroupState;
import dev.ponte.sync.snapshot.PipelineState;
import dev.ponte.sync.snapshot.RoleState;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.SnapshotHash;
import dev.ponte.sync.snapshot.StageKind;
import dev.ponte.sync.snapshot.StageRight;
import dev.ponte.sync.snapshot.StageState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** What people do to an account over time, by chance. */
final class History {

    private static final List<String> NAMES =
            List.of("Vendas", "Oficina", "Locação", "Retorno", "Proposta", "Visita", "Placa");
    private static final List<String> COLORS =
            List.of("#fffeb2", "#99CCFF".toLowerCase(java.util.Locale.ROOT), "#d6eaff", "#cccccc");
    private static final List<String> TYPES =
            List.of("text", "numeric", "select", "multiselect", "date", "monetary", "birthday");

    private final Random random;
    private final SimulatedAccount account;

    History(SimulatedAccount account, Random random) {
        this.account = account;
        this.random = random;
    }

    /** So many things happen, after a first pipeline. */
    static SimulatedAccount lived(long firstId, Random random, int events) {
        SimulatedAccount account = new SimulatedAccount(firstId);
        History history = new History(account, random);
        history.addPipeline();
        history.live(events);
        return account;
    }

    /** People add things: nothing that was there is changed or removed. */
    static void lives(SimulatedAccount account, Random random, int events) {
        History history = new History(account, random);
        for (int i = 0; i < events; i++) {
            switch (random.nextInt(4)) {
                case 0 -> history.addPipeline();
                case 1 -> history.addStage();
                case 2 -> history.addField();
                default -> history.field(history::oneChoiceMore);
            }
        }
        history.office().addRole();
    }

    private FieldState oneChoiceMore(FieldState field) {
        if (!field.list()) {
            return field;
        }
        List<Choice> choices = new ArrayList<>(field.choices());
        choices.add(new Choice(account.id(), name(), 10_000L + choices.size(), null));
        return Fields.choosing(field, choices);
    }

    void live(int events) {
        for (int i = 0; i < events; i++) {
            switch (random.nextInt(14)) {
                case 0 -> addPipeline();
                case 1, 2 -> addStage();
                case 3 -> pipeline(each -> named(each, name()));
                case 4 -> stage((each) -> renamed(each, name()));
                case 5 -> stage(each -> coloured(each, pick(COLORS)));
                case 6 -> shuffleStages();
                case 7, 8 -> addField();
                case 9 -> field(each -> Fields.named(each, name()));
                case 10 -> field(this::otherChoices);
                case 11 -> field(this::moved);
                case 12 -> field(this::requiredSomewhere);
                default -> removeSomething();
            }
        }
        office().changeRoles(events / 4);
    }

    /** By a chance of their own, so that the rest of a history does not depend on them. */
    private History office() {
        return new History(account, new Random(SnapshotHash.of(account.snapshot()).hashCode()));
    }

    private void changeRoles(int events) {
        for (int i = 0; i < events; i++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> addRole();
                case 2 -> role(each -> Roles.named(each, name()));
                case 3 -> role(each -> Roles.stages(each, stageRights()));
                default -> removeRole();
            }
        }
    }

    private String name() {
        // Few names, so that the same comes twice.
        return pick(NAMES) + (random.nextInt(3) == 0 ? "" : " " + random.nextInt(6));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    void addPipeline() {
        if (account.pipelines.size() >= 40) {
            return;
        }
        boolean unsorted = random.nextBoolean();
        List<StageState> stages = new ArrayList<>();
        if (unsorted) {
            stages.add(new StageState(account.id(), "Incoming", StageKind.INCOMING, "#c1c1c1", 10));
        }
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            stages.add(
                    new StageState(
                            account.id(), name(), StageKind.ORDINARY, pick(COLORS), 20 + 10L * i));
        }
        stages.add(new StageState(142, name(), StageKind.WON, "#ccff66", 10_000));
        stages.add(new StageState(143, name(), StageKind.LOST, "#d5d8db", 11_000));
        long id = account.id();
        account.pipelines.add(
                new PipelineState(
                        id,
                        name(),
                        false,
                        unsorted,
                        !account.pipelines.isEmpty() && random.nextInt(12) == 0,
                        random.nextInt(20),
                        stages));
        account.renumber();
        if (account.pipelines.size() == 1
                || (random.nextInt(4) == 0
                        && account.pipelines.stream()
                                .anyMatch(each -> each.id() == id && !each.archived()))) {
            account.promote(id);
        }
    }

    private void pipeline(java.util.function.UnaryOperator<PipelineState> change) {
        account.change(pick(account.pipelines).id(), change);
    }

    private static PipelineState named(PipelineState each, String name) {
        return new PipelineState(
                each.id(),
                name,
                each.main(),
                each.unsortedOn(),
                each.archived(),
                each.sort(),
                each.stages());
    }

    private void addStage() {
        StageState stage =
                new StageState(
                        account.id(),
                        name(),
                        StageKind.ORDINARY,
                        pick(COLORS),
                        random.nextInt(100));
        pipeline(
                each ->
                        each.ordinary().size() > 50
                                ? each
                                : SimulatedAccount.withStages(
                                        each,
                                        SimulatedAccount.plus(each.stages(), List.of(stage))));
    }

    private void stage(java.util.function.UnaryOperator<StageState> change) {
        pipeline(
                each -> {
                    List<StageState> stages = new ArrayList<>(each.stages());
                    int place = random.nextInt(stages.size());
                    stages.set(place, change.apply(stages.get(place)));
                    return SimulatedAccount.withStages(each, stages);
                });
    }

    private static StageState renamed(StageState each, String name) {
        return new StageState(each.id(), name, each.kind(), each.color(), each.sort());
    }

    private static StageState coloured(StageState each, String color) {
        return each.kind().ordinary()
                ? new StageState(each.id(), each.name(), each.kind(), color, each.sort())
                : each;
    }

    private void shuffleStages() {
        pipeline(
                each -> {
                    List<StageState> stages = new ArrayList<>();
                    for (StageState stage : each.stages()) {
                        stages.add(
                                stage.kind().ordinary()
                                        ? new StageState(
                                                stage.id(),
                                                stage.name(),
                                                stage.kind(),
                                                stage.color(),
                                                random.nextInt(500))
                                        : stage);
                    }
                    return SimulatedAccount.withStages(each, stages);
                });
    }

    private void addField() {
        Scope scope = pick(List.of(Scope.values()));
        String type = pick(TYPES);
        String group = null;
        if (random.nextInt(3) == 0) {
            group = scope.code() + "_" + account.id();
            account.groups.get(scope).add(new GroupState(group, name(), random.nextInt(50), false));
        }
        String code = random.nextBoolean() ? null : "C" + random.nextInt(40) + type.length();
        if (code != null) {
            String taken = code;
            code =
                    account.fields.get(scope).stream().anyMatch(each -> taken.equals(each.code()))
                            ? null
                            : code;
        }
        account.fields
                .get(scope)
                .add(
                        new FieldState(
                                account.id(),
                                name(),
                                type,
                                code,
                                500 + random.nextInt(60),
                                random.nextInt(5) == 0,
                                group,
                                type.contains("select")
                                        ? choices(1 + random.nextInt(6))
                                        : List.of(),
                                Set.of(),
                                Set.of(),
                                type.equals("birthday") ? pick(List.of("never", "day")) : null,
                                type.equals("monetary") ? pick(List.of("BRL", "USD")) : null,
                                false));
    }

    private List<Choice> choices(int count) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            choices.add(new Choice(account.id(), name(), 10L * i, null));
        }
        return choices;
    }

    private void field(java.util.function.UnaryOperator<FieldState> change) {
        List<FieldState> fields = account.fields.get(pick(List.of(Scope.values())));
        if (!fields.isEmpty()) {
            int place = random.nextInt(fields.size());
            fields.set(place, change.apply(fields.get(place)));
        }
    }

    private FieldState otherChoices(FieldState field) {
        if (!field.list()) {
            return field;
        }
        List<Choice> choices = new ArrayList<>(field.choices());
        switch (random.nextInt(4)) {
            case 0 -> choices.add(new Choice(account.id(), name(), 0, null));
            case 1 ->
                    choices.replaceAll(
                            each -> new Choice(each.id(), name(), each.sort(), each.code()));
            case 2 -> Collections.shuffle(choices, random);
            default -> {
                if (choices.size() > 1) {
                    choices.removeFirst();
                }
            }
        }
        List<Choice> numbered = new ArrayList<>();
        for (Choice choice : choices) {
            numbered.add(
                    new Choice(choice.id(), choice.value(), 10L * numbered.size(), choice.code()));
        }
        return Fields.choosing(field, numbered);
    }

    private FieldState moved(FieldState field) {
        return Fields.at(field, 500 + random.nextInt(60));
    }

    private FieldState requiredSomewhere(FieldState field) {
        PipelineState pipeline = pick(account.pipelines);
        StageState stage = pick(pipeline.stages());
        return Fields.required(field, Set.of(new StageKey(pipeline.id(), stage.id())));
    }

    private void addRole() {
        RoleState role = Roles.letters(Roles.none(account.id(), name()), "leads", letters());
        account.roles.add(Roles.stages(Roles.used(role, random.nextBoolean()), stageRights()));
    }

    private void role(java.util.function.UnaryOperator<RoleState> change) {
        if (!account.roles.isEmpty()) {
            int place = random.nextInt(account.roles.size());
            account.roles.set(place, change.apply(account.roles.get(place)));
        }
    }

    private void removeRole() {
        if (!account.roles.isEmpty()) {
            account.roles.remove(random.nextInt(account.roles.size()));
        }
    }

    private Map<String, String> letters() {
        return Map.of("view", pick(List.of("A", "G", "M")), "edit", pick(List.of("A", "D")));
    }

    private List<StageRight> stageRights() {
        Map<StageKey, StageRight> rights = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            PipelineState pipeline = pick(account.pipelines);
            StageKey stage = new StageKey(pipeline.id(), pick(pipeline.stages()).id());
            rights.put(stage, new StageRight(stage, new TreeMap<>(letters())));
        }
        return List.copyOf(rights.values());
    }

    private void removeSomething() {
        if (random.nextBoolean()) {
            List<FieldState> fields = account.fields.get(pick(List.of(Scope.values())));
            if (!fields.isEmpty()) {
                fields.remove(random.nextInt(fields.size()));
            }
            return;
        }
        PipelineState pipeline = pick(account.pipelines);
        if (pipeline.ordinary().size() > 1) {
            StageState stage = pick(pipeline.ordinary());
            forget(new StageKey(pipeline.id(), stage.id()));
            account.change(
                    pipeline.id(),
                    each -> {
                        List<StageState> left = new ArrayList<>(each.stages());
                        left.remove(stage);
                        return SimulatedAccount.withStages(each, left);
                    });
        }
    }

    private void forget(StageKey gone) {
        account.fields
                .values()
                .forEach(
                        fields ->
                                fields.replaceAll(
                                        field ->
                                                field.required().contains(gone)
                                                        ? Fields.required(field, Set.of())
                                                        : field));
    }
}
