package dev.ponte.sync.plan;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.plan.Change.Detail;
import dev.ponte.sync.plan.Step.RoleRights;
import dev.ponte.sync.plan.Step.StageRights;
import dev.ponte.sync.snapshot.PipelineState;
import dev.ponte.sync.snapshot.RoleState;
import dev.ponte.sync.snapshot.Snapshot;
import dev.ponte.sync.snapshot.StageRight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with one role of an account, and what a new one is made of. */
final class RoleDifference {

    private static final String STAGES = "status_rights";

    private final StageRefs stages;
    private final Map<StageKey, String> masters;
    private final Map<StageKey, String> accounts;

    /**
     * @param stages which stage of the account each of the master's is, or will be
     */
    RoleDifference(Snapshot desired, Snapshot actual, StageRefs stages) {
        this.stages = stages;
        this.masters = names(desired);
        this.accounts = names(actual);
    }

    /**
     * How a role shall change, and how that reads.
     *
     * @param name null: stays
     * @param rights null: stay; else all that are replicated, as nobody knows whether Kommo keeps
     *     those that are left out
     */
    record Found(@Nullable String name, @Nullable RoleRights rights, List<Detail> details) {}

    private static Map<StageKey, String> names(Snapshot snapshot) {
        Map<StageKey, String> names = new LinkedHashMap<>();
        for (PipelineState pipeline : snapshot.allPipelines()) {
            pipeline.stages()
                    .forEach(
                            stage ->
                                    names.put(
                                            new StageKey(pipeline.id(), stage.id()),
                                            pipeline.name() + " / " + stage.name()));
        }
        return names;
    }

    /** Stages that the role names and the account has not. Kommo may name what is long gone. */
    long missingStages(RoleState want) {
        return ofMaster(want).stream().filter(right -> !stages.there(right.stage())).count();
    }

    private List<StageRight> ofMaster(RoleState want) {
        return want.stages().stream().filter(it -> masters.containsKey(it.stage())).toList();
    }

    /** Those that the account has, or will have when the role's turn comes. */
    private List<StageRight> known(RoleState want) {
        return ofMaster(want).stream().filter(right -> stages.there(right.stage())).toList();
    }

    RoleRights created(RoleState want) {
        List<StageRight> known = known(want);
        return new RoleRights(
                want.actions(),
                want.access(),
                known.isEmpty() ? null : new StageRights(known, List.of()));
    }

    List<Detail> described(RoleState want) {
        List<Detail> details = new ArrayList<>();
        want.actions().forEach((of, letters) -> details.add(new Detail(of, "", read(letters))));
        want.access().forEach((to, open) -> details.add(new Detail(to, "", open.toString())));
        known(want).forEach(right -> details.add(new Detail(STAGES, "", masters(right))));
        return details;
    }

    Found between(RoleState want, RoleState has) {
        List<Detail> told = new ArrayList<>();
        actions(told, want, has);
        access(told, want, has);
        List<StageRight> known = known(want);
        List<StageRight> kept =
                has.stages().stream().filter(right -> stages.own(right.stage())).toList();
        stages(told, known, kept, has.stages());
        RoleRights rights = told.isEmpty() ? null : rights(want, has, known, kept);
        String name = want.name().equals(has.name()) ? null : want.name();
        if (name != null) {
            told.addFirst(new Detail("name", has.name(), name));
        }
        return new Found(name, rights, told);
    }

    /** What the master says nothing of stays as the account has it. */
    private RoleRights rights(
            RoleState want, RoleState has, List<StageRight> known, List<StageRight> kept) {
        SortedMap<String, SortedMap<String, String>> actions = new TreeMap<>(has.actions());
        want.actions()
                .forEach(
                        (of, letters) -> {
                            SortedMap<String, String> all =
                                    new TreeMap<>(actions.getOrDefault(of, new TreeMap<>()));
                            all.putAll(letters);
                            actions.put(of, all);
                        });
        SortedMap<String, Boolean> access = new TreeMap<>(has.access());
        access.putAll(want.access());
        // To say that there are none closes incoming leads; where there were none it is not said.
        boolean none =
                known.isEmpty()
                        && has.stages().stream().allMatch(right -> stages.gone(right.stage()));
        return new RoleRights(actions, access, none ? null : new StageRights(known, kept));
    }

    private static void actions(List<Detail> told, RoleState want, RoleState has) {
        want.actions()
                .forEach(
                        (of, letters) ->
                                letters.forEach(
                                        (action, letter) ->
                                                compare(
                                                        told,
                                                        of + "." + action,
                                                        letter,
                                                        has.actions()
                                                                .getOrDefault(of, new TreeMap<>())
                                                                .get(action))));
    }

    private static void access(List<Detail> told, RoleState want, RoleState has) {
        want.access()
                .forEach(
                        (to, open) -> {
                            Boolean is = has.access().get(to);
                            compare(told, to, open.toString(), is == null ? null : is.toString());
                        });
    }

    private static void compare(
            List<Detail> told, String property, String want, @Nullable String has) {
        if (!want.equals(has)) {
            told.add(new Detail(property, has == null ? "" : has, want));
        }
    }

    private void stages(
            List<Detail> told,
            List<StageRight> known,
            List<StageRight> kept,
            List<StageRight> actual) {
        Map<StageKey, StageRight> there = new LinkedHashMap<>();
        actual.forEach(right -> there.put(right.stage(), right));
        kept.forEach(right -> there.remove(right.stage()));
        for (StageRight want : known) {
            Optional<StageKey> target = stages.target(want.stage());
            StageRight has = target.map(there::remove).orElse(null);
            if (has == null || !covers(has.letters(), want.letters())) {
                told.add(new Detail(STAGES, has == null ? "" : accounts(has), masters(want)));
            }
        }
        there.keySet().removeIf(stages::gone);
        // Kommo closes incoming leads by itself.
        there.values().removeIf(right -> stages.incoming(right.stage()) && right.closes());
        there.values().forEach(right -> told.add(new Detail(STAGES, accounts(right), "")));
    }

    private static boolean covers(SortedMap<String, String> has, SortedMap<String, String> want) {
        return has.entrySet().containsAll(want.entrySet());
    }

    private String masters(StageRight right) {
        return read(masters, right);
    }

    private String accounts(StageRight right) {
        return read(accounts, right);
    }

    private static String read(Map<StageKey, String> names, StageRight right) {
        StageKey stage = right.stage();
        String numbers = stage.pipelineId() + " / " + stage.statusId();
        return names.getOrDefault(stage, numbers) + ": " + read(right.letters());
    }

    private static String read(SortedMap<String, String> letters) {
        return letters.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
