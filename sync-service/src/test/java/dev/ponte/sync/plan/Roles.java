package dev.ponte.sync.plan;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.snapshot.PipelineState;
import dev.ponte.sync.snapshot.RoleState;
import dev.ponte.sync.snapshot.StageKind;
import dev.ponte.sync.snapshot.StageRight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Roles that are a little different from others. */
final class Roles {

    private Roles() {}

    static RoleState none(long id, String name) {
        return new RoleState(id, name, new TreeMap<>(), new TreeMap<>(), List.of(), false);
    }

    static RoleState named(RoleState role, String name) {
        return new RoleState(
                role.id(), name, role.actions(), role.access(), role.stages(), role.used());
    }

    static RoleState letters(RoleState role, String of, Map<String, String> letters) {
        SortedMap<String, SortedMap<String, String>> actions = new TreeMap<>(role.actions());
        actions.put(of, new TreeMap<>(letters));
        return new RoleState(
                role.id(), role.name(), actions, role.access(), role.stages(), role.used());
    }

    static RoleState access(RoleState role, String to, boolean open) {
        SortedMap<String, Boolean> access = new TreeMap<>(role.access());
        access.put(to, open);
        return new RoleState(
                role.id(), role.name(), role.actions(), access, role.stages(), role.used());
    }

    static RoleState stages(RoleState role, List<StageRight> rights) {
        return new RoleState(
                role.id(), role.name(), role.actions(), role.access(), rights, role.used());
    }

    static RoleState used(RoleState role, boolean used) {
        return new RoleState(
                role.id(), role.name(), role.actions(), role.access(), role.stages(), used);
    }

    static StageRight right(StageKey stage, String view, String edit) {
        return new StageRight(stage, new TreeMap<>(Map.of("view", view, "edit", edit)));
    }

    /** As Kommo takes rights: those of stages all anew, and incoming leads closed without any. */
    static RoleState with(
            SimulatedAccount account, RoleState role, Step.@Nullable RoleRights rights, IdMap map) {
        if (rights == null) {
            return role;
        }
        SortedMap<String, SortedMap<String, String>> actions = new TreeMap<>(role.actions());
        actions.putAll(rights.actions());
        SortedMap<String, Boolean> access = new TreeMap<>(role.access());
        access.putAll(rights.access());
        List<StageRight> stages =
                rights.stages() == null ? role.stages() : stages(account, rights.stages(), map);
        return new RoleState(role.id(), role.name(), actions, access, stages, role.used());
    }

    private static List<StageRight> stages(
            SimulatedAccount account, Step.StageRights rights, IdMap map) {
        List<StageRight> all = new ArrayList<>(rights.kept());
        rights.sources().forEach(right -> all.add(right.at(map.stage(right.stage()))));
        all.forEach(right -> account.exists(right.stage()));
        if (all.isEmpty()) {
            account.pipelines.forEach(pipeline -> closeIncoming(pipeline, all));
        }
        return all;
    }

    private static void closeIncoming(PipelineState pipeline, List<StageRight> all) {
        pipeline.system(StageKind.INCOMING)
                .map(stage -> new StageKey(pipeline.id(), stage.id()))
                .ifPresent(stage -> all.add(right(stage, "D", "D")));
    }
}
