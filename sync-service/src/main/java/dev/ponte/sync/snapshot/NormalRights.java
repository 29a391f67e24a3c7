package dev.ponte.sync.snapshot;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.user.Rights;
import dev.ponte.kommo.user.Rights.StatusRight;
import dev.ponte.kommo.user.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From Kommo's rights to comparable ones: what is not said is left out. Pure. */
final class NormalRights {

    private NormalRights() {}

    static RoleState role(Role role) {
        Rights rights = role.rights();
        SortedMap<String, SortedMap<String, String>> actions = new TreeMap<>();
        SortedMap<String, Boolean> access = new TreeMap<>();
        if (rights != null) {
            put(actions, "leads", rights.leads());
            put(actions, "contacts", rights.contacts());
            put(actions, "companies", rights.companies());
            put(actions, "tasks", rights.tasks());
            put(access, "mail_access", rights.mailAccess());
            put(access, "catalog_access", rights.catalogAccess());
        }
        return new RoleState(
                role.id(),
                Normal.text(role.name()),
                actions,
                access,
                rights == null ? List.of() : stages(rights.statusRights()),
                role.used());
    }

    private static void put(
            SortedMap<String, SortedMap<String, String>> actions,
            String of,
            @Nullable Map<String, String> letters) {
        if (letters != null && !letters.isEmpty()) {
            actions.put(of, said(letters));
        }
    }

    private static void put(SortedMap<String, Boolean> access, String to, @Nullable Boolean open) {
        if (open != null) {
            access.put(to, open);
        }
    }

    /** Of leads, which are the only ones that the reference knows. */
    private static List<StageRight> stages(List<StatusRight> rights) {
        List<StageRight> stages = new ArrayList<>();
        for (StatusRight right : rights) {
            String of = right.entityType();
            Long pipeline = right.pipelineId();
            Long status = right.statusId();
            Map<String, String> letters = right.rights();
            if ((of == null || of.startsWith("lead"))
                    && pipeline != null
                    && status != null
                    && letters != null) {
                stages.add(new StageRight(new StageKey(pipeline, status), said(letters)));
            }
        }
        return stages;
    }

    private static SortedMap<String, String> said(Map<String, String> letters) {
        SortedMap<String, String> said = new TreeMap<>();
        letters.forEach(
                (action, letter) -> {
                    if (letter != null) {
                        said.put(action, letter);
                    }
                });
        return said;
    }
}
