package dev.ponte.sync.snapshot;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A role of users, with those of its rights that mean the same in each account. Those that name an
 * account's catalogs or fields, and those that nobody knows, are the account's own.
 *
 * @param actions letters by action, by {@code leads, contacts, companies, tasks}
 * @param access by {@code mail_access, catalog_access}
 * @param stages what differs in a stage of leads
 * @param used whether users have it
 */
public record RoleState(
        long id,
        String name,
        SortedMap<String, SortedMap<String, String>> actions,
        SortedMap<String, Boolean> access,
        List<StageRight> stages,
        boolean used) {

    public RoleState {
        actions = copy(actions);
        access = Collections.unmodifiableSortedMap(new TreeMap<>(access));
        stages =
                stages.stream()
                        .sorted(
                                Comparator.<StageRight>comparingLong(it -> it.stage().pipelineId())
                                        .thenComparingLong(it -> it.stage().statusId()))
                        .toList();
    }

    private static SortedMap<String, SortedMap<String, String>> copy(
            Map<String, SortedMap<String, String>> actions) {
        SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
        actions.forEach(
                (of, letters) ->
                        copy.put(of, Collections.unmodifiableSortedMap(new TreeMap<>(letters))));
        return Collections.unmodifiableSortedMap(copy);
    }
}
